import { idPattern } from '../../../shared/ids.ts'
import type { Disk } from '../ports.ts'
import { pageInName } from './page.ts'
import { counterOf } from './segment.ts'

/** What a file of a vault is, by where it lies. */
export type FileKind =
  | 'head'
  | 'keys'
  | 'grants'
  | 'pause'
  | 'segment'
  | 'page'
  | 'attachment'
  | 'ballast'
  | 'lock'

/** A file that belongs to a vault. */
export interface VaultFile {
  path: string
  name: string
  size: number
  kind: FileKind
  /** The space whose folder it lies in; null at the top and among keys. */
  space: string | null
}

/** A file that is named and not looked into. */
export interface OtherFile {
  path: string
  /**
   * `leftover`: a write that never finished; `later`: what a later release sets aside; `quarantine`: what
   * was moved aside already; `unknown`: nothing of Hearth's.
   */
  what: 'unknown' | 'leftover' | 'later' | 'quarantine'
}

/** Every file below a vault's folder, told apart by the table in section 2 of the format document. */
export async function listVault(disk: Disk): Promise<{ files: VaultFile[]; others: OtherFile[] }> {
  const files: VaultFile[] = []
  const others: OtherFile[] = []
  for await (const { path, size, isFile } of everythingIn(disk, '')) {
    const known = isFile ? kindOf(path) : null
    if (known === null) others.push({ path, what: otherKindOf(path) })
    else files.push({ path, name: nameIn(path), size, ...known })
  }
  return { files, others }
}

async function* everythingIn(
  disk: Disk,
  folder: string,
): AsyncGenerator<{ path: string; size: number; isFile: boolean }> {
  for (const { name, kind, size } of await disk.list(folder)) {
    const path = folder === '' ? name : `${folder}/${name}`
    if (kind === 'folder') yield* everythingIn(disk, path)
    else yield { path, size, isFile: kind === 'file' }
  }
}

function kindOf(path: string): Pick<VaultFile, 'kind' | 'space'> | null {
  const parts = path.split('/')
  const [top = '', id = '', inside = '', name = ''] = parts
  if (parts.length === 1) {
    if (/^HEAD\.[ab]$/.test(top)) return { kind: 'head', space: null }
    if (top === 'ballast') return { kind: 'ballast', space: null }
    return top === 'LOCK' ? { kind: 'lock', space: null } : null
  }
  if (top === 'keys' && parts.length === 2) {
    return /\.[ab]$/.test(id) && idPattern.test(id.slice(0, -2))
      ? { kind: 'keys', space: null }
      : null
  }
  if ((top !== 'spaces' && top !== 'keyring') || !idPattern.test(id)) return null
  if (parts.length === 3 && top === 'spaces') {
    if (/^grants\.[ab]$/.test(inside)) return { kind: 'grants', space: id }
    return /^pause\.[ab]$/.test(inside) ? { kind: 'pause', space: id } : null
  }
  if (parts.length !== 4) return null
  if (inside === 'log' && counterOf(name) !== null) return { kind: 'segment', space: id }
  if (inside === 'pages' && pageInName(name) !== null) return { kind: 'page', space: id }
  const isAttachment = inside === 'att' && top === 'spaces' && idPattern.test(name)
  return isAttachment ? { kind: 'attachment', space: id } : null
}

function otherKindOf(path: string): OtherFile['what'] {
  if (path.startsWith('quarantine/')) return 'quarantine'
  if (/^(?:(?:spaces|keyring)\/[^/]+\/)?more\//.test(path)) return 'later'
  return path.endsWith('.tmp') || path.startsWith('LOCK.') ? 'leftover' : 'unknown'
}

/** The name of a file in its folder. */
export function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

import { isId } from './bytes.ts'
import { readTwins } from './documents.ts'
import type { Folder } from './folder.ts'
import { arrayOf, idIn, type JsonObject, numberIn, objectOf, textIn } from './json.ts'
import { readKeyFile } from './key-file.ts'
import { Refusal, unlessDamaged } from './refusal.ts'

export interface HeadMember {
  id: string
  label: string
  place: number
}

export interface Head {
  format: string
  vault: string
  revision: number
  incarnation: number
  members: HeadMember[]
}

export function membersIn(body: JsonObject): HeadMember[] {
  return arrayOf(body.members).map((value) => {
    const member = objectOf(value)
    return {
      id: idIn(member, 'id'),
      label: textIn(member, 'label'),
      place: numberIn(member, 'place', 0),
    }
  })
}

function understandHead(body: JsonObject): Head {
  return {
    format: textIn(body, 'format'),
    vault: idIn(body, 'vault'),
    revision: numberIn(body, 'revision', 1),
    incarnation: numberIn(body, 'incarnation', 1),
    members: membersIn(body),
  }
}

/** A member's key file by its path without the ending names, as ids. */
function memberIdsInKeys(folder: Folder): string[] {
  return [...new Set(folder.names('keys').map((name) => name.slice(0, -2)))].filter(isId)
}

/** HEAD made again from the key files (3.2), or null where there is none to make it from. */
function rebuiltHead(folder: Folder): Head | null {
  const found = memberIdsInKeys(folder).flatMap((member) => {
    const file = unlessDamaged(() => readKeyFile(folder, member))
    return file ? [file.document] : []
  })
  const vault = found[0]?.vault
  if (vault === undefined) return null
  const members = found
    .filter((file) => file.vault === vault)
    .map((file) => ({ id: file.member, label: file.label, place: file.place }))
  return { format: '1', vault, revision: 1, incarnation: 1, members }
}

/**
 * The cover of a vault, from HEAD or else from the key files; `worn` where copies differ or HEAD is gone.
 *
 * @throws Refusal `missing` where there is no vault, `damaged`, `newer`
 */
export function readHead(folder: Folder): { head: Head; worn: boolean } {
  if (folder.read('RESTORE-NOT-FINISHED')) {
    throw new Refusal('missing', 'a restore that broke off')
  }
  const chosen = unlessDamaged(() => ({ head: readTwins(folder, 'HEAD', 1, understandHead) }))
  if (chosen?.head) {
    const { document, worn } = chosen.head
    if (document.format === '1-draft') throw new Refusal('draft', 'a trial version')
    if (document.format !== '1') throw new Refusal('newer', `format ${document.format}`)
    return { head: document, worn }
  }
  const head = rebuiltHead(folder)
  if (head) return { head, worn: true }
  if (chosen && memberIdsInKeys(folder).length === 0) throw new Refusal('missing', 'no vault here')
  throw new Refusal('damaged', 'HEAD and every key file')
}

import { fromBase64 } from '../../main/core/crypto/base64.ts'
import { fromUtf8 } from '../../main/core/crypto/bytes.ts'
import { spaceKeys } from '../../main/core/crypto/member-keys.ts'
import { openFrame } from '../../main/core/vault/frame.ts'
import type { OpenVault } from '../../main/core/vault/open-vault.ts'
import { type PageKind, pageInName, pageShape, readPage } from '../../main/core/vault/page.ts'
import { readSegment } from '../../main/core/vault/segment.ts'
import type { Space } from '../../main/core/vault/types.ts'
import type { MemoryDisk } from './memory-disk.ts'

/**
 * The files of a space in which these words stand, once everything that its key opens has been opened:
 * every frame of every segment and every page, whether or not anything leads to them.
 */
export function filesWithWords(
  disk: MemoryDisk,
  vault: OpenVault,
  space: Space,
  words: string,
): string[] {
  const { keys } = vault.keyring.get('spaces', space.id)!.body as { keys: { 1: string } }
  const key = spaceKeys(fromBase64(keys[1]))
  const inFile = (path: string, bytes: Uint8Array): string[] => {
    const name = path.slice(path.lastIndexOf('/') + 1)
    const place = { vault: vault.vaultId, space: space.id }
    if (path.includes('/log/')) {
      const segment = { ...place, segment: name }
      const read = readSegment(() => key.log, segment, bytes)
      const frames = 'frames' in read ? read.frames : []
      const plaintexts = [
        ...frames.map((frame) => openFrame(() => key.log, segment, frame, bytes, frame.offset)!),
        ...read.salvaged.map(({ plaintext }) => plaintext),
      ]
      return plaintexts.map(fromUtf8)
    }
    const page = pageInName(name)
    const shape = pageShape(bytes)
    if (page === null || shape === null) return []
    const whole = { ...place, ...page, kind: shape.kind as PageKind }
    return [fromUtf8(readPage(() => key.pages, whole, bytes).plaintext)]
  }
  return [...disk.files()]
    .filter(([path]) => path.startsWith(`spaces/${space.id}/`) && !/grants|pause/.test(path))
    .filter(([path, bytes]) => inFile(path, bytes).some((text) => text.includes(words)))
    .map(([path]) => path)
}

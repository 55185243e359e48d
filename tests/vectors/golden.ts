import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join as joinPath } from 'node:path'
import { join, u32, utf8 } from './reader/bytes.ts'
import { parsed } from './reader/json.ts'
import type { OpenedVault } from './reader/open-vault.ts'
import { isSigned } from './reader/place.ts'
import { unlessDamaged } from './reader/refusal.ts'
import { isGenuine, type Signers } from './reader/signers.ts'
import { H } from './reader/sodium.ts'
import type { OpenSpace } from './reader/space.ts'
import type { ExpectedMember, Golden, ToldRevision, ToldSpace } from './telling.ts'

/** The golden vault's folder. Nothing writes into it. */
export const goldenFolder = joinPath(import.meta.dirname, 'vault-1')

export const golden = JSON.parse(readFileSync(`${goldenFolder}.json`, 'utf8')) as Golden

export const goldenBackup = new Uint8Array(readFileSync(`${goldenFolder}.hearth-backup`))

/** The anchor of the computer that the golden vault lay on, as a folder of anchors. */
export const goldenAnchors = new Map([
  [`anchors/${golden.vault}`, new Uint8Array(readFileSync(`${goldenFolder}.anchor`))],
])

function member(label: string): ExpectedMember {
  const found = golden.members.find((one) => one.label === label)
  if (!found) throw new Error(`${label} is not in the golden vault`)
  return found
}

export const mara = member('Mara')
export const jonas = member('Jonas')
export const tom = member('Tom')

/** All files of the golden vault by path, as a copy that a test may hurt. */
export function goldenFiles(): Map<string, Uint8Array> {
  const paths = readdirSync(goldenFolder, { recursive: true, encoding: 'utf8' })
  const files = paths.filter((path) => statSync(joinPath(goldenFolder, path)).isFile()).sort()
  return new Map(
    files.map((path) => [
      path.replaceAll('\\', '/'),
      new Uint8Array(readFileSync(joinPath(goldenFolder, path))),
    ]),
  )
}

/** The same without the unfinished save, so that nothing is wrong with it. */
export function soundFiles(): Map<string, Uint8Array> {
  const files = goldenFiles()
  const { path, offset } = golden.torn
  files.get(path)?.fill(0, offset)
  return files
}

/** What the independent reader found in one space. */
export function toldByReader(vault: OpenedVault, space: ToldSpace): ToldRevision[] {
  return toldRevisions(vault.spaces[space], vault.pins)
}

/** Every revision that stands in a space, and whether it is its author's own. */
export function toldRevisions({ place, records }: OpenSpace, pins: Signers): ToldRevision[] {
  return [...records.values()].flat().map((record) => {
    const { collection, id, revision, operation, author, writtenAt, transaction, text } = record
    return {
      ...{ collection, id, revision, operation, author, writtenAt },
      transaction: transaction === '' ? null : transaction,
      genuine: isSigned(place.kind) ? isGenuine(place, record, pins) : null,
      body: text === null ? null : unlessDamaged(() => parsed(text)),
    }
  })
}

/** A public document around a body, with its digest right: what somebody without keys can write. */
export function aDocument(kind: number, body: unknown, major = 1): Uint8Array {
  const bytes = utf8(JSON.stringify(body))
  const shell = join(
    utf8('HEARTHdc'),
    new Uint8Array([major, 0, kind, 0]),
    u32(bytes.length),
    bytes,
  )
  return join(shell, H(shell))
}

/** The same bytes with one bit turned over. */
export function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const hurt = bytes.slice()
  hurt[at] = (hurt[at] ?? 0) ^ (1 << (at % 8))
  return hurt
}

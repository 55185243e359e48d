import { z } from 'zod'
import type { MemberId } from '../../../shared/ids.ts'
import { concat, fromUtf8, sameBytes, u32, utf8 } from '../crypto/bytes.ts'
import { digest, digestBytes } from '../crypto/digest.ts'
import { memberKeys } from '../crypto/member-keys.ts'
import { pad, unpad } from '../crypto/padding.ts'
import { placeBytes } from '../crypto/place.ts'
import { nonceBytes, openOrNull, seal, tagBytes } from '../crypto/seal.ts'
import { sodium } from '../crypto/sodium.ts'
import type { Disk } from '../ports.ts'
import { makeDurableFolder, replaceFile } from './replace-file.ts'
import { Seen } from './sight.ts'

/**
 * A file outside the vault's folder that holds what each member has seen, so that a folder that was put
 * back as a whole is noticed. Every member has a slot of one size, sealed with a key that follows from
 * their root: who was here, and what is theirs, shows in nothing. One that nobody has used holds noise.
 */
const magic = utf8('HEARTHan')
const version = 1
const headBytes = 16
const nameBytes = 32
const slotBytes = 16 * 1024
const plainBytes = slotBytes - nameBytes - nonceBytes - tagBytes
const folder = 'anchors'

/** What one slot tells. */
const Anchored = Seen.extend({
  /** Rises with every change of the slot. */
  count: z.number().int().min(1),
})
export type Anchored = z.infer<typeof Anchored>

/** Whose slot, of which vault. */
export interface SlotPlace {
  vault: string
  member: MemberId
}

/**
 * The slots of an anchor as they lie there, by member; empty where there is none that reads.
 *
 * @throws AppError of the disk, which says nothing about what lies there
 */
export async function readAnchor(disk: Disk, vault: string): Promise<Map<string, Uint8Array>> {
  const slots = new Map<string, Uint8Array>()
  const bytes = await disk.read(pathOf(vault))
  if (bytes === null || bytes.length < headBytes + digestBytes) return slots
  const end = bytes.length - digestBytes
  const count = (end - headBytes) / slotBytes
  const isWhole =
    Number.isInteger(count) &&
    sameBytes(bytes.subarray(0, headBytes), headOf(count)) &&
    sameBytes(digest(bytes.subarray(0, end)), bytes.subarray(end))
  if (!isWhole) return slots
  for (let at = headBytes; at < end; at += slotBytes) {
    const slot = bytes.slice(at, at + slotBytes)
    slots.set(sodium.to_string(slot.subarray(0, 26).map((byte) => byte & 0x7f)), slot)
  }
  return slots
}

/** What a slot tells whoever has the root it was sealed by; null where it tells them nothing. */
export function openAnchor(
  slot: Uint8Array | undefined,
  root: Uint8Array,
  place: SlotPlace,
): Anchored | null {
  if (slot === undefined) return null
  const nonce = slot.subarray(nameBytes, nameBytes + nonceBytes)
  const sealed = slot.subarray(nameBytes + nonceBytes)
  const plain = openOrNull(memberKeys(root).anchor, bytesOf(place), nonce, sealed)
  if (plain === null) return null
  try {
    const read = Anchored.safeParse(JSON.parse(fromUtf8(unpad(plain))))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

/**
 * Seals a slot. What does not fit is left out, the debriefs that were sealed into it last first.
 *
 * @param first ids of the spaces that must not be left out
 */
export function sealAnchor(
  root: Uint8Array,
  place: SlotPlace,
  anchored: Anchored,
  first: readonly string[],
): Uint8Array {
  const inOrder = Object.entries(anchored.spaces).sort(
    ([a], [b]) => Number(first.includes(b)) - Number(first.includes(a)),
  )
  let plain: Uint8Array
  do {
    plain = utf8(JSON.stringify({ ...anchored, spaces: Object.fromEntries(inOrder) }))
  } while (plain.length >= plainBytes && inOrder.pop() !== undefined)
  const padded = pad(plain, plainBytes)
  const { nonce, sealed } = seal(memberKeys(root).anchor, bytesOf(place), padded)
  return concat(nameOf(place.member), nonce, sealed)
}

/** Puts the anchor in place as a whole, with a slot for each of these members. */
export async function writeAnchor(
  disk: Disk,
  vault: string,
  slots: ReadonlyMap<string, Uint8Array>,
  members: readonly MemberId[],
): Promise<void> {
  const unused = (member: MemberId) =>
    concat(nameOf(member), sodium.randombytes_buf(slotBytes - nameBytes))
  const all = members.map((member) => slots.get(member) ?? unused(member))
  const body = concat(headOf(all.length), ...all)
  await makeDurableFolder(disk, folder)
  await replaceFile(disk, pathOf(vault), concat(body, digest(body)))
}

function headOf(slots: number): Uint8Array {
  return concat(magic, u32(version), u32(slots))
}

function nameOf(member: string): Uint8Array {
  const name = new Uint8Array(nameBytes)
  name.set(utf8(member))
  return name
}

function bytesOf({ vault, member }: SlotPlace): Uint8Array {
  return placeBytes('hearth-anchor', vault, member)
}

function pathOf(vault: string): string {
  return `${folder}/${vault}`
}

import { Attachments } from '../../main/core/attachments/attachments.ts'
import { openWhole } from '../../main/core/attachments/open-file.ts'
import type { SealedFile } from '../../main/core/attachments/sealed-file.ts'
import { attachmentIn } from '../../main/core/attachments/stored-attachment.ts'
import { toBase64 } from '../../main/core/crypto/base64.ts'
import { digest } from '../../main/core/crypto/digest.ts'
import type { UnlockedVault } from '../../main/core/vault/index.ts'
import { someBytes, takeIn } from '../make/an-attachment.ts'
import { MemoryDisk } from '../make/memory-disk.ts'
import { enter, type SmallVault, smallVault } from './small-vault.ts'

const headBytes = 32
const sealedBytes = 65_536 + 17

/** Checks of the files beside the records; see `checks`. */
export const attachmentChecks: Record<string, (isThorough: boolean) => Promise<void>> = {
  'a photo opens as it was taken in, or not at all': async (isThorough) => {
    const { vault, open, path, stored } = await withPhoto(someBytes(5_000))
    const whole = vault.disk.files().get(path)!
    const isOpen = (bytes: Uint8Array | null, of = stored) => opens(open, path, bytes, of)
    if (!(await isOpen(whole))) throw new Error('a photo does not open')
    const every = isThorough ? 1 : 499
    for (let at = 0; at < whole.length; at += at < 64 || at > whole.length - 80 ? 1 : every) {
      const changed = whole.slice()
      changed[at]! ^= 1 << (at % 8)
      if (await isOpen(changed)) throw new Error(`it opens with another byte ${at}`)
      if (await isOpen(whole.subarray(0, at))) throw new Error(`it opens cut at ${at}`)
    }
    if (await isOpen(null)) throw new Error('it opens though it is gone')
    if (await isOpen(new Uint8Array([...whole, 0]))) throw new Error('it opens with more behind it')
    const digestOfAnother = toBase64(digest(new Uint8Array(1)))
    if (await isOpen(whole, { ...stored, digest: digestOfAnother })) {
      throw new Error('other bytes open than were taken in')
    }
    await open.close()
  },

  'a photo that was ended early does not pass for a whole one': async () => {
    // What fits into the first message and looks like padding from there on.
    const beginning = someBytes(1_000)
    const bytes = new Uint8Array(70_000)
    bytes.set(beginning)
    bytes[beginning.length] = 0x80
    const { vault, open, path, stored } = await withPhoto(bytes)
    const head = vault.disk
      .files()
      .get(path)!
      .slice(0, headBytes + sealedBytes)
    const early = new Uint8Array([...head, ...digest(head)])
    const { length } = beginning
    const as = { ...stored, bytes: length, messages: 1, digest: toBase64(digest(beginning)) }
    if (await opens(open, path, early, as)) throw new Error('a beginning passes for the whole')
    await open.close()
  },

  'a photo opens in its own place only': async () => {
    const { vault, open, path, stored } = await withPhoto(someBytes(500))
    const attachments = new Attachments(open)
    const other = await takeIn(attachments, someBytes(500, 2), { name: 'two.bin', type: '' })
    const { blob } = attachmentIn(open.mine, other.id)!.stored
    const whole = vault.disk.files().get(path)!
    const elsewhere = path.replace(stored.blob, blob)
    if (await opens(open, elsewhere, whole, { ...stored, blob })) {
      throw new Error('a photo opens under the name of another')
    }
    await open.close()
  },
}

/** A vault with one file in Ada's own space, open, and where that file lies. */
async function withPhoto(bytes: Uint8Array<ArrayBuffer>) {
  const vault: SmallVault = await smallVault()
  const open = await enter(vault, 'ada')
  const { id } = await takeIn(new Attachments(open), bytes, { name: 'one.bin', type: '' })
  const { stored } = attachmentIn(open.mine, id)!
  return { vault, open, path: `spaces/${open.mine.id}/att/${stored.blob}`, stored }
}

/** Whether a file opens with these bytes in its place. */
async function opens(
  { vaultId, mine }: UnlockedVault,
  path: string,
  bytes: Uint8Array | null,
  stored: SealedFile,
): Promise<boolean> {
  const disk = new MemoryDisk()
  if (bytes !== null) disk.put(path, bytes)
  const blobs = {
    ...mine.blobs,
    size: () => disk.size(path),
    read: (_: string, at: number, length: number) => disk.read(path, at, length),
  }
  const space = { id: mine.id, blobs } as unknown as typeof mine
  return openWhole(vaultId, space, stored).then(
    () => true,
    (error: Error) => {
      if (error.message !== 'attachment.damaged') throw error
      return false
    },
  )
}

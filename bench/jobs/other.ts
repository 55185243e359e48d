import { randomBytes } from 'node:crypto'
import {
  appendFileSync,
  closeSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { AttachmentSealer } from '../../main/core/attachments/new-attachment.ts'
import { committed } from '../../main/core/attachments/on-disk.ts'
import { importPages } from '../../main/core/transfer/import-pages.ts'
import { changePassphrase } from '../../main/core/vault/index.ts'
import { unwatched } from '../../main/core/work.ts'
import { chosenForReading } from '../../main/node/chosen-files.ts'
import type { AttachmentId } from '../../shared/ids.ts'
import { inPairs, quantile, timeEach } from '../measure.ts'
import { enter, found, passphrase, peakOver } from '../world.ts'
import { pagesOf, type Text } from './fill.ts'

const photoBytes = 2_000_000
const pieceBytes = 64 * 1024

/** Photos of 2 MB taken in, each beside a plain durable write of the same bytes. */
export async function attachments(folder: string) {
  const vault = await enter(folder)
  const [own, floors]: number[][] = [[], []]
  const peakOverBaseMB = await peakOver(async () => {
    for (let index = 0; index < 24; index += 1) {
      const photo = randomBytes(photoBytes)
      const floor = await timeEach(1, async () => writeDurably(join(folder, 'photo'), photo))
      const time = await timeEach(1, async () => {
        const sealer = await AttachmentSealer.begin(vault, vault.ours)
        for (let at = 0; at < photo.length; at += pieceBytes) {
          await sealer.write(photo.subarray(at, at + pieceBytes))
        }
        const facts = { name: `photo ${index}.jpg`, type: 'image/jpeg' }
        const sealed = await sealer.finish(vault.newId() as AttachmentId, facts, null)
        await committed([sealed], () => vault.ours.commit([sealed.write]))
      })
      if (index < 4) continue
      floors!.push(...floor)
      own!.push(...time)
    }
  })
  await vault.close()
  const { ratio, ...measured } = inPairs(own!, floors!)
  return { ...measured, ratio: 1 / ratio, peakOverBaseMB }
}

function writeDurably(path: string, bytes: Uint8Array): void {
  const file = openSync(`${path}.tmp`, 'w')
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
  fsyncSync(file)
  closeSync(file)
  renameSync(`${path}.tmp`, path)
  const names = openSync(join(path, '..'), 'r')
  fsyncSync(names)
  closeSync(names)
}

/** A journal of text in another program's file brought in, from the choice of the file to the last flush. */
export async function importing(folder: string, size: number, text: Text) {
  const file = join(folder, 'journal.txt')
  const pages = pagesOf(text, size)
  for (let index = 0; index < size; index += 1) {
    const { day, time, title, body } = pages.next().value!
    // A day in brackets within a text would begin an entry of its own.
    const words = body.replaceAll('[', '(')
    appendFileSync(file, `[${day} ${time ?? '12:00'}] ${index} ${title}\n${words}\n\n`)
  }
  const vault = await found(join(folder))
  const chosen = await chosenForReading(file)
  const begun = performance.now()
  const { added } = await importPages(vault, chosen, { zone: 'ours' }, unwatched)
  const ms = performance.now() - begun
  if (added !== size) throw new Error(`of ${size} entries ${added} came`)
  await vault.close()
  rmSync(file)
  return { entriesPerSecond: size / (ms / 1000) }
}

/** Another passphrase, without what deriving keys from it takes. */
export async function passphraseChange(folder: string) {
  const vault = await enter(folder)
  let current = passphrase
  const times = await timeEach(9, async (index) => {
    const next = index === 8 ? passphrase : `number ${index} ${passphrase}`
    await changePassphrase(vault, current, next)
    current = next
  })
  await vault.close()
  return { ms: quantile(times, 0.5) }
}

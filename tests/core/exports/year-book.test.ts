import { expect, test } from 'vitest'
import { writeYearBook } from '../../../main/core/exports/year-book.ts'
import { unwatched } from '../../../main/core/work.ts'
import type { Day } from '../../../shared/days.ts'
import { lineFor } from '../../../shared/model/attachment.ts'
import type { BookLanguage } from '../../../shared/model/year-book.ts'
import { aPicture } from '../../make/a-picture.ts'
import { takeIn } from '../../make/an-attachment.ts'
import { write } from '../../make/an-entry.ts'
import { sourceOf, tellBook } from '../../make/an-export.ts'
import { MemoryDisk } from '../../make/memory-disk.ts'
import { pinNote, twoInAVault } from '../../make/two-in-a-vault.ts'

const [shared, secret, older] = ['shown', 'alone', 'lastyear']

/** Mara's wall with photos on pages of hers; each picture ends with a word that only its bytes hold. */
async function aYear() {
  const house = await twoInAVault()
  const vault = await house.enter('mara')
  const source = sourceOf(vault)
  await pinNote(vault, house.jonas.id, 'For the soup.')
  const page = async (zone: 'mine' | 'ours', day: string, word: string) => {
    const bytes = new Uint8Array([...aPicture(4, 4), ...new TextEncoder().encode(word)])
    const { id } = await takeIn(source.journal.attachments, bytes, { name: `${word}.png` })
    await write(source.journal, zone, { title: word, day: day as Day, body: lineFor(id) })
  }
  await page('ours', '2026-03-01', shared!)
  await page('mine', '2026-03-01', secret!)
  await page('ours', '2025-03-01', older!)
  return source
}

async function book(withPhotos: boolean, language?: BookLanguage) {
  const disk = new MemoryDisk()
  const target = { disk, name: 'Year.pdf' }
  const order = { target, year: 2026, withPhotos, work: unwatched, drawBook: tellBook, language }
  const report = await writeYearBook(await aYear(), order)
  return { report, told: Buffer.from((await disk.read('Year.pdf'))!).toString('latin1') }
}

test('a year book shows the photos of that year’s shared pages, and of no others', async () => {
  const { report, told } = await book(true)
  expect(report).toEqual({ photos: 1, leftOut: 0, signs: '' })
  expect(told).toContain(shared)
  expect(told).not.toContain(secret)
  expect(told).not.toContain(older)
  expect(told.indexOf('March 2026')).toBeLessThan(told.indexOf('November 2026'))
})

test('a year book speaks the language it is asked in, and leaves what people wrote as it is', async () => {
  const { told } = await book(false, 'de')
  const text = Buffer.from(told, 'latin1').toString('utf8')
  expect(text).toContain('Dankbarkeit 2026')
  expect(text).toMatch(/Mara an Jonas/)
  expect(text).toMatch(/\p{L}+, \d+\. November 2026/u)
  expect(text).toContain('For the soup.')
  expect(text).not.toMatch(/Gratitude|Not encrypted|Mara to Jonas/)
})

test('without photos it holds the notes alone', async () => {
  const { report, told } = await book(false)
  expect(report.photos).toBe(0)
  expect(told).toContain('For the soup.')
  expect(told).not.toContain(shared)
})

test('where drawing fails, what stood there stands there still, and nothing beside it', async () => {
  const disk = new MemoryDisk()
  const file = await disk.create('Year.pdf')
  await file.write(0, new TextEncoder().encode('before'))
  await file.close()
  const order = { target: { disk, name: 'Year.pdf' }, year: 2026, withPhotos: true }
  const failing = writeYearBook(await aYear(), {
    ...order,
    work: unwatched,
    drawBook: async function* (items, lacking) {
      for await (const piece of tellBook(items, lacking)) {
        yield piece
        throw new Error('no ink')
      }
    },
  })
  await expect(failing).rejects.toThrow('no ink')
  expect((await disk.list('')).map(({ name }) => name)).toEqual(['Year.pdf'])
  expect(new TextDecoder().decode((await disk.read('Year.pdf'))!)).toBe('before')
})

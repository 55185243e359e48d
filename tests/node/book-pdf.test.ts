import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { dayTitle, monthTitle } from '../../main/core/exports/book-words.ts'
import type { BookFile, BookItem } from '../../main/core/ports.ts'
import { drawBook } from '../../main/vault-process/book/draw-book.ts'
import { jpegSize } from '../../main/vault-process/book/jpeg-size.ts'
import { crc32 } from '../../shared/crc32.ts'
import { aJpeg } from '../make/a-jpeg.ts'
import { aPicture } from '../make/a-picture.ts'
import { pagesOfPdf, streamsOf } from '../make/pdf-text.ts'
import { pepys } from '../make/pepys.ts'
import fc from '../make/properties.ts'

const id = '0'.repeat(26)
const shown = `![The weir](hearth:${id})`

function text(parts: Partial<Extract<BookItem, { kind: 'text' }>>): BookItem {
  return { kind: 'text', title: '', about: '', text: '', file: () => null, ...parts }
}

function day(on: string): BookItem {
  return { kind: 'day', title: dayTitle(on), mark: monthTitle(on) }
}

function aFile(bytes: Uint8Array | null, more: Partial<BookFile> = {}): () => BookFile {
  return () => ({
    name: 'weir.jpg',
    read: async () =>
      bytes ? { state: 'shown', bytes, turn: 0, small: async () => null } : { state: 'other' },
    onlyNamed: () => undefined,
    ...more,
  })
}

async function book(...items: BookItem[]) {
  const lacking = new Set<string>()
  const parts: Uint8Array[] = []
  const all = (async function* () {
    yield { kind: 'title', title: 'Journal', lines: ['Of Mara'] } as BookItem
    yield* items
  })()
  for await (const piece of drawBook(all, lacking)) parts.push(piece)
  const pdf = Buffer.concat(parts)
  return { pdf, pages: pagesOfPdf(pdf), lacking: [...lacking] }
}

/** Words as they follow each other, wherever lines and pages end. */
function flow(pages: readonly string[][]): string {
  return pages.flat().join(' ').replace(/\s+/g, ' ')
}

test('days stand over their pages, each page has its number, and the month stands on top', async () => {
  const { pages } = await book(
    day('2026-10-31'),
    text({ title: 'The stair', about: '20:41 · Mara', text: 'We sat on it.' }),
    day('2026-11-01'),
    text({ text: Array.from({ length: 60 }, (_, line) => `Line ${line} of that day.`).join('\n') }),
  )
  expect(pages[0]).toEqual(['Journal', 'Of Mara'])
  expect(pages[1]?.slice(0, 2)).toEqual(['October 2026', '2'])
  expect(pages[1]).toContain('Saturday, 31 October 2026')
  expect(pages[1]).toContain('The stair')
  expect(pages[1]).toContain('Sunday, 1 November 2026')
  expect(pages[2]?.slice(0, 2)).toEqual(['November 2026', '3'])
  expect(flow(pages)).toContain('Line 59 of that day.')
})

test('the outline leads to years and months', async () => {
  const { pdf } = await book(day('2025-12-31'), day('2026-11-01'), day('2026-11-02'))
  const titles = [...pdf.toString('latin1').matchAll(/\/Title \(([^)]*)\)/g)].map(([, one]) => one)
  expect(titles.sort()).toEqual(['2025', '2026', 'December 2025', 'November 2026'])
})

test('no word of a diary is lost between its lines and pages', async () => {
  const entries = pepys().slice(0, 12)
  const { pages } = await book(...entries.map(({ text: words }) => text({ text: words })))
  const inside = pages.slice(1).map((runs) => runs.slice(1))
  const written = entries.flatMap(({ text: words }) => words.match(/\p{L}+/gu) ?? [])
  expect(flow(inside).match(/\p{L}+/gu)).toEqual(written)
})

test('a paragraph of any length is set a little at a time, and no word of it is lost', async () => {
  const long = pepys()
    .slice(0, 40)
    .map(({ text: words }) => words.replace(/\s+/g, ' '))
    .join(' ')
  const bare = `**${long}** ${'x'.repeat(20_000)}`
  let left = 0
  let seen = 0
  const parts: Uint8Array[] = []
  const items = (async function* (): AsyncGenerator<BookItem> {
    yield text({ text: bare })
  })()
  for await (const piece of drawBook(items, new Set())) {
    parts.push(piece)
    left += 1
    seen = Math.max(seen, piece.length)
  }
  const pages = pagesOfPdf(Buffer.concat(parts))
  const inside = pages.map((runs, page) => (page === 0 ? runs : runs.slice(1)))
  const words = flow(inside)
  expect(words.match(/\p{L}+/gu)?.filter((word) => !/^x+$/.test(word))).toEqual(
    long.match(/\p{L}+/gu),
  )
  expect(words.match(/x/g)?.length).toBe(20_000 + (long.match(/x/g)?.length ?? 0))
  expect(left).toBeGreaterThan(10)
})

test('a photo stands upright, however its camera was held', async () => {
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1]
  const turned = [...exif, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0]
  const segment = [0xff, 0xe1, 0, turned.length + 2, ...turned]
  const bytes = new Uint8Array([...aJpeg.slice(0, 2), ...segment, ...aJpeg.slice(2)])
  expect(jpegSize(bytes)).toEqual({ width: 1, height: 1 })
  // In its frame: five pixels high, three wide.
  const frame = aJpeg.findIndex((byte, at) => byte === 0xff && aJpeg[at + 1] === 0xc0)
  const wide = bytes.slice()
  wide.set([0, 5, 0, 3], frame + segment.length + 5)
  expect(jpegSize(wide)).toEqual({ width: 5, height: 3 })
  expect(jpegSize(new Uint8Array([...aJpeg.slice(0, frame + 5), 0, 5, 0, 3]))).toBeNull()
})

test.each([0, 90, 180, 270] as const)(
  'a photo that its writer turned by %i stands so, and in its own shape',
  async (turn) => {
    const read = async () => {
      const small = async () => null
      return { state: 'shown', bytes: aPicture(60, 30), turn, small } as const
    }
    const { pdf } = await book(text({ text: shown, file: aFile(null, { read }) }))
    // What a PDF does to its paper before it draws: [a b c d] of the matrix that turns, the last but one.
    const matrices = [
      ...streamsOf(pdf).matchAll(/(-?[\d.]+) (-?[\d.]+) (-?[\d.]+) (-?[\d.]+) \S+ \S+ cm/g),
    ]
    const turning = matrices
      .map((found) => found.slice(1, 5).map(Number))
      .filter(([a = 0, b = 0]) => Math.abs(Math.hypot(a, b) - 1) < 0.01)
      .map(([a = 0, b = 0]) => (Math.round((Math.atan2(b, a) * 180) / Math.PI) + 360) % 360)
    expect(turning.filter((degrees) => degrees !== 0)).toEqual(turn === 0 ? [] : [turn])
  },
)

test('what Markdown means is seen, and its signs are not', async () => {
  const { pages } = await book(
    text({
      text: '# Over it\n\n*Soft* and **loud** and ~~gone~~, a [link](https://a.example).\n\n- one\n- [x] done\n\n3. three\n\n> said',
    }),
  )
  const all = pages.flat()
  expect(flow(pages)).toContain('Soft and loud and gone , a link (https://a.example).')
  for (const sign of ['•', '3.', 'Over it', 'said', 'done']) expect(all).toContain(sign)
  expect(flow(pages)).not.toMatch(/[*~[\]#]/)
})

test.each(['Łucja', 'Ελένη', 'Дмитро', 'Nguyễn', 'Ångström', 'Þórður'])(
  '%s is written in the typefaces of the app',
  async (name) => {
    const { pages, lacking } = await book(text({ text: name }))
    expect(pages.slice(1).flat().slice(1).join('')).toBe(name)
    expect(lacking).toEqual([])
  },
)

test('signs that the typefaces lack are named, each once', async () => {
  const { lacking } = await book(
    text({ title: '🐝', text: 'A bee 🐝, 美咲, and 👩\u200d🚀 \u{1f44b}\u{1f3fd}; ❤\ufe0f.' }),
  )
  expect(new Set(lacking)).toEqual(new Set([...'🐝美咲👩🚀👋🏽❤']))
})

test('a JPEG goes in as it is, with what is written under it', async () => {
  const { pdf, pages } = await book(text({ text: shown, file: aFile(aJpeg) }))
  expect(pdf.includes(Buffer.from(aJpeg))).toBe(true)
  expect(pages.flat()).toContain('The weir')
  expect(pdf.toString('latin1')).toContain('/S /Figure')
})

/** A PNG of one kind of pixels. */
function aPng(width: number, height: number, depth: number, type: number, rows: number[][]) {
  const chunk = (name: string, body: Uint8Array) => {
    const inside = Buffer.concat([Buffer.from(name), body])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(body.length)
    sum.writeUInt32BE(crc32(inside))
    return Buffer.concat([length, inside, sum])
  }
  const head = Buffer.from([0, 0, 0, width, 0, 0, 0, height, depth, type, 0, 0, 0])
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const palette = type === 3 ? [chunk('PLTE', Buffer.from([255, 0, 0, 0, 0, 255]))] : []
  const covers = type === 3 ? [chunk('tRNS', Buffer.from([255, 0]))] : []
  const data = chunk('IDAT', deflateSync(Buffer.from(rows.flat())))
  const parts = [signature, chunk('IHDR', head), ...palette, ...covers, data]
  return new Uint8Array(Buffer.concat([...parts, chunk('IEND', Buffer.alloc(0))]))
}

test.each([
  [
    'colours that shine through',
    aPng(2, 1, 8, 6, [[0, 10, 20, 30, 255, 9, 9, 9, 0]]),
    [10, 20, 30, 255, 255, 255],
  ],
  ['numbers of colours', aPng(2, 1, 1, 3, [[0, 0b01000000]]), [255, 0, 0, 255, 255, 255]],
  ['grey in two bits', aPng(2, 1, 2, 0, [[0, 0b11010000]]), [255, 255, 255, 85, 85, 85]],
  ['sixteen bits', aPng(1, 1, 16, 2, [[0, 7, 1, 8, 2, 9, 3]]), [7, 8, 9]],
  [
    'every filter',
    aPng(1, 5, 8, 0, [
      [0, 5],
      [1, 6],
      [2, 1],
      [3, 2],
      [4, 4],
    ]),
    [5, 6, 7, 5, 9].flatMap((grey) => [grey, grey, grey]),
  ],
])('a PNG of %s looks as it does on paper', async (_, png, pixels) => {
  const { pdf } = await book(text({ text: shown, file: aFile(png) }))
  expect(pdf.includes(deflateSync(Buffer.from(pixels)))).toBe(true)
})

test('bytes that are no picture, whatever they are, are named and harm nothing', async () => {
  const kinds = [aPicture(20, 12), aJpeg, aPng(2, 1, 1, 3, [[0, 64]])]
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...kinds),
      fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { minLength: 1, maxLength: 6 }),
      fc.nat(500),
      async (whole, changes, end) => {
        const bytes = whole.slice(0, Math.max(3, end))
        for (const [at, value] of changes) bytes[at % bytes.length] = value
        const { pages } = await book(text({ text: `${shown}\n\nAfter it.`, file: aFile(bytes) }))
        expect(flow(pages)).toContain('After it.')
      },
    ),
    { numRuns: 60 },
  )
})

test('what a book cannot show is named where it was, or shown as its small picture', async () => {
  let named = 0
  const onlyNamed = () => {
    named += 1
  }
  const webp = new TextEncoder().encode('RIFF....WEBP')
  const small = aPicture(12, 8)
  const { pages, pdf } = await book(
    text({ text: shown, file: aFile(null, { name: 'letter.pdf', onlyNamed }) }),
    text({ text: shown, file: aFile(webp, { name: 'a.webp', onlyNamed }) }),
    text({
      text: shown,
      file: aFile(null, {
        onlyNamed,
        read: async () => ({ state: 'shown', bytes: webp, turn: 0, small: async () => small }),
      }),
    }),
    text({ text: shown, file: aFile(null, { onlyNamed, read: async () => ({ state: 'lost' }) }) }),
  )
  expect(named).toBe(2)
  expect(flow(pages)).toContain('The weir (letter.pdf): a file that a book cannot show')
  expect(flow(pages)).toContain('The weir (weir.jpg): damaged, and left out')
  expect(pdf.toString('latin1').match(/\/Subtype \/Image/g)).toHaveLength(1)
})

test('pages leave while the book is still being written, so that its length costs no memory', async () => {
  let given = 0
  let left = 0
  const behind: number[] = []
  const many = (async function* (): AsyncGenerator<BookItem> {
    for (const { text: words } of pepys().slice(0, 120)) {
      given += words.length
      yield text({ text: words })
      behind.push(left)
    }
  })()
  for await (const piece of drawBook(many, new Set())) left += piece.length
  expect(given).toBeGreaterThan(100_000)
  // Packed, a text takes about half its length; the last page is still open.
  expect(behind.at(-1)).toBeGreaterThan(given / 3)
  expect(behind[60]).toBeGreaterThan(0.3 * behind.at(-1)!)
})

test('a book is tagged for those who listen, in typefaces of its own and no others', async () => {
  const { pdf } = await book(day('2026-11-01'), text({ title: 'A', text: 'b\n\n- c\n\n> d' }))
  const whole = pdf.toString('latin1')
  for (const tag of ['Document', 'Sect', 'H1', 'H2', 'P', 'LI', 'BlockQuote']) {
    expect(whole).toContain(`/S /${tag}\n`)
  }
  expect(whole).not.toMatch(/Helvetica|\/Type1\b/)
})

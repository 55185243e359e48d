import { expect, test } from 'vitest'
import { sheetFonts } from '../../main/vault-process/sheet-fonts.ts'
import { drawSheetIn } from '../../main/vault-process/sheet-pdf.ts'
import { aJpeg } from '../make/a-jpeg.ts'
import { pagesOfPdf } from '../make/pdf-text.ts'

const draw = drawSheetIn(sheetFonts)
const groups = ['ABCD', 'EFGH', 'JKLM', 'NOPQ', 'RSTU', 'VWXY', 'Z234', '5672', 'AB7Q']
const words = {
  title: 'Recovery sheet',
  whose: 'Mara',
  made: 'Made on 22 November 2026 for a Hearth journal.',
  parts: [{ title: 'What it opens', lines: ['Everything its owner can read.', 'And no more.'] }],
  foot: 'Keep this private.',
}

/** The text of a PDF as it is drawn, run by run, as a reader of screens would find it. */
function textOf(pdf: Uint8Array): string {
  return pagesOfPdf(pdf).flat().join('|')
}

test('the sheet says whose it is, the code in its order, and what to do with it', async () => {
  const pdf = await draw({ words, groups, name: null })
  const text = textOf(pdf)
  expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-')
  expect(text).toContain('Recovery sheet|Mara|')
  expect(text).toContain(groups.map((group, index) => `${index + 1}|${group}`).join('|'))
  expect(text).toContain('And no more.|Keep this private.')
})

test('it is one page, tagged for those who listen, with typefaces of its own and no others', async () => {
  const whole = Buffer.from(await draw({ words, groups, name: null })).toString('latin1')
  expect(whole.match(/\/Type \/Page\n/g)?.length).toBe(1)
  expect(whole).toContain('/StructTreeRoot')
  const fonts = whole.match(/\/Type \/Font\n[\s\S]*?endobj/g) ?? []
  expect(fonts.length).toBeGreaterThan(1)
  expect(whole).not.toMatch(/Helvetica|\/Type1\b/)
})

test.each(['Zoë Ångström', 'Þórður', 'Łucja', 'Ελένη', 'Дмитро', 'Nguyễn', 'Μαρία & Ωμέγα'])(
  'the name %s prints in the typefaces of the app',
  async (whose) => {
    const pdf = await draw({ words: { ...words, whose }, groups, name: aJpeg })
    expect(textOf(pdf).replaceAll('|', '')).toContain(whose)
    expect(Buffer.from(pdf).toString('latin1')).not.toContain('/Subtype /Image')
  },
)

test.each(['美咲', 'نور', '🐝'])(
  'the name %s, in signs that these typefaces lack, prints as the picture of it',
  async (whose) => {
    const pdf = Buffer.from(await draw({ words: { ...words, whose }, groups, name: aJpeg }))
    expect(pdf.toString('latin1')).toContain('/Subtype /Image')
    expect(pdf.includes(Buffer.from(aJpeg))).toBe(true)
    expect(textOf(pdf)).toContain('Made on')
  },
)

import { expect, test } from 'vitest'
import { readMarkdown } from '../../../renderer/features/journal/markdown/read-markdown.ts'
import { plainText, type RichNode } from '../../../renderer/features/journal/markdown/rich-text.ts'
import { settle } from '../../../renderer/features/journal/markdown/settle.ts'
import { writeMarkdown } from '../../../renderer/features/journal/markdown/write-markdown.ts'
import type { AttachmentId } from '../../../shared/ids.ts'
import { attachmentsIn, lineFor, shownIn } from '../../../shared/model/attachment.ts'
import fc from '../../make/properties.ts'

const weir = '0000000000000000000000000c' as AttachmentId
const gate = '0000000000000000000000000g' as AttachmentId

const text = (words: string): RichNode => ({ type: 'text', text: words })
const paragraph = (...content: RichNode[]): RichNode => ({ type: 'paragraph', content })
const shown = (id: string, caption = ''): RichNode => ({
  type: 'attachment',
  attrs: { id },
  content: [caption === '' ? { type: 'caption' } : { type: 'caption', content: [text(caption)] }],
})
const page = (...content: RichNode[]): RichNode => ({ type: 'doc', content })

test('a line of its own that names an attachment is one, with its caption', () => {
  const markdown = `We walked.\n\n![the *weir*, at six](hearth:${weir})\n\nThen home.`
  expect(readMarkdown(markdown).content).toEqual([
    paragraph(text('We walked.')),
    shown(weir, 'the weir, at six'),
    paragraph(text('Then home.')),
  ])
})

test.each([
  ['between words', `We walked.\n\n![the weir](hearth:${weir})\n\nThen home.`],
  ['without a caption', `![](hearth:${weir})`],
  ['two in a row', `![a](hearth:${weir})\n\n![b](hearth:${gate})`],
  ['the same one twice', `![a](hearth:${weir})\n\nwords\n\n![a](hearth:${weir})`],
  ['after a list', `- milk\n- bread\n\n![a](hearth:${weir})\n\n- soup`],
  ['one that nobody knows', '![gone](hearth:vvvvvvvvvvvvvvvvvvvvvvvvvs)'],
  ['what only looks like one', '![a](hearth:short) and ![b](https://a.b/c.png)'],
  ['one among words', `see ![a](hearth:${weir}) there`],
  ['one in a quote', `> ![a](hearth:${weir})`],
  ['one in a list', `- milk\n\n  ![a](hearth:${weir})`],
  ['one with a title', `![a](hearth:${weir} "t")`],
])('%s is written just as it was read', (_, markdown) => {
  expect(writeMarkdown(readMarkdown(markdown))).toBe(markdown)
})

test('a picture between two lines of one paragraph parts them, and no word is lost', () => {
  const read = readMarkdown(`one\n![a](hearth:${weir})\ntwo`)
  expect(read.content?.map(({ type }) => type)).toEqual(['paragraph', 'attachment', 'paragraph'])
  expect(writeMarkdown(read)).toBe(`one\n\n![a](hearth:${weir})\n\ntwo`)
})

test('what somebody types as words never becomes a photo', () => {
  const typed = `![not a photo](hearth:${weir})`
  const markdown = writeMarkdown(page(paragraph(text(typed))))
  expect(attachmentsIn(markdown)).toEqual([])
  expect(plainText(readMarkdown(markdown))).toBe(typed)
})

test('an attachment in a quote, where none can stand, is kept as a picture among words', () => {
  const markdown = writeMarkdown(page({ type: 'blockquote', content: [shown(weir, 'a')] }))
  expect(markdown).toBe(`> ![a](hearth:${weir})`)
})

const oddCaption = fc
  .array(
    fc.oneof(
      fc.constantFrom('soup', 'Mum’s', ' ', 'שלום', '🎉', 'é', '  ', '\t', '\n', '\u2028', '.'),
      fc.constantFrom('*', '_', '`', '~~', '[', ']', '](', '(', ')', '!', '![', '\\', '&amp;', '&'),
      fc.constantFrom('<b>', '<https://a.b>', `hearth:${gate}`, '"', '#', '> ', '- ', '1. ', '|'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''))

const block: fc.Arbitrary<RichNode> = fc.oneof(
  fc.tuple(fc.constantFrom(weir, gate), oddCaption).map(([id, caption]) => shown(id, caption)),
  oddCaption.map((words) => paragraph(text(words || 'a'))),
  fc.constant<RichNode>({ type: 'horizontalRule' }),
  oddCaption.map(
    (words): RichNode => ({
      type: 'bulletList',
      content: [{ type: 'listItem', content: [paragraph(text(words || 'b'))] }],
    }),
  ),
)

const runs = process.env.THOROUGH ? 20_000 : 500

test('whatever is written under a photo reads back, and both sides of the door see the same photos', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), (blocks) => {
      const settled = settle(page(...blocks))
      const markdown = writeMarkdown(page(...blocks))
      expect(readMarkdown(markdown)).toEqual(settled)
      const wanted = (settled.content ?? [])
        .filter(({ type }) => type === 'attachment')
        .map(({ attrs }) => attrs?.id)
      expect(shownIn(markdown).map(({ id }) => id)).toEqual(wanted)
    }),
    { numRuns: runs },
  )
})

test('a line that the vault writes for an import is one for the page too', () => {
  fc.assert(
    fc.property(oddCaption, (caption) => {
      const read = readMarkdown(lineFor(weir, caption)).content ?? []
      expect(read).toHaveLength(1)
      expect(read[0]?.attrs).toEqual({ id: weir })
    }),
    { numRuns: runs },
  )
})

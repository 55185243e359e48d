import { expect, test } from 'vitest'
import { readMarkdown } from '../../../renderer/features/journal/markdown/read-markdown.ts'
import {
  plainText,
  type RichMark,
  type RichNode,
} from '../../../renderer/features/journal/markdown/rich-text.ts'
import { settle } from '../../../renderer/features/journal/markdown/settle.ts'
import { writeMarkdown } from '../../../renderer/features/journal/markdown/write-markdown.ts'
import fc from '../../make/properties.ts'

const paragraph = (...content: RichNode[]): RichNode => ({ type: 'paragraph', content })
const text = (words: string, ...marks: RichMark['type'][]): RichNode =>
  marks.length > 0
    ? { type: 'text', text: words, marks: marks.map((type) => ({ type })) }
    : { type: 'text', text: words }
const page = (...content: RichNode[]): RichNode => ({ type: 'doc', content })

function expectKept(doc: RichNode): void {
  const markdown = writeMarkdown(doc)
  expect(readMarkdown(markdown), markdown).toEqual(settle(doc))
}

test.each([
  ['a tag', '<script>alert("x")</script>'],
  ['an inline tag', 'two <b>bold</b> words and <br>'],
  ['a comment', '<!-- nobody sees this -->'],
  ['a hash', '# x'],
  ['seven hashes', '####### x'],
  ['a list sign', '- milk'],
  ['a plus', '+ 3 degrees'],
  ['a star', '* see below'],
  ['a year with a full stop', '1986. A good year.'],
  ['a number in brackets', '2) the second'],
  ['a quote sign', '> he said'],
  ['dashes', '---'],
  ['dashes with blanks', '- - -'],
  ['stars', '***'],
  ['underscores', '___'],
  ['equal signs', '==='],
  ['a fence', '```'],
  ['a tilde fence', '~~~'],
  ['a sum', '5 * 3 * 2 = 30'],
  ['stars round a word', 'a *very* **big** thing'],
  ['underscores round a word', '_so_ and __so__ and snake_case_name'],
  ['tildes', '~20 people, ~~not~~ more'],
  ['backticks', 'a `tick` and ``two``'],
  ['a character reference', '&amp; &lt;b&gt; &nbsp; &#65; &copy;'],
  ['an ampersand', 'salt & pepper&co'],
  ['a backslash', 'C:\\Users\\mara\\*.txt \\'],
  ['a link by hand', '[not](a link) and ![no picture](x.png)'],
  ['a reference by hand', '[sic]: http://example.org'],
  ['square brackets', 'He wrote [sic] and [1].'],
  ['an unticked box', '[ ] milk'],
  ['an address', 'https://example.org/a_b_c?x=1&y=2 and <https://example.org>'],
  ['a table by hand', '| a | b |'],
  ['blanks at the start', '    four blanks, then words'],
  ['a tab at the start', '\tone tab'],
  ['blanks inside', 'two  blanks   or\tmore'],
  ['emoji', '🎉 👨‍👩‍👧‍👦 ❤️ * 🏳️‍🌈'],
  ['right to left', 'שלום *עולם* مرحبا (١٢٣)'],
  ['mixed directions', 'She said «مرحبا» and left_'],
  ['accents', 'naïve façade — “quoted” … ¡olé!'],
  ['dollar signs', '$5 and $$x$$'],
])('%s typed as plain words stays what was typed', (_, typed) => {
  const doc = page(paragraph(text(typed)))
  expectKept(doc)
  expect(plainText(readMarkdown(writeMarkdown(doc)))).toBe(typed)
})

test.each([
  ['a plain page', 'This morning I rose, put on my suit with great skirts.\n\nDined at home.'],
  ['emphasis', 'a *small* and a **big** word, ~~gone~~, `kept`'],
  ['headings', '# One\n\n## Two\n\n###### Six'],
  ['a list', '- milk\n- bread\n  - brown\n  - white\n- soup'],
  ['a numbered list', '3. three\n4. four'],
  ['a check list', '- [ ] call Mum\n- [x] pay the roof'],
  ['a quote', '> first\n>\n> second\n>\n> > inside'],
  ['a rule', 'before\n\n---\n\nafter'],
  ['a break', 'one  \ntwo  \nthree'],
  ['code', '```js\nlet a = 1\n\n  b()\n```'],
  ['a link', 'see [the page](https://example.org/a?b=1 "A title") there'],
  ['an address', '<https://example.org/path>'],
  ['a picture', '![two mugs](photo.jpg)'],
  ['brackets', 'He wrote [sic] and snake_case and 5 * 3.'],
  ['two paragraphs in an item', '- one\n\n  more\n- two'],
])('%s is written just as it was read', (_, markdown) => {
  expect(writeMarkdown(readMarkdown(markdown))).toBe(markdown)
})

test('single line breaks of an imported diary are kept as breaks', () => {
  const read = readMarkdown('one\ntwo')
  expect(plainText(read)).toBe('one\ntwo')
  expectKept(read)
})

test('link definitions and pictures of an imported page are not swallowed', () => {
  expect(plainText(readMarkdown('[1]: https://example.org\n\ntext [1]'))).toContain('[1]: https')
  expectKept(readMarkdown('![a [b] *c*](<odd (src> "t \\" t")'))
})

test('empty lines between paragraphs are kept, those at the end are not', () => {
  const empty: RichNode = { type: 'paragraph' }
  const doc = page(paragraph(text('a')), empty, empty, paragraph(text('b')), empty)
  expect(settle(doc).content).toHaveLength(4)
  expectKept(doc)
})

test('a page with nothing on it is an empty text', () => {
  expect(writeMarkdown(page({ type: 'paragraph' }))).toBe('')
  expect(readMarkdown('')).toEqual(page({ type: 'paragraph' }))
})

test('no depth of quotes or lists makes a page unreadable', () => {
  const deep = `${'> '.repeat(30_000)}words`
  expect(plainText(readMarkdown(deep))).toContain('words')
  expectKept(readMarkdown(deep))
})

const oddWords = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom('soup', 'a', 'Mum’s', 'x1', 'שלום', '🎉', 'é') },
      { weight: 3, arbitrary: fc.constantFrom(' ', '  ', '. ', ', ', '\t', '\u00a0', '-', '"') },
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          ...['*', '**', '_', '__', '~', '~~', '`', '``', '#', '# ', '<', '>', '<b>', '&', '&amp;'],
          ...['\\', '[', ']', '](', '(', ')', '!', '![', '1. ', '2) ', '- ', '+ ', '> ', '---'],
          ...['===', '|', '[ ] ', '[x] ', '```', '<https://a.b>', '\n', '&#65;', ':', '$'],
        ),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
    ),
    { minLength: 1, maxLength: 7 },
  )
  .map((parts) => parts.join(''))

const aMark: fc.Arbitrary<RichMark> = fc.oneof(
  fc.constantFrom<RichMark[]>({ type: 'bold' }, { type: 'italic' }, { type: 'strike' }),
  fc.constant<RichMark>({ type: 'code' }),
  fc
    .tuple(fc.constantFrom('https://a.b/c_d', 'x', '', 'a b', '(', '<>', '\\', 'é&amp;'), oddWords)
    .map(([href, title]) => ({
      type: 'link' as const,
      attrs: { href, title: title.length % 2 === 0 ? null : title.replace(/\s+/g, ' ').trim() },
    })),
)

const inline: fc.Arbitrary<RichNode> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(oddWords, fc.uniqueArray(aMark, { maxLength: 3, selector: (mark) => mark.type }))
      .map(([words, marks]) =>
        marks.length > 0 ? { type: 'text', text: words, marks } : { type: 'text', text: words },
      ),
  },
  { weight: 1, arbitrary: fc.constant<RichNode>({ type: 'hardBreak' }) },
)

const inlines = fc.array(inline, { maxLength: 5 })

const { block } = fc.letrec<{ block: RichNode; item: RichNode; task: RichNode }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    inlines.map((content): RichNode => ({ type: 'paragraph', content })),
    fc
      .tuple(fc.integer({ min: 1, max: 6 }), inlines)
      .map(([level, content]): RichNode => ({ type: 'heading', attrs: { level }, content })),
    oddWords.map(
      (words): RichNode => ({
        type: 'codeBlock',
        attrs: { language: words.length % 2 === 0 ? null : 'js' },
        content: [{ type: 'text', text: words }],
      }),
    ),
    fc.constant<RichNode>({ type: 'horizontalRule' }),
    fc
      .array(tie('block'), { minLength: 1, maxLength: 3 })
      .map((content): RichNode => ({ type: 'blockquote', content })),
    fc
      .array(tie('item'), { minLength: 1, maxLength: 3 })
      .map((content): RichNode => ({ type: 'bulletList', content })),
    fc
      .array(tie('task'), { minLength: 1, maxLength: 3 })
      .map((content): RichNode => ({ type: 'taskList', content })),
    fc
      .tuple(fc.integer({ min: 0, max: 12 }), fc.array(tie('item'), { minLength: 1, maxLength: 3 }))
      .map(([start, content]): RichNode => ({ type: 'orderedList', attrs: { start }, content })),
  ),
  item: fc
    .array(tie('block'), { minLength: 1, maxLength: 3 })
    .map((content): RichNode => ({ type: 'listItem', content })),
  task: fc.tuple(fc.boolean(), fc.array(tie('block'), { maxLength: 2 }), inlines).map(
    ([checked, rest, words]): RichNode => ({
      type: 'taskItem',
      attrs: { checked },
      content: [{ type: 'paragraph', content: words }, ...rest],
    }),
  ),
}))

const runs = process.env.THOROUGH ? 20_000 : 400
const timeout = process.env.THOROUGH ? 900_000 : 120_000

test(
  'whatever words and emphasis a page holds, its Markdown reads back as the same page',
  () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (blocks) => {
        const doc = page(...blocks)
        const markdown = writeMarkdown(doc)
        expect(readMarkdown(markdown)).toEqual(settle(doc))
      }),
      { numRuns: runs },
    )
  },
  timeout,
)

test(
  'any text read as Markdown and written again reads the same, however often',
  () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(oddWords, fc.constant('\n\n')), { maxLength: 12 }), (parts) => {
        const read = readMarkdown(parts.join(''))
        const once = writeMarkdown(read)
        expect(readMarkdown(once)).toEqual(read)
        expect(writeMarkdown(readMarkdown(once))).toBe(once)
      }),
      { numRuns: runs },
    )
  },
  timeout,
)

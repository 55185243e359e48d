import MarkdownIt from 'markdown-it'
import { expect, test } from 'vitest'
import { htmlToMarkdown, looksLikeHtml } from '../../../main/core/transfer/html/to-markdown.ts'
import { isThorough } from '../../faults/part.ts'
import fc from '../../make/properties.ts'

const markdown = new MarkdownIt({ html: true })

test.each([
  ['paragraphs', '<p>One</p><p>Two</p>', 'One\n\nTwo'],
  [
    'divisions and breaks',
    '<div>One<br>and</div><div><br></div><div>Two</div>',
    'One  \nand\n\nTwo',
  ],
  ['two breaks', 'One<br><br>Two', 'One\n\nTwo'],
  ['headings', '<h1>A <b>walk</b></h1><h3>Home</h3>x', '# A **walk**\n\n### Home\n\nx'],
  ['emphasis', '<b>bold </b>and<i> italic</i> <s>gone</s>', '**bold** and *italic* ~~gone~~'],
  ['emphasis in emphasis', '<b>a <i>b</i> c</b> d', '**a *b* c** d'],
  ['underlining, which Markdown has not', '<u>under</u>', 'under'],
  [
    'lists',
    '<ul><li><p>a</p></li><li>b<ol><li>c</li><li>d</li></ol></li></ul>',
    '- a\n- b\n  1. c\n  2. d',
  ],
  ['a list that begins at three', '<ol start="3"><li>c</li><li>d</li></ol>', '3. c\n4. d'],
  [
    'check lists',
    '<ul data-type="taskList"><li data-checked="true"><label><input type="checkbox" checked></label><div><p>milk</p></div></li><li data-checked="false">bread</li></ul>',
    '- [x] milk\n- [ ] bread',
  ],
  ['quotations', '<blockquote><p>a</p><p>b</p></blockquote>c', '> a\n>\n> b\n\nc'],
  ['code', '<pre><code class="language-sh">ls  -l\n\nrm</code></pre>', '```sh\nls  -l\n\nrm\n```'],
  ['rules', 'a<hr>b', 'a\n\n---\n\nb'],
  [
    'links',
    '<a href="https://example.org/a(b)">there</a>',
    '[there](https://example.org/a%28b%29)',
  ],
  ['links that do something', '<a href="javascript:alert(1)">there</a>', 'there'],
  [
    'tables',
    '<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>',
    'a | b\n\n1 | 2',
  ],
  [
    'character references',
    'caf&eacute; &amp; &#x2014; &nbsp;&lt;p&gt; &bogus;',
    'café & — \u00a0\\<p> \\&bogus;',
  ],
  ['what nobody reads', '<style>p{}</style><script>1</script><!-- x --><p>a</p>', 'a'],
  ['a bracket that looks like the end of a note', '<p>[](]: a</p>', '\\[\\](]: a'],
  ['pictures that lie elsewhere', '<p>a<img src="https://example.org/x.png">b</p>', 'ab'],
  ['what is never closed', '<b>a<i>b<ul><li>c', '**a*b***\n\n- ***c***'],
])('%s are written as Markdown', (_, html, text) => {
  expect(htmlToMarkdown(html)).toBe(text)
})

test('words never turn into signs: what stood there is what a reader sees', () => {
  const piece = fc.constantFrom(
    ...'*,_,`,~~,[,],(,),<,>,#,-,+,1.,12),\\,!,&,&amp;,|,=,===,---,a,word,é,7, ,  ,](,](x),[x]:,<b>,</p>,www.a.org,:'.split(
      ',',
    ),
    ',',
  )
  const escaped = (text: string) =>
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
      const words = pieces.join('').replace(/ +/g, ' ').trim()
      fc.pre(words !== '')
      const html = `<p>${escaped(words)}</p>\n`
      expect(markdown.render(htmlToMarkdown(html))).toBe(html)
    }),
    { numRuns: isThorough ? 200_000 : 10_000 },
  )
})

test('pages of every shape come back as they were', () => {
  const words = fc.constantFrom(
    'rain',
    'the weir',
    'Hodge',
    'a *b* c',
    '**bold** words',
    '~~no~~ yes',
  )
  const paragraph = words
  const block = fc.oneof(
    paragraph,
    words.map((text) => `## ${text}`),
    fc
      .array(words, { minLength: 1, maxLength: 3 })
      .map((all) => all.map((one) => `- ${one}`).join('\n')),
    fc
      .array(words, { minLength: 1, maxLength: 3 })
      .map((all) => all.map((one, at) => `${at + 1}. ${one}`).join('\n')),
    fc
      .array(words, { minLength: 1, maxLength: 2 })
      .map((all) => all.map((one) => `> ${one}`).join('\n>\n')),
    words.map((text) => `- ${text}\n  - ${text}\n    1. ${text}`),
    fc.constant('---'),
    fc.constant('```\nls\n\n  x\n```'),
  )
  const page = fc.array(fc.tuple(block, paragraph), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(page, (blocks) => {
      // A paragraph between lists, which would become one.
      const text = blocks.map(([a, b]) => `${a}\n\n${b}`).join('\n\n')
      expect(htmlToMarkdown(markdown.render(text))).toBe(text)
    }),
    { numRuns: 2_000 },
  )
})

test.each([
  ['<p dir="auto">This is a new entry</p>', true],
  ['One<br/>two', true],
  ['2 < 3 and 4 > 1', false],
  ['I wrote <sigh> and went on', false],
  ['**Markdown**', false],
])('%j is HTML: %s', (text, isHtml) => {
  expect(looksLikeHtml(text)).toBe(isHtml)
})

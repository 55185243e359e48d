import { expect, test } from 'vitest'
import { cleanPasted } from '../../../renderer/features/journal/editor/paste/clean-pasted.ts'
import { anEditor, written } from './an-editor.ts'

/** What a page holds after a paste, as Markdown. */
function pasted(html: string): string {
  const editor = anEditor('')
  editor.view.pasteHTML(html)
  return written(editor)
}

test('a web page keeps its words, headings, lists, emphasis and links, and nothing of its looks', () => {
  const page = `<html><head><title>Recipes</title></head><body>
    <nav><a href="/">Home</a></nav>
    <h2 style="font-weight:700; color:#333"><b>Plum cake</b></h2>
    <p class="lead" style="font-size:18px">Take <span style="font-weight:700">ripe</span> plums,
      <em>not</em> <span style="font-style:italic">green</span>&nbsp;ones.</p>
    <script>alert(1)</script><div hidden>Ask me</div><p style="display:none">Subscribe</p>
    <ul><li>flour</li><li>butter<ol start="3"><li>cold</li></ol></li></ul>
    <p>From <a href="https://example.org/cake" target="_blank" onclick="x()">here</a>,
      not <a href="javascript:alert(1)">there</a>.</p><img src="https://example.org/t.gif" alt="tracker">
    <svg><text>drawn</text></svg><hr></body></html>`
  expect(pasted(page)).toBe(
    [
      '## Plum cake',
      'Take **ripe** plums, *not* *green* ones.',
      '- flour\n- butter\n\n  3. cold',
      'From [here](https://example.org/cake), not there.',
      '---',
    ].join('\n\n'),
  )
})

test('lists of a word processor are lists, with their order and how deep they stand', () => {
  const item = (level: number, sign: string, words: string) =>
    `<p class=MsoListParagraph style='margin-left:36pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>${words}<o:p></o:p></p>`
  const page = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body lang=DE>
    <!--StartFragment--><p class=MsoNormal><b style='mso-bidi-font-weight:normal'>For Sunday</b><o:p></o:p></p>
    ${item(1, '1.', 'bread')}${item(2, '·', 'rye')}${item(2, '·', 'wheat')}${item(1, '2.', 'milk')}
    <p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>That is all.</p><!--EndFragment--></body></html>`
  expect(pasted(page)).toBe(
    ['**For Sunday**', '1. bread\n   - rye\n   - wheat\n2. milk', 'That is all.'].join('\n\n'),
  )
})

test('a document from an office on the web is not bold from end to end', () => {
  const page = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:400">Quiet day.</span></p><br><p dir="ltr"><span style="font-weight:700">One</span><span style="font-weight:400"> thing.</span></p></b><br class="Apple-interchange-newline">`
  expect(pasted(page)).toBe('Quiet day.\n\n**One** thing.')
})

test('boxes to tick stay boxes to tick', () => {
  const page =
    '<ul class="contains-task-list"><li><input type="checkbox" checked> keys</li><li><input type="checkbox"> lamp</li></ul>'
  expect(pasted(page)).toBe('- [x] keys\n- [ ] lamp')
})

test('a table is a line for each row; one that only arranged a page is what it arranged', () => {
  expect(
    pasted('<table><tr><th>Day</th><th>Where</th></tr><tr><td>Mon</td><td>home</td></tr></table>'),
  ).toBe('Day | Where\n\nMon | home')
  expect(
    pasted(
      '<table><tr><td><table><tr><td><p>One.</p><p>Two.</p></td></tr></table></td></tr></table>',
    ),
  ).toBe('One.\n\nTwo.')
})

/** What the editor is given to read. */
function clean(html: string): string {
  const root = document.implementation.createHTMLDocument('').createElement('div')
  root.innerHTML = html
  cleanPasted(root)
  return root.innerHTML
}

test('what was copied on a page of Hearth comes back letter by letter', () => {
  const own = '<p data-pm-slice="1 1 []">Two  <strong>words</strong></p>'
  expect(clean(own)).toBe(own)
})

test('nothing that could load or run is left, however it is wrapped', () => {
  for (const html of [
    '<p onclick="x()" style="background:url(https://e.org/a)">a</p>',
    '<iframe srcdoc="<p>b</p>"></iframe><p>a</p>',
    '<p><a href=" javascript:x()">a</a></p>',
    '<figure><img src=x onerror=y><figcaption>a</figcaption></figure>',
    '<p><video src="https://e.org/v"></video>a</p>',
  ]) {
    expect(clean(html)).not.toMatch(/on\w+=|url\(|javascript|src=|style=/i)
    expect(pasted(html)).toBe('a')
  }
})

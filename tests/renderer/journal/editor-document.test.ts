import type { Editor } from '@tiptap/core'
import { expect, test } from 'vitest'
import { DocumentWriter } from '../../../renderer/features/journal/editor/document-writer.ts'
import { readMarkdown } from '../../../renderer/features/journal/markdown/read-markdown.ts'
import { writeMarkdown } from '../../../renderer/features/journal/markdown/write-markdown.ts'
import { anEditor } from './an-editor.ts'

let editor: Editor

function open(markdown: string): Editor {
  editor = anEditor(markdown)
  return editor
}

const pages = [
  ['a diary page', 'Up betimes, and by water to *Westminster*.\n\nDined at **home**.'],
  ['lists in lists', '- milk\n- bread\n  1. brown\n  2. white\n\n  and more\n- soup'],
  ['a list that begins with a heading', '- # one\n- - two\n- > three'],
  ['a check list', '- [x] call Mum\n  - [ ] ask about the drains\n- [ ] roof'],
  ['quotes, rules and code', '> first\n>\n> - item\n\n---\n\n```js\nlet a\n```\n\n`a` **`b`**'],
  ['links and pictures', '[a *b*](https://x.y "t") ![two mugs](a.jpg) <https://x.y>'],
  ['breaks and blanks', 'one  \n\\\ntwo\n\n&#32; three\n\n\u00a0\n\nfour'],
  ['signs of all sorts', '\\# no \\*stars\\* \\<b> &amp; 🎉 שלום \\[x\\](y)'],
  ['headings', '# one\n\n### three\n\n###### six'],
  ['numbers that go on', '7. seven\n8. eight\n\ntext\n\n1986. year'],
] as const

test.each(pages)('%s goes into the editor and comes out the same', (_, markdown) => {
  const doc = open(markdown).state.doc
  doc.check()
  expect(new DocumentWriter().write(doc)).toBe(writeMarkdown(readMarkdown(markdown)))
})

test('what is typed as plain words is written as plain words', () => {
  open('').commands.insertContent({ type: 'text', text: '<script>alert(1)</script> # x *y*' })
  const markdown = new DocumentWriter().write(editor.state.doc)
  expect(readMarkdown(markdown).content).toEqual([
    { type: 'paragraph', content: [{ type: 'text', text: '<script>alert(1)</script> # x *y*' }] },
  ])
})

test('a change in a long page leaves the rest of it as it was', () => {
  const long = Array.from({ length: 300 }, (_, index) => `Paragraph ${index} with *words*.`)
  const writer = new DocumentWriter()
  open(long.join('\n\n'))
  expect(writer.write(editor.state.doc)).toBe(long.join('\n\n'))
  editor.commands.insertContentAt(1, 'New words. ')
  expect(writer.write(editor.state.doc)).toBe(
    ['New words. Paragraph 0 with *words*.', ...long.slice(1)].join('\n\n'),
  )
})

test('links lead nowhere: none is an element that can be followed', () => {
  open('[words](https://example.org)')
  expect(editor.view.dom.querySelector('a')).toBeNull()
  expect(editor.view.dom.textContent).toBe('words')
})

test('nothing that is pasted loads from outside', () => {
  open('')
  editor.view.pasteHTML('<p>a <b>b</b> <img src="https://x.y/z.png"><script>1</script></p>')
  expect(editor.view.dom.querySelector('img[src]')).toBeNull()
  expect(new DocumentWriter().write(editor.state.doc)).toBe('a **b**')
})

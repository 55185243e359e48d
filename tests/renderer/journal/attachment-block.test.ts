import type { Editor } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { insertAttachment } from '../../../renderer/features/journal/editor/place-for.ts'
import type { AttachmentId } from '../../../shared/ids.ts'
import { anEditor, written as writtenOf } from './an-editor.ts'

const weir = '0000000000000000000000000c' as AttachmentId
const gate = '0000000000000000000000000g' as AttachmentId
const photo = `![the weir](hearth:${weir})`

let editor: Editor

function open(markdown: string): Editor {
  editor = anEditor(markdown)
  return editor
}

const written = () => writtenOf(editor)

function press(key: string): void {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
  editor.view.dom.dispatchEvent(event)
}

/** The place right after these words. */
function after(words: string): number {
  let found = -1
  editor.state.doc.descendants((node, pos) => {
    const at = node.isText ? (node.text ?? '').indexOf(words) : -1
    if (at >= 0) found = pos + at + words.length
  })
  return found
}

const caretIn = () => editor.state.selection.$from.parent.textContent
const isPhotoChosen = () => {
  const { selection } = editor.state
  return selection instanceof NodeSelection && selection.node.type.name === 'attachment'
}

test('a photo is chosen with the arrows, taken away with a key, and brought back by undo', () => {
  open(`Before.\n\n${photo}\n\nAfter.`)
  editor.commands.setTextSelection(after('Before.'))
  press('ArrowRight')
  expect(isPhotoChosen()).toBe(true)
  press('Backspace')
  expect(written()).toBe('Before.\n\nAfter.')
  editor.commands.undo()
  expect(written()).toBe(`Before.\n\n${photo}\n\nAfter.`)
})

test('the arrows go through photo and caption on the way down the page, and the same way back', () => {
  open(`Before.\n\n${photo}\n\n![](hearth:${gate})\n\nAfter.`)
  editor.commands.setTextSelection(after('Before.'))
  const seen = ['ArrowRight', 'ArrowRight'].map((key) => {
    press(key)
    return isPhotoChosen() ? 'photo' : caretIn()
  })
  expect(seen).toEqual(['photo', 'the weir'])
  editor.commands.setTextSelection(after('the weir'))
  press('ArrowRight')
  expect(isPhotoChosen()).toBe(true)
  press('ArrowRight')
  expect(editor.state.selection.$from.parent.type.name).toBe('caption')
  press('ArrowRight')
  expect(caretIn()).toBe('After.')
  press('ArrowLeft')
  expect(editor.state.selection.$from.parent.type.name).toBe('caption')
  press('ArrowLeft')
  expect(isPhotoChosen()).toBe(true)
  press('ArrowLeft')
  expect(caretIn()).toBe('the weir')
})

test('words are typed under a photo, and Enter goes on below it', () => {
  open(`![](hearth:${weir})`)
  editor.commands.setTextSelection(2)
  editor.commands.insertContent('From [the] *gate*')
  press('Enter')
  editor.commands.insertContent('And home.')
  expect(written()).toBe(`![From \\[the\\] \\*gate\\*](hearth:${weir})\n\nAnd home.`)
})

test('Enter in a caption begins an empty line, also between two photos', () => {
  open(`${photo}\n\n![](hearth:${gate})\n\nAfter.`)
  editor.commands.setTextSelection(after('the weir'))
  press('Enter')
  editor.commands.insertContent('Then the gate.')
  expect(written()).toBe(`${photo}\n\nThen the gate.\n\n![](hearth:${gate})\n\nAfter.`)
})

test('letters typed while a photo is chosen go under it, and do not take its place', () => {
  open(`Before.\n\n${photo}\n\nAfter.`)
  editor.commands.setTextSelection(after('Before.'))
  press('ArrowRight')
  const { view } = editor
  const { from, to } = view.state.selection
  const replace = () => view.state.tr.insertText('!')
  const isTaken = view.someProp('handleTextInput', (take) => take(view, from, to, '!', replace))
  if (!isTaken) view.dispatch(replace())
  expect(written()).toBe(`Before.\n\n![the weir\\!](hearth:${weir})\n\nAfter.`)
})

test('a key at the beginning of a caption chooses the photo before it takes it away', () => {
  open(`Before.\n\n${photo}\n\nAfter.`)
  editor.commands.setTextSelection(after('the weir') - 'the weir'.length)
  press('Backspace')
  expect(isPhotoChosen()).toBe(true)
  expect(written()).toContain(photo)
})

test('the words after a photo do not flow into its caption', () => {
  open(`${photo}\n\nAfter.`)
  editor.commands.setTextSelection(after('the weir'))
  press('Delete')
  editor.commands.setTextSelection(after('After.') - 'After.'.length)
  press('Backspace')
  expect(written()).toBe(`${photo}\n\nAfter.`)
})

test.each([
  ['heading', () => editor.commands.toggleHeading({ level: 2 })],
  ['bold', () => editor.commands.toggleBold()],
  ['list', () => editor.commands.toggleBulletList()],
  ['check list', () => editor.commands.toggleTaskList()],
  ['quote', () => editor.commands.toggleBlockquote()],
  ['code', () => editor.commands.toggleCodeBlock()],
])('the form "%s" in a caption leaves the photo where it is', (_, toggle) => {
  open(`Before.\n\n${photo}\n\nAfter.`)
  editor.commands.setTextSelection(after('the weir'))
  toggle()
  expect(written()).toBe(`Before.\n\n${photo}\n\nAfter.`)
  editor.commands.selectAll()
  toggle()
  expect(written()).toContain(`(hearth:${weir})`)
})

test('a photo added in a list goes below the list, on a line of its own', () => {
  open('- milk\n- bread\n\nAfter.')
  insertAttachment(editor, weir, after('milk'))
  expect(written()).toBe(`- milk\n- bread\n\n![](hearth:${weir})\n\nAfter.`)
})

test('a photo added on an empty line stands above it, and the caret goes on below', () => {
  open('')
  insertAttachment(editor, weir, editor.state.selection.head)
  editor.commands.insertContent('And home.')
  expect(written()).toBe(`![](hearth:${weir})\n\nAnd home.`)
})

test('a photo that is copied within the page is the same photo; a made-up one is nothing', () => {
  open('')
  editor.view.pasteHTML(
    `<figure data-attachment="${weir}"><p data-caption="">the weir</p></figure><p>words</p>`,
  )
  expect(written()).toContain(photo)
  editor.commands.setContent('')
  editor.view.pasteHTML('<figure data-attachment="../../x"><p data-caption="">x</p></figure>')
  expect(written()).not.toContain('hearth:')
})

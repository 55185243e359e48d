import type { Editor } from '@tiptap/core'
import { expect, test } from 'vitest'
import {
  endFind,
  find,
  findingIn,
  step,
} from '../../../renderer/features/journal/editor/find/find-in-page.ts'
import { anEditor } from './an-editor.ts'

let editor: Editor
function open(markdown: string): Editor {
  editor = anEditor(markdown, document.body.appendChild(document.createElement('div')))
  return editor
}
/** The words that are marked, and which of them is shown. */
function marked() {
  const all = [...editor.view.dom.querySelectorAll('[data-found]')]
  return {
    words: all.map(({ textContent }) => textContent),
    here: all.findIndex((each) => each.getAttribute('data-found') === 'here'),
  }
}

test('every place is found, whatever its accents and capitals, also under a photo and in a list', () => {
  open(
    'A café, and the CAFE.\n\n- cafe\u0301 au lait\n\n![the Café](hearth:0000000000000000000000000c)\n\nca\nfe',
  )
  find(editor, 'cafe')
  expect(findingIn(editor.state).places).toHaveLength(4)
  expect(marked().words.slice(0, 3)).toEqual(['café', 'CAFE', 'cafe\u0301'])
})

test('one goes forward and back through the places, around the end, and Esc puts the caret there', () => {
  open('one two one two one')
  find(editor, 'one')
  expect(marked()).toEqual({ words: ['one', 'one', 'one'], here: 0 })
  step(editor, -1)
  expect(marked().here).toBe(2)
  step(editor, 1)
  step(editor, 1)
  expect(marked().here).toBe(1)
  endFind(editor)
  expect(marked().words).toEqual([])
  const { from, to } = editor.state.selection
  expect(editor.state.doc.textBetween(0, from)).toBe('one two ')
  expect(editor.state.doc.textBetween(from, to)).toBe('one')
})

test('looking for words changes nothing of the page, and takes no step of undoing', () => {
  open('one two')
  editor.commands.insertContentAt(1, 'zero ')
  const before = editor.getJSON()
  find(editor, 'one')
  step(editor, 1)
  endFind(editor)
  expect(editor.getJSON()).toEqual(before)
  editor.commands.undo()
  expect(editor.getText()).toBe('one two')
})

test('the marks move with words that are typed before them, and go with those that are taken out', () => {
  open('one two one')
  find(editor, 'one')
  editor.commands.insertContentAt(1, 'before ')
  expect(marked().words).toEqual(['one', 'one'])
  editor.commands.deleteRange({ from: 8, to: 11 })
  expect(marked().words).toEqual(['one'])
  find(editor, 'nowhere')
  expect(findingIn(editor.state)).toMatchObject({ places: [], at: -1 })
})

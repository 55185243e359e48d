import type { Editor } from '@tiptap/core'
import type { NodeSelection } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { moveBlock, takeOff } from '../../../renderer/features/journal/editor/photo-moves.ts'
import { showInstead } from '../../../renderer/features/journal/editor/place-for.ts'
import type { AttachmentId } from '../../../shared/ids.ts'
import { anEditor, written as writtenOf } from './an-editor.ts'

const weir = '0000000000000000000000000c' as AttachmentId
const gate = '0000000000000000000000000g' as AttachmentId
const line = (id: string, words: string) => `![${words}](hearth:${id})`

let editor: Editor
function open(markdown: string): Editor {
  editor = anEditor(markdown)
  return editor
}
const written = () => writtenOf(editor)
const placeOf = (id: string) => {
  let place = -1
  editor.state.doc.forEach((node, at) => {
    if (node.attrs.id === id) place = at
  })
  return place
}
function press(key: string): boolean {
  const event = new KeyboardEvent('keydown', { key, altKey: true, bubbles: true, cancelable: true })
  editor.view.dom.dispatchEvent(event)
  return event.defaultPrevented
}

test('photos change places with what is above and below them, with their captions, by keys', () => {
  open(`Words.\n\n${line(weir, 'the weir')}\n\n${line(gate, 'the gate')}`)
  editor.commands.setNodeSelection(placeOf(gate))
  expect(press('ArrowUp')).toBe(true)
  expect(written()).toBe(`Words.\n\n${line(gate, 'the gate')}\n\n${line(weir, 'the weir')}`)
  // It stays chosen, so that it can go on.
  expect((editor.state.selection as NodeSelection).node.attrs.id).toBe(gate)
  press('ArrowUp')
  expect(written()).toBe(`${line(gate, 'the gate')}\n\nWords.\n\n${line(weir, 'the weir')}`)
  // At the top there is nothing to go above, and the key does nothing else.
  expect(press('ArrowUp')).toBe(true)
  press('ArrowDown')
  press('ArrowDown')
  expect(written()).toBe(`Words.\n\n${line(weir, 'the weir')}\n\n${line(gate, 'the gate')}`)
})

test('one undo takes a move back, and one brings back a photo that was taken off', () => {
  const page = `Words.\n\n${line(weir, 'the weir')}`
  open(page)
  moveBlock(editor, placeOf(weir), 'up')
  editor.commands.undo()
  expect(written()).toBe(page)
  takeOff(editor, placeOf(weir))
  expect(written()).toBe('Words.')
  editor.commands.undo()
  expect(written()).toBe(page)
})

test('a page of one photo is an empty page without it', () => {
  open(line(weir, ''))
  takeOff(editor, 0)
  expect(written()).toBe('')
})

test('a photo that comes instead of another takes its place and its caption', () => {
  open(`${line(weir, 'the weir')}\n\nWords.`)
  showInstead(editor, weir, gate)
  expect(written()).toBe(`${line(gate, 'the weir')}\n\nWords.`)
})

test('in the words these keys are left to the words', () => {
  open('One.\n\nTwo.')
  editor.commands.setTextSelection(2)
  expect(press('ArrowDown')).toBe(false)
})

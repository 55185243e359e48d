import { expect, test } from 'vitest'
import {
  acceleratorOf,
  combinationsOf,
  editorKeysOf,
  isSign,
  type KeyPress,
  pressed,
  type ShortcutId,
  type ShortcutRoom,
  shortcuts,
} from '../../shared/shortcuts.ts'

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ...{ ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
  ...held,
})

const idsIn = (room: ShortcutRoom) => Object.keys(shortcuts[room]) as ShortcutId[]

test.each(Object.keys(shortcuts) as ShortcutRoom[])('no key does two things in %s', (room) => {
  const keys = idsIn(room).flatMap((id) =>
    combinationsOf(id).map((combination) => JSON.stringify(combination)),
  )
  // Esc twice begins with Esc once, which does what it always does.
  expect(new Set(keys).size).toBe(keys.length)
})

test('every id names one shortcut', () => {
  const ids = (Object.keys(shortcuts) as ShortcutRoom[]).flatMap(idsIn)
  expect(new Set(ids).size).toBe(ids.length)
})

test('Ctrl and Cmd do the same, and nothing more may be held down', () => {
  expect(pressed(press('l', { ctrlKey: true }), 'lock')).toBe(0)
  expect(pressed(press('L', { metaKey: true }), 'lock')).toBe(0)
  expect(pressed(press('l'), 'lock')).toBe(-1)
  expect(pressed(press('l', { ctrlKey: true, altKey: true }), 'lock')).toBe(-1)
  expect(pressed(press('L', { ctrlKey: true, shiftKey: true }), 'lock')).toBe(-1)
})

test('a question mark is one on every keyboard, with Shift or without', () => {
  expect(pressed(press('?', { shiftKey: true }), 'shortcuts')).toBe(0)
  expect(pressed(press('?'), 'shortcuts')).toBe(0)
  expect(pressed(press('?', { ctrlKey: true }), 'shortcuts')).toBe(-1)
})

test('a key that is a single sign works in no room of its own: the settings turn off those of everywhere', () => {
  const rooms = (Object.keys(shortcuts) as ShortcutRoom[]).filter((room) => room !== 'everywhere')
  const keys = rooms.flatMap(idsIn).flatMap((id) => combinationsOf(id))
  expect(keys.length).toBeGreaterThan(30)
  expect(keys.filter(isSign)).toEqual([])
  const everywhere = idsIn('everywhere').filter((id) => combinationsOf(id).some(isSign))
  expect(everywhere).toEqual(['shortcuts'])
})

test('which of several keys was pressed is told by their order', () => {
  expect(pressed(press('ArrowUp'), 'list-step')).toBe(0)
  expect(pressed(press('ArrowDown'), 'list-step')).toBe(1)
  expect(pressed(press('F', { ctrlKey: true, shiftKey: true }), 'search')).toBe(1)
})

test('the editor and the menus of a system have the same keys, under their own names', () => {
  expect(editorKeysOf('heading')).toEqual(['Mod-Alt-2'])
  expect(editorKeysOf('redo')).toEqual(['Mod-Shift-z', 'Mod-y'])
  expect(editorKeysOf('photo-move')).toEqual(['Alt-ArrowUp', 'Alt-ArrowDown'])
  expect(acceleratorOf('lock')).toBe('CommandOrControl+L')
})

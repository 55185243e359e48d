import { createEvent, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { Editor } from '@tiptap/core'
// Read with the test, so that none waits for it.
import '../../../renderer/app/Shell.tsx'
import { afterEach, expect, test, vi } from 'vitest'
import { useChartKeys } from '../../../renderer/features/check-ins/picture/useChartKeys.ts'
import { RatingRow } from '../../../renderer/features/check-ins/rate/RatingRow.tsx'
import { usePauseKey } from '../../../renderer/features/debriefs/usePauseKey.ts'
import { MonthGrid } from '../../../renderer/features/journal/calendar/MonthGrid.tsx'
import { makeExtensions } from '../../../renderer/features/journal/editor/extensions.ts'
import { readMarkdown } from '../../../renderer/features/journal/markdown/read-markdown.ts'
import { PhotoDialog } from '../../../renderer/parts/photos/PhotoDialog.tsx'
import type { Day } from '../../../shared/days.ts'
import { combinationsOf, type ShortcutId, shortcuts } from '../../../shared/shortcuts.ts'
import type { FakeHouse } from '../../make/fake-house.ts'
import { OneRoom } from '../one-room.tsx'
import { aCouple, openPage } from '../open-page.tsx'

/** Where the keys of a shortcut go, and, where the press itself does not tell, what it has done. */
interface Scene {
  target: Element
  hasActed?: (() => boolean) | undefined
}

const ends: (() => void)[] = []
afterEach(() => {
  for (const end of ends.splice(0)) end()
})

/** How each of them is set up. A line of the table that is missing here does not compile. */
const scenes: Record<ShortcutId, () => Scene | Promise<Scene>> = {
  palette: inside,
  search: inside,
  shortcuts: inside,
  side: inside,
  lock: inside,
  larger: inside,
  smaller: inside,
  'usual-size': inside,
  print: inside,
  'quick-exit': async () => {
    const { target, house } = await inside()
    fireEvent.keyDown(target, { key: 'Escape', timeStamp: 0 })
    return { target, hasActed: () => house.wasAsked('app.quick-exit') }
  },
  'list-step': inList,
  'list-page': inList,
  'list-month': inList,
  'list-ends': inList,
  'list-read': inList,
  'calendar-day': inCalendar,
  'calendar-week': inCalendar,
  'calendar-week-ends': inCalendar,
  'calendar-month': inCalendar,
  'calendar-year': inCalendar,
  'find-in-page': async () => ({ target: (await writing()).title }),
  'find-step': async () => {
    const { title } = await writing()
    fireEvent.keyDown(title, { key: 'f', ctrlKey: true })
    return { target: await screen.findByRole('textbox', { name: 'Find on this page' }) }
  },
  'leave-calm': async () => {
    const { title } = await writing()
    fireEvent.click(screen.getByRole('button', { name: 'Only the page' }))
    await waitFor(() => expect(isCalm()).toBe(true))
    return { target: title, hasActed: () => !isCalm() }
  },
  done: async () => {
    const { title, house } = await writing()
    fireEvent.change(title, { target: { value: 'Heron' } })
    return {
      target: title,
      hasActed: () => house.vault.asked.some(({ name }) => name === 'drafts.finish'),
    }
  },
  bold: inText,
  italic: inText,
  heading: inText,
  list: inText,
  'numbered-list': inText,
  'check-list': inText,
  quote: inText,
  undo: inText,
  redo: () => {
    const scene = inText()
    scene.editor.commands.undo()
    return scene
  },
  'photo-move': () => {
    const { editor, target } = inText('One.\n\n![](hearth:00000000000000000000000000)\n\nTwo.')
    let at = -1
    editor.state.doc.descendants((node, place) => {
      if (node.type.name === 'attachment') at = place
    })
    editor.commands.setNodeSelection(at)
    return { target }
  },
  'photo-step': async () => {
    const room = new OneRoom()
    const photos = ['one', 'two'].map((caption) => ({
      about: room.vault.attachments.withPhoto(room.mara, 'mine'),
      caption,
    }))
    room.show(<PhotoDialog photos={photos} start={0} onClose={() => undefined} />)
    return { target: await screen.findByRole('button', { name: 'Close' }) }
  },
  'search-step': inSearch,
  'search-page': inSearch,
  'search-read': inSearch,
  'search-clear': async () => {
    const { target } = await inSearch()
    return { target, hasActed: () => (target as HTMLInputElement).value === '' }
  },
  pause: () => {
    render(<Pausing />)
    return { target: document.body }
  },
  'rating-clear': async () => {
    const onRate = vi.fn()
    const room = new OneRoom()
    room.show(
      <RatingRow
        dimension={{ id: 'trust', label: null } as never}
        rating={{ dimension: 'trust', point: 3, words: '' } as never}
        place={0}
        onRate={onRate}
      />,
    )
    const [target] = await screen.findAllByRole('radio')
    return { target: target!, hasActed: () => onRate.mock.calls.length > 0 }
  },
  'picture-step': inPicture,
  'picture-ends': inPicture,
  'picture-read': inPicture,
}

const ids = Object.values(shortcuts).flatMap((room) => Object.keys(room) as ShortcutId[])
const everyKey = ids.flatMap((id) =>
  combinationsOf(id).map((combination) => {
    const held = [combination.mod && 'Mod', combination.alt && 'Alt', combination.shift && 'Shift']
    return { id, combination, keys: [...held.filter(Boolean), combination.key].join(' ') }
  }),
)

test.each(everyKey)('$keys, told as the shortcut $id, does something', async (one) => {
  const { target, hasActed } = await scenes[one.id]()
  const { key, mod, alt, shift } = one.combination
  const press = createEvent.keyDown(target, {
    key,
    keyCode: key.length === 1 ? key.toUpperCase().charCodeAt(0) : 0,
    ctrlKey: mod,
    altKey: alt,
    shiftKey: shift,
  })
  fireEvent(target, press)
  if (hasActed) await waitFor(() => expect(hasActed()).toBe(true))
  else expect(press.defaultPrevented).toBe(true)
})

const oneOfEachScene = [...new Map(ids.map((id) => [scenes[id], id])).values()]

test.each(oneOfEachScene)('a key of no shortcut does nothing where %s does', async (id) => {
  const { target, hasActed } = await scenes[id]()
  const press = createEvent.keyDown(target, { key: 'F9' })
  fireEvent(target, press)
  expect(press.defaultPrevented).toBe(false)
  if (hasActed) expect(hasActed()).toBe(false)
})

test('the question mark lists every shortcut by room, with keys as they stand on this keyboard', async () => {
  const { target, house } = await inside()
  fireEvent.keyDown(target, { key: '?', shiftKey: true })
  const dialog = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })
  expect(within(dialog).getAllByRole('term')).toHaveLength(ids.length)
  expect(within(dialog).getAllByRole('heading', { level: 3 })).toHaveLength(
    Object.keys(shortcuts).length,
  )
  const keysOf = (words: string) =>
    within(dialog).getByText(words).nextElementSibling?.textContent ?? ''
  expect(keysOf('Lock now')).toBe('Ctrl L')
  expect(keysOf('Quick exit, from anywhere')).toBe('Esc Esc')
  house.platform = 'darwin'
  house.tell({ event: 'changed', scopes: ['settings'] })
  await waitFor(() => expect(keysOf('Lock now')).toBe('⌘LCmd L'))
  expect(keysOf('Move a photo up or down')).toBe('⌥↑Option Arrow up⌥↓Option Arrow down')
})

test('whoever turns off keys of a single sign presses them in vain, and finds the list by its name', async () => {
  const { target, house } = await inside()
  fireEvent.click(screen.getByRole('button', { name: 'Settings' }))
  const parts = await screen.findByRole('navigation', { name: 'Settings' })
  fireEvent.click(within(parts).getByText('Appearance'))
  const own = await screen.findByRole('switch', { name: 'Keys of a single sign' })
  fireEvent.click(own)
  // Drawn at once, and in force once it is kept: a page that is opened anew shows only what was kept.
  expect((own as HTMLInputElement).checked).toBe(false)
  await waitFor(() => expect(house.settings.signKeys).toBe(false))
  await waitFor(async () => {
    fireEvent.click(within(parts).getByText('Locking'))
    fireEvent.click(within(parts).getByText('Appearance'))
    const anew = await screen.findByRole<HTMLInputElement>('switch', {
      name: 'Keys of a single sign',
    })
    expect(anew.checked).toBe(false)
  })
  expect(fireEvent.keyDown(target, { key: '?', shiftKey: true })).toBe(true)
  expect(screen.queryByRole('dialog')).toBeNull()

  // What is held down with another key is no sign that somebody could have typed.
  fireEvent.keyDown(target, { key: 'k', ctrlKey: true })
  fireEvent.change(await screen.findByRole('combobox'), { target: { value: 'hotkeys' } })
  const line = await screen.findByRole('option', { name: /^Keyboard shortcuts/ })
  fireEvent.click(line)
  const dialog = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })
  const told = within(dialog).getByText('This list, outside of text fields').nextElementSibling
  expect(told?.textContent).toBe('Turned off, in Settings under Appearance')
  expect(within(dialog).getByText('Lock now').nextElementSibling?.textContent).toBe('Ctrl L')
})

test('a question mark that is typed is a question mark', async () => {
  const { title } = await writing()
  expect(fireEvent.keyDown(title, { key: '?', shiftKey: true })).toBe(true)
  expect(screen.queryByRole('dialog')).toBeNull()
})

const isCalm = () => document.documentElement.dataset.calm !== undefined

/** Mara is in, on the page of the day. */
async function inside(): Promise<Scene & { house: FakeHouse }> {
  const vault = aCouple()
  vault.me = vault.people[0]?.id ?? null
  const house = openPage(vault, { staysOnToday: true })
  await screen.findByText('Lock now')
  return { target: document.body, house }
}

async function write(house: FakeHouse, titles: readonly string[]): Promise<void> {
  for (const [index, title] of titles.entries()) {
    const day = `2026-0${index + 1}-07` as Day
    const begun = await house.vault.answer('drafts.begin', {
      ...{ zone: 'mine', day, time: null, entry: null },
    })
    if (!begun.ok) throw new Error(begun.code)
    const draft = begun.value as { content: object }
    const content = { ...draft.content, title, body: 'We ate late.' }
    await house.vault.answer('drafts.finish', { ...draft, content })
  }
}

async function inList(): Promise<Scene> {
  const { house } = await inside()
  await write(house, ['One', 'Two', 'Three'])
  fireEvent.click(screen.getByRole('button', { name: 'Journal' }))
  const target = await screen.findByRole('listbox', { name: 'All pages' })
  await screen.findByRole('heading', { level: 2, name: 'Three' })
  return { target }
}

async function inSearch(): Promise<Scene> {
  const { house } = await inside()
  await write(house, ['One', 'Two', 'Three'])
  fireEvent.keyDown(document.body, { key: 'f', ctrlKey: true })
  const target = await screen.findByRole('combobox', { name: 'Search for words' })
  fireEvent.change(target, { target: { value: 'late' } })
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(3))
  await waitFor(() => expect(target.getAttribute('aria-activedescendant')).not.toBeNull())
  return { target }
}

async function writing(): Promise<{ title: HTMLElement; house: FakeHouse }> {
  const { house } = await inside()
  fireEvent.click(screen.getByRole('button', { name: 'Journal' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Write the first page' }))
  return { title: await screen.findByRole('textbox', { name: 'Title' }), house }
}

async function inCalendar(): Promise<Scene> {
  const room = new OneRoom()
  const day = '2026-11-12' as Day
  const to = { onDay: () => undefined, onChoose: () => undefined }
  room.show(<MonthGrid day={day} today={day} written={new Set()} labelledBy="x" {...to} />)
  return { target: (await screen.findAllByRole('button'))[10]! }
}

/** A page's text, as the editor has it, with one change in it. */
function inText(markdown = 'One.'): Scene & { editor: Editor } {
  const editor = new Editor({
    element: document.body.appendChild(document.createElement('div')),
    extensions: makeExtensions({
      placeholder: '',
      picture: (name) => name,
      caption: '',
      task: (words) => words,
    }),
    content: readMarkdown(markdown),
    injectCSS: false,
  })
  editor.commands.insertContentAt(editor.state.doc.content.size, { type: 'paragraph' })
  ends.push(() => editor.destroy())
  return { editor, target: editor.view.dom }
}

function Pausing() {
  usePauseKey(() => undefined)
  return null
}

async function inPicture(): Promise<Scene> {
  render(<Picture />)
  return { target: screen.getByRole('button') }
}

function Picture() {
  const keys = useChartKeys({
    at: 1,
    last: 3,
    onCursor: () => undefined,
    onRead: () => undefined,
  })
  return (
    <button type="button" onKeyDown={keys}>
      Picture
    </button>
  )
}

import { act, createEvent, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { beginLongWork } from '../../renderer/bridge/long-work.ts'
import { usePrint } from '../../renderer/parts/usePrint.ts'
import type { PlaceToken } from '../../shared/ids.ts'
import type { FakeHouse } from '../make/fake-house.ts'
import { aCouple, openPage } from './open-page.tsx'
import { SlowDisk } from './slow-disk.ts'

const place = '0'.repeat(26) as PlaceToken
const opened = { place, name: 'On the stick.hearth-backup' }

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

async function atTheDoor(): Promise<FakeHouse> {
  const house = openPage()
  await screen.findByRole('button', { name: 'Unlock' })
  return house
}

/** Mara is in. */
function inside(): FakeHouse {
  const vault = aCouple()
  vault.me = vault.people[0]?.id ?? null
  return openPage(vault)
}

/** A backup of another vault, which Hearth was started with or is told of. */
function withBackup(house: FakeHouse): void {
  const other = aCouple()
  other.backups.set(place, { madeAt: '2026-03-01T10:00:00.000Z', bytes: 1000, holds: other })
  house.vault.backups.set(place, { madeAt: '2026-03-01T10:00:00.000Z', bytes: 1000, holds: other })
  house.offered = opened
}

const isAboutSize = ({ name }: { name: string }) => name === 'settings.change'
const settled = () => act(() => new Promise<void>((resolve) => setTimeout(resolve)))

const press = (key: string, held: object = { ctrlKey: true }) =>
  fireEvent.keyDown(document.body, { key, ...held })

test('text grows and shrinks in steps by the keys for zooming, to a limit at either end, and is remembered', async () => {
  const house = await atTheDoor()
  const comesTo = (size: number) =>
    waitFor(() => {
      expect(house.settings.textSize).toBe(size)
      expect(document.documentElement.style.fontSize).toBe(`${size * 100}%`)
    })
  press('+')
  await comesTo(1.1)
  press('=')
  await comesTo(1.25)
  press('+', { ctrlKey: true, shiftKey: true })
  await comesTo(1.5)
  press('+')
  await comesTo(1.75)
  press('+')
  await comesTo(2)
  expect(press('+')).toBe(false)
  await comesTo(2)
  press('0')
  await comesTo(1)
  press('-', { metaKey: true })
  await comesTo(0.9)
  press('-')
  await comesTo(0.8)
  press('-')
  await comesTo(0.8)
})

test('presses that come faster than a size is kept are each a step', async () => {
  const house = await atTheDoor()
  press('+')
  press('+')
  press('+')
  await waitFor(() => expect(house.settings.textSize).toBe(1.5))
  press('0')
  press('-')
  await waitFor(() => expect(house.settings.textSize).toBe(0.9))
})

test('a press while some of those before it are kept and others are not goes on from the last one', async () => {
  const house = await atTheDoor()
  const disk = new SlowDisk(house, 'settings.change')
  for (let presses = 0; presses < 3; presses += 1) press('+')
  await disk.keepOne(3)
  await waitFor(() => expect(document.documentElement.style.fontSize).toBe(`${1.1 * 100}%`))
  press('+')
  await disk.keepAll(3)
  await waitFor(() => expect(house.settings.textSize).toBe(1.75))
})

test('where a size could not be kept the next press counts from the one that is in force', async () => {
  const house = await atTheDoor()
  const disk = new SlowDisk(house, 'settings.change')
  press('+')
  press('+')
  await disk.keepOne(2)
  await waitFor(() => expect(document.documentElement.style.fontSize).toBe(`${1.1 * 100}%`))
  house.refusals.set('settings.change', 'disk.failed')
  await disk.keepOne(1)
  await waitFor(() => expect(house.asked.filter(isAboutSize)).toHaveLength(2))
  house.refusals.clear()
  await settled()
  press('+')
  await disk.keepOne(1)
  await waitFor(() => expect(house.settings.textSize).toBe(1.25))
})

/** Something that is meant to be printed. */
function Paper({ name, isBlank = false }: { name: string; isBlank?: boolean }) {
  const { isPrinting } = usePrint(!isBlank)
  return isPrinting ? <p data-print-sheet>{name}</p> : null
}

test('the key for printing prints what lies on top and is meant to be printed, and never the screen', async () => {
  const print = vi.fn()
  vi.stubGlobal('print', print)
  await atTheDoor()
  expect(press('p')).toBe(false)
  expect(print).not.toHaveBeenCalled()

  render(<Paper name="wall" />)
  const dialog = render(<Paper name="one note" />)
  render(<Paper name="an empty wall" isBlank />)
  press('p')
  await screen.findByText('one note')
  expect(print).toHaveBeenCalledOnce()
  dialog.unmount()
  press('p')
  await screen.findByText('wall')
  expect(print).toHaveBeenCalledTimes(2)
  expect(screen.queryByText('an empty wall')).toBe(null)
})

test('files over a place that takes none are refused with a sign, and text that is dragged is let through', async () => {
  await atTheDoor()
  const dragged = (types: string[]) => {
    const data = { types, dropEffect: 'copy' }
    const event = createEvent.dragOver(document.body, { dataTransfer: data }) as DragEvent
    fireEvent(document.body, event)
    return { isRefused: event.defaultPrevented, sign: event.dataTransfer?.dropEffect }
  }
  expect(dragged(['Files'])).toEqual({ isRefused: true, sign: 'none' })
  expect(dragged(['text/plain'])).toEqual({ isRefused: false, sign: 'copy' })
  const drop = createEvent.drop(document.body, { dataTransfer: { types: ['Files'] } })
  fireEvent(document.body, drop)
  expect(drop.defaultPrevented).toBe(true)
})

test('the shell’s menu for a field is told which lines are of use, and nothing of what stands there', async () => {
  const house = openPage()
  house.host = 'electron'
  const field = await screen.findByLabelText(/passphrase/i, { selector: 'input' })
  house.tell({ event: 'changed', scopes: ['settings'] })
  await waitFor(() => {
    expect(fireEvent.contextMenu(field)).toBe(false)
  })
  fireEvent.change(field, { target: { value: 'lantern orchard' } })
  ;(field as HTMLInputElement).select()
  fireEvent.contextMenu(field)
  fireEvent.contextMenu(document.body)
  const asked = house.asked.filter(({ name }) => name === 'app.edit-menu')
  expect(asked.length).toBeGreaterThan(0)
  for (const { input } of asked) expect(input).toEqual({ isEditable: true, hasSelection: false })
})

test('the preview keeps the menu of its own Chromium', async () => {
  const house = await atTheDoor()
  expect(fireEvent.contextMenu(screen.getByLabelText(/passphrase/i, { selector: 'input' }))).toBe(
    true,
  )
  expect(house.wasAsked('app.edit-menu')).toBe(false)
})

test('a backup that Hearth was opened with is chosen already on the screen where it is restored', async () => {
  const house = openPage()
  withBackup(house)
  house.tell({ event: 'offered' })
  await screen.findByText(/On the stick\.hearth-backup/)
  expect(house.wasAsked('picker.pick')).toBe(false)
  fireEvent.click(screen.getByRole('button', { name: /Back/ }))
  await screen.findByRole('button', { name: 'Unlock' })
})

test('a file that is no backup is told as such, on the same screen', async () => {
  const house = openPage()
  house.offered = opened
  house.tell({ event: 'offered' })
  await screen.findByRole('button', { name: /Choose/ })
  await screen.findByRole('alert')
})

test('with somebody in, Hearth locks before it takes the backup', async () => {
  const house = inside()
  await screen.findByRole('button', { name: 'Journal' })
  withBackup(house)
  house.tell({ event: 'offered' })
  await waitFor(() => expect(house.wasAsked('app.lock')).toBe(true))
  expect(house.offered).toEqual(opened)
})

test('the shell hears when something is being written, and when it is done; not of what only reads', async () => {
  const house = inside()
  await screen.findByRole('button', { name: 'Journal' })
  const told = () =>
    house.asked.flatMap(({ name, input }) => (name === 'app.working' ? [input] : []))
  await beginLongWork('backups.rehearse', { place })
  expect(told()).toEqual([])
  const making = beginLongWork('backups.make', { place })
  expect(told()).toEqual([{ isWorking: true }])
  await making
  expect(told()).toEqual([{ isWorking: true }, { isWorking: false }])
})

import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { flushDrafts, useBeforeLock } from '../../renderer/bridge/events.ts'
import { coverOnLocking } from '../../renderer/bridge/lock-wait.ts'
import { Dialog as AnyDialog } from '../../renderer/ui/Dialog.tsx'
import { limits } from '../../shared/limits.ts'
import { maraWords, openHouse, openPage } from './open-page.tsx'

const isCovered = () => document.documentElement.hasAttribute('data-covered')

function pressEscape(
  timeStamp: number,
  init: KeyboardEventInit = {},
  target: EventTarget = window,
) {
  const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, ...init })
  Object.defineProperty(event, 'timeStamp', { value: timeStamp })
  target.dispatchEvent(event)
}

let stops: (() => void)[] = []
beforeEach(() => {
  stops = []
})
afterEach(() => {
  for (const stop of stops) stop()
  vi.restoreAllMocks()
})

test('Esc twice in time hides everything at once and asks the shell to go', async () => {
  const house = openPage()
  await screen.findByText('Who is here?')
  pressEscape(1000)
  expect(isCovered()).toBe(false)
  pressEscape(1000 + limits.quickExitMs)
  expect(isCovered()).toBe(true)
  expect(house.wasAsked('app.quick-exit')).toBe(true)
})

test.each([
  ['too slow', () => [pressEscape(1000), pressEscape(1001 + limits.quickExitMs)]],
  ['a key held down', () => [pressEscape(1000), pressEscape(1050, { repeat: true })]],
  [
    'another key between',
    () => [pressEscape(1000), fireEvent.keyDown(document.body, { key: 'a' }), pressEscape(1100)],
  ],
])('Esc %s is no quick exit', async (_, press) => {
  const house = openPage()
  await screen.findByText('Who is here?')
  press()
  expect(isCovered()).toBe(false)
  expect(house.wasAsked('app.quick-exit')).toBe(false)
})

test('Esc twice works in a dialog too, even where something keeps the key to itself', async () => {
  const house = openPage()
  await screen.findByText('Who is here?')
  const onClose = vi.fn()
  render(
    <AnyDialog title="A question" isOpen onClose={onClose}>
      <button type="button" onKeyDown={(event) => event.stopPropagation()}>
        deep inside
      </button>
    </AnyDialog>,
  )
  const inside = screen.getByText('deep inside')
  pressEscape(1000, {}, inside)
  pressEscape(1200, {}, inside)
  expect(house.wasAsked('app.quick-exit')).toBe(true)
})

test('the button in the title bar leaves with one press', async () => {
  const house = openPage()
  fireEvent.click(await screen.findByText('Quick exit'))
  expect(isCovered()).toBe(true)
  expect(house.wasAsked('app.quick-exit')).toBe(true)
})

test('Ctrl L locks from anywhere behind the door', async () => {
  const house = openPage()
  fireEvent.change(await screen.findByLabelText('Mara’s passphrase'), {
    target: { value: maraWords },
  })
  fireEvent.submit(screen.getByLabelText('Mara’s passphrase'))
  await screen.findByText('Lock now')
  fireEvent.keyDown(document.body, { key: 'l', ctrlKey: true })
  await waitFor(() => expect(house.wasAsked('app.lock')).toBe(true))
})

function Writer({ flush }: { flush(): Promise<boolean> }) {
  useBeforeLock(flush)
  return null
}

test('when Hearth locks, the screen is covered first, then words are handed over, then the shell hears of it', async () => {
  const house = openHouse()
  stops.push(coverOnLocking())
  let letGo: () => void = () => undefined
  const order: string[] = []
  render(
    <Writer
      flush={async () => {
        order.push(isCovered() ? 'covered before' : 'not covered')
        await new Promise<void>((resolve) => {
          letGo = resolve
        })
        order.push('saved')
        return true
      }}
    />,
  )
  house.tell({ event: 'locking', why: 'idle' })
  await waitFor(() => expect(order).toEqual(['covered before']))
  expect(house.flushedCount).toBe(0)
  letGo()
  await waitFor(() => expect(house.flushedCount).toBe(1))
  expect(order).toEqual(['covered before', 'saved'])
})

test('words that cannot be saved keep no quick exit waiting', async () => {
  const house = openHouse()
  stops.push(coverOnLocking())
  render(
    <Writer
      flush={() => {
        throw new Error('no room')
      }}
    />,
  )
  house.tell({ event: 'locking', why: 'quick-exit' })
  await waitFor(() => expect(house.flushedCount).toBe(1))
  expect(house.unsavedCount).toBe(0)
})

test('a screen that has gone is not asked for its words', async () => {
  const house = openHouse()
  stops.push(coverOnLocking())
  const flush = vi.fn(async () => true)
  const view = render(<Writer flush={flush} />)
  view.unmount()
  house.tell({ event: 'locking', why: 'asked' })
  await waitFor(() => expect(house.flushedCount).toBe(1))
  expect(flush).not.toHaveBeenCalled()
})

test('a save that never ends keeps nobody waiting longer than a lock would', async () => {
  openHouse()
  render(<Writer flush={() => new Promise(() => undefined)} />)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    let isOver = false
    const over = flushDrafts().then(() => {
      isOver = true
    })
    await vi.advanceTimersByTimeAsync(limits.flushDeadlineMs - 1)
    expect(isOver).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    await over
  } finally {
    vi.useRealTimers()
  }
})

test('words on their way are waited for, though their screen has gone meanwhile', async () => {
  openHouse()
  let letGo: () => void = () => undefined
  const order: string[] = []
  const view = render(
    <Writer
      flush={async () => {
        await new Promise<void>((resolve) => {
          letGo = resolve
        })
        order.push('saved')
        return true
      }}
    />,
  )
  void flushDrafts()
  view.unmount()
  const over = flushDrafts().then(() => order.push('went on'))
  await new Promise((resolve) => setTimeout(resolve))
  letGo()
  await over
  expect(order).toEqual(['saved', 'went on'])
})

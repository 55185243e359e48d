import { expect, test } from 'vitest'
import { freeAreas, placedOn, WindowPlace } from '../../main/electron/window-place.ts'

const laptop = { x: 0, y: 25, width: 1440, height: 815 }
const left = { x: -1920, y: 0, width: 1920, height: 1080 }

test('a window comes back to where it was, on whichever screen', () => {
  const there = { x: -1800, y: 40, width: 1300, height: 900 }
  expect(placedOn([laptop, left], there)).toEqual(there)
  const partly = { x: 1300, y: 60, width: 1000, height: 700 }
  expect(placedOn([laptop], partly)).toEqual(partly)
})

test.each([
  ['on a screen that is gone', { x: -1800, y: 40, width: 1300, height: 780 }],
  ['of which only a corner would be seen', { x: 1400, y: 60, width: 1300, height: 780 }],
  ['below the screen', { x: 100, y: 830, width: 1300, height: 780 }],
  ['with its upper edge above the screen', { x: 100, y: -300, width: 1300, height: 780 }],
  ['far from everything', { x: 90_000, y: 90_000, width: 1300, height: 780 }],
])('a window %s comes to the middle of the first one', (_, bounds) => {
  expect(placedOn([laptop], bounds)).toEqual({ x: 70, y: 43, width: 1300, height: 780 })
})

test('what comes back is no larger than the screen that it comes to', () => {
  const huge = { x: 5000, y: 0, width: 3000, height: 2000 }
  expect(placedOn([laptop, left], huge)).toEqual(laptop)
})

test('a first window is no larger than the screen, and the system says where it goes', () => {
  expect(placedOn([left, laptop], null)).toEqual({ width: 1280, height: 860 })
  expect(placedOn([laptop], null)).toEqual({ width: 1280, height: 815 })
  expect(placedOn([], null)).toEqual({ width: 1280, height: 860 })
})

test('the first screen of the system is the first one here', () => {
  const displays = [
    { id: 7, workArea: left },
    { id: 9, workArea: laptop },
  ]
  const screen = { getAllDisplays: () => displays, getPrimaryDisplay: () => displays[1] }
  expect(freeAreas(screen as never)).toEqual([laptop, left])
})

test.each([
  ['text in a number', { x: '1', y: 0, width: 900, height: 700 }],
  ['no size', { x: 0, y: 0, width: 0, height: 700 }],
  ['half a pixel', { x: 0.5, y: 0, width: 900, height: 700 }],
  ['a place beyond every desk', { x: 10 ** 9, y: 0, width: 900, height: 700 }],
])('a place with %s is none', (_, bounds) => {
  const place = { bounds, isMaximized: false, isFullScreen: false }
  expect(WindowPlace.safeParse(place).success).toBe(false)
})

import type { Display, Rectangle, Screen } from 'electron'
import { strict } from './not-modelled.ts'

/** Chromium does not tell how many screens there are: one, on which every place is. */
const everywhere: Rectangle = { x: -16_384, y: -16_384, width: 32_768, height: 32_768 }
const display = strict('Display', { id: 0, workArea: everywhere })
display satisfies Pick<Display, 'id' | 'workArea'>

export const screen = strict('screen', {
  getPrimaryDisplay: () => display as Display,
  getAllDisplays: () => [display as Display],
})
screen satisfies Pick<Screen, 'getPrimaryDisplay' | 'getAllDisplays'>

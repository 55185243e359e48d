import { showFromStart } from '../parts/show-from-start.ts'
import { arrivalOn } from '../ui/arrival.ts'
import { sheetId } from '../ui/sheet-id.ts'

/**
 * Puts the keyboard into the room that somebody has just gone to, unless that has taken it itself. What led
 * there has gone from the screen by then, and would give the focus back to where it came from.
 */
export function arriveInRoom(): void {
  // Not before the room is drawn, and whatever gives back its focus has done so.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const room = document.getElementById(sheetId)
      if (room && !arrivalOn(room).contains(document.activeElement)) enterRoom()
    }),
  )
}

/** Puts the keyboard past the title bar and the rooms, to the start of the sheet or of the page on it. */
export function enterRoom(): void {
  const room = document.getElementById(sheetId)
  if (room === null) return
  const place = arrivalOn(room)
  showFromStart(place)
  // A sheet is larger than the window: a browser that brought it into sight would scroll as it likes.
  place.focus({ preventScroll: true })
}

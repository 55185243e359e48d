/**
 * Goes on the part of a sheet that somebody who comes to the room has come for, where that is not the whole sheet:
 * the page of the settings, and not the list of pages beside it. The keyboard arrives there.
 */
export const arrival = { 'data-arrival': '' } as const

/** Where the keyboard arrives on a sheet. */
export function arrivalOn(sheet: HTMLElement): HTMLElement {
  return sheet.querySelector<HTMLElement>('[data-arrival]') ?? sheet
}

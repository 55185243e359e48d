/** Weak: an element that has gone from the page must not be held with the words on it. */
let place: WeakRef<Element> | null = null

/** Says that nobody has chosen where the keyboard is now; null once somebody has pressed anything. */
export function noteBroughtBack(element: Element | null): void {
  place = element === null ? null : new WeakRef(element)
}

/**
 * Whether the keyboard is where it was brought because its place had gone. A screen that comes later, because it
 * was still being read, may take it from there.
 */
export function isBroughtBack(): boolean {
  return place !== null && place.deref() === document.activeElement
}

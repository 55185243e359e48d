/**
 * Shows the sheet that something stands on from its start, as somebody finds it who has just come. In a wide
 * window the sheet or a pane of it scrolls, in a narrow one all that is under the title bar, and that is still
 * where the screen before was left. A focus alone would bring what has it into the middle of the window, and
 * leave out of sight what stands above it, such as the way back.
 */
export function showFromStart(at: HTMLElement): void {
  const sheet = at.closest('main')
  if (sheet === null) return
  for (let box: HTMLElement | null = at; box !== null; box = box.parentElement) {
    box.scrollTop = 0
    if (box === sheet) break
  }
  const around = sheet.closest('[data-side]')
  if (around === null) return
  // The way to the other rooms stays in sight above the sheet.
  around.scrollTop = 0
  const above = topOf(sheet) - topOf(around)
  // What has to be told about the journal may fill the window there: whoever goes on has read it.
  if (above > around.clientHeight / 2) around.scrollTop = above
}

function topOf(box: Element): number {
  return box.getBoundingClientRect().top
}

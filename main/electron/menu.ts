import type { BrowserWindow, Menu, MenuItemConstructorOptions } from 'electron'
import type { Input } from '../../shared/contract.ts'
import type { MenuWords } from '../../shared/shell-words.ts'
import { acceleratorOf } from '../../shared/shortcuts.ts'
import type { TextStep } from '../../shared/text-sizes.ts'

type Item = MenuItemConstructorOptions
type Make = Pick<typeof Menu, 'setApplicationMenu' | 'buildFromTemplate'>

/** What the lines of the menu do that are Hearth's own. */
export interface MenuActs {
  lock(): void
  resize(step: TextStep): void
}

/**
 * The menu of the app, in the words of the language that is chosen. macOS shows it at the top of the
 * screen; elsewhere the window, whose bar the page draws, has no room for one, and what counts are its keys.
 * There is no reload, nothing about developers, and nothing about files that were used last.
 */
export function buildMenu(
  menu: Make,
  platform: NodeJS.Platform,
  words: MenuWords,
  acts: MenuActs,
): void {
  const isMac = platform === 'darwin'
  const template: Item[] = [
    { label: 'Hearth', submenu: isMac ? appItems(words, acts) : fewAppItems(words, acts) },
    { label: words.edit, submenu: editItems(words) },
    { label: words.view, submenu: viewItems(words, acts) },
    { label: words.window, role: 'window', submenu: windowItems(words, isMac) },
  ]
  menu.setApplicationMenu(menu.buildFromTemplate(template))
}

/** The menu of a field, or of text that is selected, where the pointer is. */
export function popUpEditMenu(
  menu: Make,
  window: BrowserWindow,
  words: MenuWords,
  { isEditable, hasSelection }: Input<'app.edit-menu'>,
): void {
  const copy: Item = { role: 'copy', label: words.copy, enabled: hasSelection }
  const all: Item = { role: 'selectAll', label: words.selectAll }
  const cut: Item = { role: 'cut', label: words.cut, enabled: hasSelection }
  const items = isEditable
    ? [
        { role: 'undo', label: words.undo } as const,
        { role: 'redo', label: words.redo } as const,
        line,
        ...[cut, copy],
        { role: 'paste', label: words.paste } as const,
        { role: 'pasteAndMatchStyle', label: words.pasteAsText } as const,
        ...[line, all],
      ]
    : [copy, line, all]
  menu.buildFromTemplate(items).popup({ window })
}

const line: Item = { type: 'separator' }

function appItems(words: MenuWords, acts: MenuActs): Item[] {
  return [
    { role: 'about', label: words.about },
    line,
    lockItem(words, acts),
    line,
    { role: 'hide', label: words.hide },
    { role: 'hideOthers', label: words.hideOthers },
    { role: 'unhide', label: words.showAll },
    line,
    { role: 'quit', label: words.quit },
  ]
}

function fewAppItems(words: MenuWords, acts: MenuActs): Item[] {
  return [lockItem(words, acts), line, { role: 'quit', label: words.quit }]
}

function lockItem({ lock: label }: MenuWords, { lock }: MenuActs): Item {
  return { label, accelerator: acceleratorOf('lock'), click: () => lock() }
}

function editItems(words: MenuWords): Item[] {
  return [
    { role: 'undo', label: words.undo },
    { role: 'redo', label: words.redo },
    line,
    { role: 'cut', label: words.cut },
    { role: 'copy', label: words.copy },
    { role: 'paste', label: words.paste },
    { role: 'pasteAndMatchStyle', label: words.pasteAsText },
    { role: 'selectAll', label: words.selectAll },
  ]
}

/** What other programs call zoom is the size of the text here, of which everything else takes its own. */
function viewItems(words: MenuWords, { resize }: MenuActs): Item[] {
  const item = (step: TextStep, label: string): Item => ({
    ...{ label, accelerator: acceleratorOf(step) },
    click: () => resize(step),
  })
  return [
    item('larger', words.larger),
    item('smaller', words.smaller),
    item('usual-size', words.usualSize),
    line,
    { role: 'togglefullscreen', label: words.fullScreen },
  ]
}

function windowItems(words: MenuWords, isMac: boolean): Item[] {
  return [
    { role: 'minimize', label: words.minimise },
    ...(isMac ? ([{ role: 'zoom', label: words.zoom }] as const) : []),
    { role: 'close', label: words.close },
    ...(isMac ? ([line, { role: 'front', label: words.front }] as const) : []),
  ]
}

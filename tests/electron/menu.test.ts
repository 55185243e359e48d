import type { BrowserWindow, Menu, MenuItemConstructorOptions } from 'electron'
import { expect, test } from 'vitest'
import { buildMenu, popUpEditMenu } from '../../main/electron/menu.ts'
import { shellWords } from '../../shared/shell-words.ts'

/** A menu that keeps what it was built of. */
class FakeMenu {
  set: unknown = 'nothing'
  poppedUp: [template: MenuItemConstructorOptions[], options: unknown][] = []
  setApplicationMenu = (menu: unknown) => {
    this.set = menu
  }
  buildFromTemplate = (template: MenuItemConstructorOptions[]) =>
    Object.assign([...template], {
      popup: (options: unknown) => void this.poppedUp.push([template, options]),
    })
}

const platforms = ['darwin', 'linux', 'win32'] as const

function built(platform: NodeJS.Platform, words = shellWords.en.menu) {
  const menu = new FakeMenu()
  const acts: string[] = []
  buildMenu(menu as unknown as typeof Menu, platform, words, {
    lock: () => void acts.push('lock'),
    resize: (step) => void acts.push(step),
  })
  const items = itemsOf(menu.set)
  const press = (label: string) => {
    const click = items.find((item) => item.label === label)?.click as (() => void) | undefined
    click?.()
  }
  return { items, acts, press }
}

function itemsOf(template: unknown): MenuItemConstructorOptions[] {
  return (template as MenuItemConstructorOptions[]).flatMap((item) => [
    item,
    ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : []),
  ])
}

function popped(about: { isEditable: boolean; hasSelection: boolean }) {
  const menu = new FakeMenu()
  const window = {} as BrowserWindow
  popUpEditMenu(menu as unknown as typeof Menu, window, shellWords.de.menu, about)
  const [[template, options] = [[], null]] = menu.poppedUp
  expect(options).toEqual({ window })
  return template
}

test.each(platforms)(
  'on %s nothing loads the page anew, opens tools, or tells of files used last',
  (platform) => {
    const roles = built(platform).items.map(({ role }) => role?.toLowerCase())
    expect(roles).toEqual(expect.arrayContaining(['copy', 'paste', 'quit', 'togglefullscreen']))
    for (const never of [
      ...['reload', 'forcereload', 'toggledevtools', 'viewmenu', 'filemenu', 'windowmenu'],
      ...['editmenu', 'appmenu', 'recentdocuments', 'help', 'services', 'togglespellchecker'],
      ...['zoomin', 'zoomout', 'resetzoom'],
    ]) {
      expect(roles).not.toContain(never)
    }
  },
)

test.each(platforms)('on %s every line says itself in the language that is chosen', (platform) => {
  const labelled = built(platform, shellWords.de.menu).items.filter(
    ({ type }) => type !== 'separator',
  )
  const words = new Set<string | undefined>(['Hearth', ...Object.values(shellWords.de.menu)])
  expect(labelled.filter(({ label }) => !words.has(label))).toEqual([])
})

test('what a Mac wants of every program is there: to hide, to zoom, to come to the front', () => {
  const onMac = built('darwin').items.map(({ role }) => role)
  const mac = ['about', 'hide', 'hideOthers', 'unhide', 'zoom', 'front', 'minimize', 'close']
  expect(onMac).toEqual(expect.arrayContaining(mac))
  const elsewhere = built('linux').items.map(({ role }) => role)
  expect(elsewhere.filter((role) => role === 'hide' || role === 'front')).toEqual([])
})

test('lines of Hearth’s own lock, and change the size of the text', () => {
  const { press, acts, items } = built('darwin')
  for (const label of ['Lock Hearth', 'Larger text', 'Smaller text', 'Usual text size'])
    press(label)
  expect(acts).toEqual(['lock', 'larger', 'smaller', 'usual-size'])
  const keys = items.flatMap(({ accelerator }) => (accelerator === undefined ? [] : [accelerator]))
  expect(keys).toEqual([
    ...['CommandOrControl+L', 'CommandOrControl+Plus', 'CommandOrControl+-', 'CommandOrControl+0'],
  ])
})

test('in a field the pointer’s menu edits; on a selection it copies, and cuts only what is selected', () => {
  const inField = popped({ isEditable: true, hasSelection: false })
  expect(inField.filter(({ enabled }) => enabled === false).map(({ role }) => role)).toEqual([
    ...['cut', 'copy'],
  ])
  expect(inField.map(({ label }) => label)).toContain('Einfügen')
  const onText = popped({ isEditable: false, hasSelection: true })
  expect(onText.flatMap(({ role }) => role ?? [])).toEqual(['copy', 'selectAll'])
})

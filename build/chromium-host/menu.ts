import type { MenuItemConstructorOptions, NativeTheme } from 'electron'
import { ModelledEmitter, notModelled, strict } from './not-modelled.ts'

/**
 * A menu is built and not shown: the preview's window has no bar, its Chromium has keys and a menu for
 * fields of its own. Where the system would show one by itself, at the top of a Mac's screen, neither does.
 */
export const Menu = strict('Menu', {
  setApplicationMenu: (_menu: unknown) => undefined,
  buildFromTemplate: (template: MenuItemConstructorOptions[]) => {
    for (const { role, label } of template) {
      if (role === undefined && label === undefined) continue
      // Electron's own words are English in every language.
      if (label === undefined) notModelled(`a line of a menu without words: ${role}`)
    }
    return strict('a menu', { popup: () => undefined })
  },
})

class ModelledTheme
  extends ModelledEmitter
  implements Pick<NativeTheme, 'shouldUseDarkColors' | 'themeSource'>
{
  /** Nobody tells the stand-in what the system prefers; the page asks its Chromium. */
  readonly shouldUseDarkColors = false
  themeSource: NativeTheme['themeSource'] = 'system'

  constructor() {
    super('nativeTheme', ['updated'])
  }
}

export const nativeTheme = strict('nativeTheme', new ModelledTheme())

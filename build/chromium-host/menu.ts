import type { MenuItemConstructorOptions, NativeTheme } from 'electron'
import { notModelled, strict } from './not-modelled.ts'

/** The window of the preview has no menu bar: an app without a menu looks as it does in Electron. */
export const Menu = strict('Menu', {
  setApplicationMenu: (menu: unknown) => {
    if (menu !== null) notModelled('an application menu')
  },
  buildFromTemplate: (_template: MenuItemConstructorOptions[]) => null,
})

export const nativeTheme = strict('nativeTheme', { shouldUseDarkColors: false })
nativeTheme satisfies Pick<NativeTheme, 'shouldUseDarkColors'>

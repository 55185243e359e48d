import type { Menu, MenuItemConstructorOptions } from 'electron'

/**
 * macOS needs a menu for its usual keys (copy, paste, undo, quit); elsewhere these work without one.
 * There is no reload and nothing about developers in it.
 */
export function buildMenu(menu: typeof Menu, platform: NodeJS.Platform, lock: () => void): void {
  if (platform !== 'darwin') {
    menu.setApplicationMenu(null)
    return
  }
  const template: MenuItemConstructorOptions[] = [
    {
      role: 'appMenu',
      submenu: [
        { role: 'about' },
        { type: 'separator' },
        { label: 'Lock Hearth', accelerator: 'Command+L', click: lock },
        { type: 'separator' },
        { role: 'hide' },
        { role: 'hideOthers' },
        { role: 'unhide' },
        { type: 'separator' },
        { role: 'quit' },
      ],
    },
    {
      role: 'editMenu',
      submenu: [
        { role: 'undo' },
        { role: 'redo' },
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'pasteAndMatchStyle' },
        { role: 'selectAll' },
      ],
    },
    { role: 'windowMenu' },
  ]
  menu.setApplicationMenu(menu.buildFromTemplate(template))
}

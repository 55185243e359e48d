import type { BrowserWindow, Dialog } from 'electron'
import type { ShellWords } from '../../shared/shell-words.ts'

/** Asks whoever closes the window while something is being written; true where they leave all the same. */
export async function askToLeave(
  dialog: Pick<Dialog, 'showMessageBox'>,
  window: BrowserWindow,
  { leaving }: Pick<ShellWords, 'leaving'>,
): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: leaving.question,
    detail: leaving.more,
    buttons: [leaving.stay, leaving.leave],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return response === 1
}

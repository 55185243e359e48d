import type { Page } from 'playwright-core'
import type { RunningHearth } from '../host/launch.ts'
import { until } from '../host/until.ts'
import { paper } from './pages.ts'
import { typed } from './typing.ts'
import { t } from './words.ts'

/** A file as it comes from outside the page. */
export interface GivenFile {
  name: string
  type: string
  bytes: Uint8Array
}

/** Adds the file at this path by the system's dialog. */
export async function addByPicker(hearth: RunningHearth, path: string): Promise<void> {
  await hearth.answerDialog(path)
  await hearth.page.getByRole('button', { name: t('photos.add'), exact: true }).click()
}

/** Drags a file onto the text and lets it go below the last words. */
export async function drop(page: Page, file: GivenFile): Promise<void> {
  await give(page, file, 'drop')
}

/** Pastes a file where the caret stands. */
export async function paste(page: Page, file: GivenFile): Promise<void> {
  await give(page, file, 'paste')
}

async function give(page: Page, file: GivenFile, how: 'drop' | 'paste'): Promise<void> {
  const given = {
    name: file.name,
    type: file.type,
    base64: Buffer.from(file.bytes).toString('base64'),
    how,
  }
  await paper(page).evaluate((text, { name, type, base64, how: way }) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const carried = new DataTransfer()
    carried.items.add(new File([bytes], name, { type }))
    if (way === 'paste') {
      const init = { clipboardData: carried, bubbles: true, cancelable: true }
      text.dispatchEvent(new ClipboardEvent('paste', init))
      return
    }
    const { left, bottom } = text.getBoundingClientRect()
    const init = { dataTransfer: carried, bubbles: true, cancelable: true }
    const at = { clientX: left + 20, clientY: bottom - 4 }
    for (const kind of ['dragenter', 'dragover', 'drop']) {
      text.dispatchEvent(new DragEvent(kind, { ...init, ...at }))
    }
  }, given)
}

/** Writes under the photo that stands at this place among all, from 0. */
export async function writeUnder(page: Page, place: number, words: string): Promise<void> {
  typed.add(words)
  await paper(page).locator('[data-caption]').nth(place).click()
  await page.keyboard.insertText(words)
}

/** The photo with these words under it is on the screen, drawn from its own bytes. */
export async function isShown(page: Page, words: string): Promise<void> {
  const photo = page.getByRole('img', { name: words }).first()
  await photo.scrollIntoViewIfNeeded()
  await until('the photo from its own bytes', async () => {
    const width = await photo.evaluate((img) => (img as HTMLImageElement).naturalWidth)
    return width > 480 ? true : null
  })
}

/** Saves a copy by the first such button within a part of the screen. */
export async function saveCopy(
  hearth: RunningHearth,
  within: ReturnType<Page['locator']>,
  path: string,
): Promise<void> {
  await within
    .getByRole('button', { name: t('photos.save-copy') })
    .first()
    .click()
  await within.getByText(t('photos.plain-more')).waitFor()
  await hearth.answerDialog(path)
  await within.getByRole('button', { name: t('photos.choose') }).click()
  const name = path.split('/').at(-1) ?? ''
  await within.getByText(t('photos.saved', { name })).waitFor()
}

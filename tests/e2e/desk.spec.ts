import { expect, test } from 'vitest'
import type { RunningHearth } from './host/launch.ts'
import { makeStage } from './stage.ts'

/** What every program of a desktop does, on the first screen there is. */
const stage = makeStage()

function textSize({ page }: RunningHearth): Promise<string> {
  return page.evaluate(() => document.documentElement.style.fontSize)
}

function lightOf({ page }: RunningHearth): Promise<string | undefined> {
  return page.evaluate(() => document.documentElement.dataset.theme)
}

test('the keys for zooming make the text larger, nothing zooms twice, and the next start remembers', async () => {
  const hearth = await stage.open()
  const { page } = hearth
  await page.getByRole('heading').first().waitFor()
  const density = await page.evaluate(() => devicePixelRatio)
  await page.keyboard.press('Control+=')
  await page.waitForFunction(() => document.documentElement.style.fontSize === '110%')
  await page.keyboard.press('Control++')
  await page.waitForFunction(() => document.documentElement.style.fontSize === '125%')
  expect(await page.evaluate(() => devicePixelRatio)).toBe(density)
  await hearth.close()
  const again = await stage.open(hearth.userData)
  await again.page.getByRole('heading').first().waitFor()
  expect(await textSize(again)).toBe('125%')
})

test('when the system turns dark the room follows while it is open, unless somebody chose its light', async () => {
  const hearth = await stage.open()
  const { page } = hearth
  await page.emulateMedia({ colorScheme: 'light' })
  await page.waitForFunction(() => document.documentElement.dataset.theme === 'daylight')
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.waitForFunction(() => document.documentElement.dataset.theme === 'lamplight')
  await page.evaluate(async () => {
    const { hearth: bridge } = globalThis as unknown as {
      hearth: { call(name: string, input: unknown): Promise<unknown> }
    }
    await bridge.call('settings.change', { theme: 'lamplight' })
  })
  await hearth.close()
  const again = await stage.open(hearth.userData)
  await again.page.emulateMedia({ colorScheme: 'light' })
  await again.page.getByRole('heading').first().waitFor()
  expect(await lightOf(again)).toBe('lamplight')
})

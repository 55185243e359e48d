import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as door from './acts/door.ts'
import * as pages from './acts/pages.ts'
import * as settings from './acts/settings.ts'
import { t } from './acts/words.ts'
import { moveIn } from './home.ts'
import { twoPeople } from './shelf.ts'
import { makeStage } from './stage.ts'

const stage = makeStage()

async function spoil(path: string, at: number): Promise<Buffer> {
  const bytes = await readFile(path)
  bytes[at] = (bytes[at] ?? 0) ^ 8
  await writeFile(path, bytes)
  return bytes
}

test('Hearth looks through everything, mends a damaged copy, and keeps what was damaged', async () => {
  const home = await moveIn(stage, await twoPeople(stage))
  const vault = join(home.userData, 'vault')
  const hearth = await home.open()
  const { page } = hearth
  await door.unlock(hearth, home.mara)
  await pages.writePage(page, { title: 'Before it', text: ['All is quiet.'], zone: 'mine' })

  await settings.goToSettings(page, 'backup')
  const look = page.getByRole('button', { name: t('look.do'), exact: true })
  await look.waitFor()
  await home.look('look-through, before')
  await look.click()
  await page.getByText(/^Looked through \d+ files .*: all well\.$/).waitFor()
  await home.look('look-through, all well')

  const keys = (await readdir(join(vault, 'keys'))).filter((name) => name.endsWith('.a'))
  const hurt = join(vault, 'keys', keys[0] ?? '')
  const whole = await readFile(hurt)
  const damaged = await spoil(hurt, 120)
  await writeFile(join(vault, 'holiday plans.txt'), 'nothing of Hearth’s')
  await page.getByRole('button', { name: t('look.again'), exact: true }).click()
  await page.getByText(t('look.mended', { count: 1, shown: '1' })).waitFor()
  await page.getByText(/holiday plans\.txt/).waitFor()
  await home.look('look-through, mended')
  expect(await readFile(hurt)).toEqual(whole)
  const [kept = ''] = await readdir(join(vault, 'quarantine'))
  expect(await readFile(join(vault, 'quarantine', kept))).toEqual(damaged)

  // What only Jonas can read is looked at too, and told to Mara as his.
  const rings = await readdir(join(vault, 'keyring'))
  const touched: string[] = []
  for (const ring of rings) {
    const log = join(vault, 'keyring', ring, 'log')
    const [first = ''] = (await readdir(log)).sort()
    touched.push(join(log, first))
  }
  const before = await Promise.all(touched.map((path) => readFile(path)))
  for (const path of touched) await spoil(path, 5_000)
  await page.getByRole('button', { name: t('look.again'), exact: true }).click()
  await page.getByText(t('look.another')).waitFor()
  await home.look('look-through, somebody else’s')
  // Hers was mended; his is left as it is.
  const now = await Promise.all(touched.map((path) => readFile(path).catch(() => null)))
  expect(
    now.filter((bytes) => bytes !== null && !before.some((one) => one.equals(bytes))),
  ).toHaveLength(1)
  await home.isWell()
})

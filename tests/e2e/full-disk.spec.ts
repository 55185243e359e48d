import { join } from 'node:path'
import { expect, test } from 'vitest'
import { atTheDoor, unlock } from './acts/door.ts'
import { diskOfItsOwn, sizeOf } from './acts/full-disk.ts'
import * as pages from './acts/pages.ts'
import { type } from './acts/typing.ts'
import { vaultIn } from './acts/vault-folder.ts'
import { t } from './acts/words.ts'
import { moveIn } from './home.ts'
import { until } from './host/until.ts'
import { aHousehold, makeStage } from './stage.ts'

const stage = makeStage()
const ballastBytes = 4 * 1024 * 1024
const long = 'The rain went on all evening, and we let it, and nobody looked at a telephone.'

test('on a full disk the words are kept, it is said what to do, and with room again the message goes', async () => {
  const home = await moveIn(stage, await aHousehold(stage))
  const vault = vaultIn(home.userData)
  const ballast = join(vault, 'ballast')
  const disk = await diskOfItsOwn(vault, 24)
  try {
    const first = await home.open()
    await atTheDoor(first)
    await unlock(first, home.mara)
    await pages.writePage(first.page, { title: 'With room', text: ['All is well.'], zone: 'mine' })
    await until('the room that is kept back', async () =>
      (await sizeOf(ballast)) === ballastBytes ? true : null,
    )
    await first.close()

    const hearth = await home.open()
    await atTheDoor(hearth)
    await unlock(hearth, home.mara)
    const { page } = hearth
    const message = page.getByText(t('disk-full.happened'), { exact: true })
    expect(await message.count()).toBe(0)
    await disk?.fill()
    await pages.beginPage(page)
    await pages.paper(page).click()
    await type(page, [long])
    await pages.isSaved(page)
    if (disk !== null) {
      await message.waitFor()
      await home.look('full disk')
      expect(await sizeOf(ballast)).toBeNull()
      // It came up over the page, and nobody was taken away from it.
      expect(await pages.paper(page).textContent()).toBe(long)
      await disk.makeRoom()
      await message.waitFor({ state: 'detached' })
    }
    expect(await sizeOf(ballast)).toBe(ballastBytes)
    expect(await pages.paper(page).textContent()).toBe(long)
    await hearth.kill()

    const later = await home.open()
    await atTheDoor(later)
    await unlock(later, home.mara)
    await pages.row(later.page, t('journal.draft')).first().click()
    await later.page.getByRole('heading', { name: t('journal.writing') }).waitFor()
    expect(await pages.paper(later.page).textContent()).toBe(long)
    await later.close()
  } finally {
    await disk?.takeAway()
  }
  await home.isWell()
})

import type { Page } from 'playwright-core'
import type { RunningHearth } from '../host/launch.ts'
import { atTheDoor, goOn, isInside } from './door.ts'
import type { Person } from './people.ts'
import { fill } from './typing.ts'
import { t } from './words.ts'

/** Waits until the door for several is there; with more than two members it asks first who is here. */
export async function atTheDoorTogether({ page }: RunningHearth): Promise<void> {
  const both = page.getByRole('heading', { name: t('together.both-here') })
  await both.or(page.getByRole('heading', { name: t('together.who') })).waitFor()
}

/** Types passphrases at the door for several; what comes of it is for the story to see. */
export async function knockTogether(page: Page, people: readonly Person[]): Promise<void> {
  for (const { name } of people) {
    const mark = page.getByRole('checkbox', { name, exact: true })
    // Of two members nobody is asked who is here.
    if ((await mark.count()) > 0) await mark.check({ force: true })
  }
  for (const { name, passphrase } of people) {
    await fill(page.getByLabel(t('lock.passphrase-of', { name })), passphrase)
  }
  const unlock = page.getByRole('button', { name: t('together.unlock') })
  await unlock.or(page.getByRole('button', { name: t('common.try-again') })).click()
}

/** Comes in together from whichever door the lock screen shows, and waits until everybody is in. */
export async function unlockTogether(
  hearth: RunningHearth,
  people: readonly Person[],
): Promise<void> {
  const { page } = hearth
  const several = page
    .getByRole('button', { name: t('together.both') })
    .or(page.getByRole('button', { name: t('together.several') }))
  const back = page.getByRole('button', { name: t('together.just-one') })
  await several.or(back).waitFor()
  if (await several.isVisible()) await several.click()
  await atTheDoorTogether(hearth)
  await knockTogether(page, people)
  await isInside(page)
}

/** One is in; the others sit down too. Over the lock screen, by everybody's own passphrase. */
export async function comeTogether(
  hearth: RunningHearth,
  people: readonly [Person, Person, ...Person[]],
): Promise<void> {
  const inSidebar = people.map(({ name }) => t('together.is-here-too', { name }))
  const words = [...inSidebar, t('together.others-here-too')]
  const item = words
    .map((name) => hearth.page.getByRole('button', { name, exact: true }))
    .reduce((one, other) => one.or(other))
  await goOn(hearth, item)
  await atTheDoorTogether(hearth)
  await unlockTogether(hearth, people)
}

/** Hands the keyboard over by the sidebar, and waits until it has changed hands. */
export async function handOver(page: Page, to: Person): Promise<void> {
  const { name } = to
  const takes = t('together.takes-keyboard', { name })
  const menu = page.getByRole('button', { name: t('together.hand-keyboard') })
  const direct = page.getByRole('button', { name: takes })
  await direct.or(menu).waitFor()
  if (await menu.isVisible()) {
    await menu.click()
    await page.getByRole('menuitem', { name: takes }).click()
  } else await direct.click()
  await takeTurn(page, to)
}

/** At a hand-over screen that stands already: the one who is meant sits down. */
export async function takeTurn(page: Page, { name }: Person): Promise<void> {
  await page.getByRole('heading', { name: t('together.turn', { name }) }).waitFor()
  await page.getByRole('button', { name: t('together.i-am-here') }).click()
  await isAtKeyboard(page, name)
}

/** Waits until the sidebar names this member as the one at the keyboard. */
export async function isAtKeyboard(page: Page, name: string): Promise<void> {
  const side = page.getByRole('navigation', { name: t('common.hearth') })
  await side.getByText(t('together.at-keyboard', { name }), { exact: true }).waitFor()
}

/** One of them leaves: everything locks, and the door for one is there. */
export async function backToSolo(hearth: RunningHearth): Promise<void> {
  await goOn(hearth, hearth.page.getByRole('button', { name: t('together.leaving') }))
  await atTheDoor(hearth)
}

import { expect, test } from 'vitest'
import type { StageAct } from '../../shared/model/debrief.ts'
import { saying } from '../make/saying.ts'
import { ask, heard, listen } from './acts/answers.ts'
import { evening } from './acts/debrief-couple.ts'
import * as stages from './acts/debrief-stages.ts'
import * as debriefs from './acts/debriefs.ts'
import { atTheDoor } from './acts/door.ts'
import { takeTurn, unlockTogether } from './acts/together.ts'
import { t } from './acts/words.ts'
import { moveIn } from './home.ts'
import { twoOpenSides } from './shelf.ts'
import { makeStage } from './stage.ts'

const stage = makeStage()

const anyway: StageAct[] = [
  { type: 'validated', text: 'But I was right.' },
  { type: 'guessed', felt: ['sad'], text: '' },
  { type: 'confirmed', yes: true, text: '' },
]

test('being heard can take three tries, and there is no box for an answer before the yes', async () => {
  const home = await moveIn(stage, await twoOpenSides(stage))
  const { mara, jonas, look } = home
  const hearth = await home.open()
  await atTheDoor(hearth)
  await listen(hearth.page)
  await unlockTogether(hearth, [mara, jonas])
  const { page } = hearth
  await debriefs.openDebrief(page, evening)
  await stages.sidesAreRead(page)
  const id = /"id":"([0-9a-v]{26})","about"/.exec((await heard(page)).join('\n'))?.[1]
  const listener = await stages.whoIsAsked(page, [mara, jonas], t('stage.mirror-label'))
  const speaker = listener === mara ? jonas : mara
  const boxes = page.getByRole('main').getByRole('textbox')
  /** Also a page that sends what it shows no box for is refused. */
  const answersAnyway = async () => {
    const session = await ask(page, 'session.read', {})
    if (!session.ok) throw new Error(session.code)
    for (const act of anyway) {
      const said = saying(session.value.me, act)
      const reply = await ask(page, 'debriefs.act', { id: id as never, said })
      expect(reply).toMatchObject({ ok: false, code: 'debrief.not-now' })
    }
  }

  const tries = [
    { heard: 'That the kettle was expensive.', missing: 'Not the price. The silence.' },
    { heard: 'That silence is rude.', missing: 'Nearly. I stood there alone with it.' },
  ]
  for (const [index, each] of tries.entries()) {
    const title = index === 0 ? 'stage.mirror-title' : 'stage.mirror-again'
    await page.getByRole('heading', { name: t(title) }).waitFor()
    expect(await boxes.count()).toBe(1)
    await answersAnyway()
    await look(`mirror ${index}`)
    await stages.mirror(page, speaker.name, each.heard)
    await takeTurn(page, speaker)
    expect(await boxes.count()).toBe(0)
    await stages.notQuite(page, listener.name, each.missing, look)
    await takeTurn(page, listener)
    await page.getByText(each.missing).waitFor()
  }
  expect(await boxes.count()).toBe(1)
  await look('mirror once more')
  await stages.mirror(page, speaker.name, 'That you stood there, alone with a broken thing.')
  await takeTurn(page, speaker)
  await look('confirm after three tries')
  await stages.confirm(page)
  await takeTurn(page, listener)
  const asks = t('stage.validate-label')
  await stages.box(page, asks).waitFor()
  expect(await boxes.count()).toBe(1)
  await look('validate after three tries')

  // All three tries can be read again.
  await page.getByText(t('stage.said-before'), { exact: true }).click()
  for (const each of tries) {
    await page.getByText(each.heard).waitFor()
    await page.getByText(each.missing).waitFor()
  }
  await home.isWell()
})

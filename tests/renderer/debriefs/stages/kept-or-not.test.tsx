import { cleanup, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { flushDrafts } from '../../../../renderer/bridge/events.ts'
import type { CallName } from '../../../../shared/contract.ts'
import { enter, Table, type } from './open-stage.tsx'

const heard = 'That the hall was blocked.'
const types = ({ debrief }: Table) => debrief.events.map(({ type: each }) => each)
const box = (label: string) => screen.findByLabelText<HTMLTextAreaElement>(label)

/** From here on this is not done until the disk wakes up. */
function asleep({ vault }: Table, call: CallName): () => void {
  const { answer } = vault
  let wakeUp: () => void = () => undefined
  const disk = new Promise<void>((resolve) => {
    wakeUp = resolve
  })
  vault.answer = async (name, input) => {
    if (name === call) await disk
    return answer.call(vault, name, input)
  }
  return () => wakeUp()
}

/** The next thing said stands, and is answered with a refusal all the same. */
function refusedThoughItStands({ vault }: Table): void {
  const { answer } = vault
  let isFirst = true
  vault.answer = async (name, input) => {
    const reply = await answer.call(vault, name, input)
    if (name !== 'debriefs.act' || !isFirst) return reply
    isFirst = false
    return { ok: false, code: 'disk.full' }
  }
}

/** Jonas, who listens, has said what he heard, and Mara is asked to the keyboard. */
async function mirrored(): Promise<Table> {
  const table = new Table('mirror')
  table.together(table.jonas).open()
  await enter('Go on to the first turn')
  await type('What I heard', heard)
  await enter('Show it to Mara')
  await screen.findByRole('heading', { name: 'Now it is Mara’s turn' })
  return table
}

test('what stands although it was answered with a refusal holds up nothing', async () => {
  const table = await mirrored()
  refusedThoughItStands(table)
  await enter('I am here')
  await waitFor(() => expect(types(table).at(-1)).toBe('mirrored'))
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Take it back' })).toBeNull())
  if (table.vault.me === table.jonas) await enter('I am here')
  await waitFor(() => expect(table.vault.me).toBe(table.mara))
  expect(types(table).filter((each) => each === 'mirrored')).toHaveLength(1)
})

test('what is said while something is on its way to the vault is kept too', async () => {
  const table = new Table('own')
  table.together(table.jonas).open()
  await type('What I regret', 'That I raised my voice.')
  await enter('Show it to Mara')
  await enter('I am here')
  await enter('I have heard it')
  await screen.findByRole('heading', { name: 'Your own part, if you see one' })
  const before = table.debrief.events.length
  const wakeUp = asleep(table, 'debriefs.act')
  const flushed = flushDrafts()
  await enter(/nothing/i)
  await screen.findByRole('heading', { name: /small thing/ })
  wakeUp()
  await flushed
  cleanup()
  await waitFor(() => expect(types(table).slice(before)).toEqual(['received', 'owned']))
})

test('a choice that could not be kept when the page was left is kept before the lock', async () => {
  const table = new Table('own')
  table.alone(table.jonas).open()
  await enter(/nothing/i)
  await screen.findByRole('heading', { name: /It is Mara/ })
  table.vault.refusals.set('debriefs.act', 'disk.full')
  cleanup()
  expect(await flushDrafts()).toBe(false)
  table.vault.refusals.clear()
  expect(await flushDrafts()).toBe(true)
  expect(table.debrief.events.at(-1)).toMatchObject({ type: 'owned' })
})

test('what has no meaning any more when the page was left is not tried again', async () => {
  const table = await mirrored()
  table.vault.refusals.set('debriefs.act', 'debrief.not-now')
  cleanup()
  expect(await flushDrafts()).toBe(true)
  const tries = () => table.vault.asked.filter(({ name }) => name === 'debriefs.act').length
  const before = tries()
  expect(await flushDrafts()).toBe(true)
  expect(tries()).toBe(before)
})

test('nobody is told that it was shown to nobody while it is on its way', async () => {
  const table = await mirrored()
  const wakeUp = asleep(table, 'debriefs.act')
  await enter('I am here')
  await enter('Take it back')
  expect(document.body.textContent).not.toContain('It was not shown to anybody')
  wakeUp()
  await waitFor(() => expect(table.vault.me).toBe(table.mara))
  expect(document.body.textContent).not.toContain('It was not shown to anybody')
})

test('words that are not back yet are not taken away by a choice that leaves them out', async () => {
  const table = new Table('own')
  table.alone(table.jonas).open()
  await type('What I regret', 'That I raised my voice.')
  await table.lock()
  const wakeUp = asleep(table, 'debriefs.turn-draft')
  table.open()
  await enter(/nothing/i)
  wakeUp()
  await waitFor(async () =>
    expect((await box('What I regret')).value).toBe('That I raised my voice.'),
  )
  await table.lock()
  expect(types(table)).not.toContain('owned')
})

test('nothing can be typed into words that are being said', async () => {
  const table = new Table('mirror')
  table.alone(table.jonas).open()
  await enter('Go on to the first turn')
  await type('What I heard', heard)
  const wakeUp = asleep(table, 'debriefs.save-turn-draft')
  await enter('Show it to Mara')
  await waitFor(async () => expect((await box('What I heard')).readOnly).toBe(true))
  wakeUp()
  await screen.findByRole('heading', { name: /It is Mara/ })
})

test('two presses choose once', async () => {
  const table = new Table('agree-last')
  const { state, about } = table.debrief
  const promised = state.phase === 'agree' ? state.promised : []
  table.alone(about.members.find((who) => !promised.includes(who))!).open()
  await type('One small thing', 'I look up.')
  await enter('I will try this')
  ;(await screen.findByRole('radio', { name: /^Everything/ })).click()
  const choose = await screen.findByRole('button', { name: 'This is my choice' })
  choose.click()
  choose.click()
  await screen.findByText(/You chose “Everything”/)
  expect(table.vault.asked.filter(({ name }) => name === 'debriefs.keep')).toHaveLength(1)
  expect(screen.queryByRole('alert')).toBeNull()
})

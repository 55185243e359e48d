import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { AgreementsScreen } from '../../../../renderer/features/debriefs/agreements/AgreementsScreen.tsx'
import type { Day } from '../../../../shared/days.ts'
import { limits } from '../../../../shared/limits.ts'
import type { Agreement } from '../../../../shared/model/agreement.ts'
import { enter, Table, type } from './open-stage.tsx'

const howItWent = 'A few words, if you like'
const toJonas = 'A word to Jonas'

afterEach(() => vi.useRealTimers())

function aPromise({ withLea = false } = {}) {
  const table = new Table('kept-nothing', { withLea })
  const promise = { text: 'The bicycle goes to the shed.', followUp: '2026-01-10' as Day }
  const made = table.vault.agreements.make(table.jonas, promise, null, '2026-01-01' as Day)
  return { table, promise: made }
}

/** Jonas said how it went; the others may add a word. */
function aReview(options: { withLea?: boolean } = {}) {
  const { table, promise } = aPromise(options)
  const review = { how: 'kept', words: '', changedInto: null } as const
  const reviewed: Agreement = { ...promise, review }
  table.vault.agreements.all.set(promise.id, reviewed)
  return { table, promise: reviewed }
}

const open = (table: Table) =>
  table.show((session) => <AgreementsScreen session={session} onLeave={() => {}} />)

/** Hearth locks in the middle of a word, and the window goes: nothing that it still asks for arrives. */
async function lock(table: Table): Promise<void> {
  table.house.tell({ event: 'locking', why: 'idle' })
  await waitFor(() => expect(table.house.flushedCount).toBe(1))
  const { drafts } = table.vault.agreements
  const safe = [...drafts]
  cleanup()
  await arrived()
  drafts.clear()
  for (const [key, fields] of safe) drafts.set(key, fields)
  delete document.documentElement.dataset.covered
}

const box = (label: string) => screen.findByLabelText<HTMLTextAreaElement>(label)

async function choose(name: RegExp): Promise<void> {
  const radio = await screen.findByRole('radio', { name })
  radio.focus()
  radio.click()
}

test('a lock in the middle of how it went brings back what was chosen and every word', async () => {
  const { table } = aPromise()
  table.alone(table.jonas)
  open(table)
  await enter('Say how it went')
  await choose(/^Make it smaller/)
  await type('The smaller thing', 'Only on weekd')
  await type(howItWent, 'Twice I for')
  await lock(table)

  open(table)
  await enter('Say how it went')
  await waitFor(async () => expect((await box(howItWent)).value).toBe('Twice I for'))
  expect((await box('The smaller thing')).value).toBe('Only on weekd')
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Make it smaller/ }).checked).toBe(
    true,
  )
})

test('a lock in the middle of a word to another brings it back', async () => {
  const { table } = aReview()
  table.alone(table.mara)
  open(table)
  await enter('Add a word')
  await type(toJonas, 'I noti')
  await lock(table)

  open(table)
  await enter('Add a word')
  await waitFor(async () => expect((await box(toJonas)).value).toBe('I noti'))
})

test('put aside, the words are there when the form is opened again', async () => {
  const { table } = aReview()
  table.alone(table.mara)
  open(table)
  await enter('Add a word')
  await type(toJonas, 'I noti')
  await enter('Cancel')
  await enter('Add a word')
  await waitFor(async () => expect((await box(toJonas)).value).toBe('I noti'))
})

test('words are safe soon after the last key, and while somebody goes on typing', async () => {
  const { table, promise } = aPromise()
  table.alone(table.jonas)
  open(table)
  await enter('Say how it went')
  await type(howItWent, 'T')
  const words = await box(howItWent)
  const drafted = () => table.vault.agreements.drafts.get(`${promise.id} ${table.jonas}`)?.words
  await waitFor(() => expect(drafted()).toBe('T'))

  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  fireEvent.change(words, { target: { value: 'Twice' } })
  vi.advanceTimersByTime(limits.draftIdleMs - 1)
  await arrived()
  expect(drafted()).toBe('T')
  vi.advanceTimersByTime(1)
  await arrived()
  expect(drafted()).toBe('Twice')
  const step = limits.draftIdleMs / 2
  for (let passed = 0; passed < limits.draftAtMostMs; passed += step) {
    expect(drafted()).toBe('Twice')
    fireEvent.change(words, { target: { value: `${words.value}.` } })
    vi.advanceTimersByTime(step)
    await arrived()
  }
  expect(drafted()).toBe('Twice..........')
})

test('what was said leaves no draft behind', async () => {
  const { table } = aPromise()
  table.alone(table.jonas)
  open(table)
  await enter('Say how it went')
  await choose(/^Partly/)
  await type(howItWent, 'Twice I forgot.')
  await enter('That is how it went')
  await screen.findByRole('heading', { name: 'Looked at' })
  await waitFor(() => expect(table.vault.agreements.drafts.size).toBe(0))
  const { review } = [...table.vault.agreements.all.values()][0]!
  expect(review).toMatchObject({ how: 'partly', words: 'Twice I forgot.' })
})

test('words that were refused stay in their box and in the draft', async () => {
  const { table, promise } = aReview()
  table.vault.refusals.set('agreements.reply', 'disk.full')
  table.alone(table.mara)
  open(table)
  await enter('Add a word')
  await type(toJonas, 'I noticed it.')
  await enter('Add it')
  await screen.findByRole('alert')
  expect((await box(toJonas)).value).toBe('I noticed it.')
  const drafted = () => table.vault.agreements.drafts.get(`${promise.id} ${table.mara}`)?.words
  await waitFor(() => expect(drafted()).toBe('I noticed it.'))
  await type(toJonas, 'I noticed it, and')
  await waitFor(() => expect(drafted()).toBe('I noticed it, and'))
})

test('handed over, nobody else is shown the words, and they are saved as their writer’s alone', async () => {
  const { table, promise } = aReview({ withLea: true })
  table.together(table.mara)
  const lea = table.lea!
  open(table)
  await enter('Add a word')
  await type(toJonas, 'For nobody but me so far.')
  await table.vault.answer('session.hand-over', { to: lea })
  await waitFor(() => expect(screen.queryByLabelText(toJonas)).toBeNull())
  expect(document.body.textContent).not.toContain('For nobody but me')
  await enter('Add a word')
  await type(toJonas, 'From Lea')
  const { drafts } = table.vault.agreements
  await waitFor(() =>
    expect(Object.fromEntries(drafts)).toEqual({
      [`${promise.id} ${table.mara}`]: { words: 'For nobody but me so far.' },
      [`${promise.id} ${lea}`]: { words: 'From Lea' },
    }),
  )
})

test('the one who sits down sees a page only once it knows that it is theirs', async () => {
  const { table, promise } = aReview({ withLea: true })
  const another = { text: 'I ring the bell.', followUp: '2026-01-11' as Day }
  const ofLea = table.vault.agreements.make(table.lea!, another, null, '2026-01-01' as Day)
  table.together(table.mara)
  open(table)
  await enter('Add a word')
  await type(toJonas, 'For nobody but me so far.')
  await enter('Hand over to Lea')
  const shownAsLea: boolean[] = []
  const watching = new MutationObserver(() => {
    const isCovered = screen.queryByRole('heading', { name: 'Now it is Lea’s turn' }) !== null
    const words = screen.queryByLabelText<HTMLTextAreaElement>(toJonas)?.value ?? ''
    if (table.vault.me === table.lea) shownAsLea.push(!isCovered && words !== '')
  })
  watching.observe(document.body, { subtree: true, childList: true, attributes: true })
  await enter('I am here')
  await screen.findByRole('heading', { name: 'How did it go?' })
  watching.disconnect()
  expect(shownAsLea.length).toBeGreaterThan(0)
  expect(shownAsLea).not.toContain(true)
  expect([promise.by, ofLea.by]).toEqual([table.jonas, table.lea])
})

/** What is on its way over the wires arrives by itself, whatever the clock of the page says. */
async function arrived(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

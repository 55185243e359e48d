import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { MemberId } from '../../../../shared/ids.ts'
import { enter, Table, type } from './open-stage.tsx'

/** Lets whoever is asked to the keyboard sit down; nobody is asked when it is theirs already. */
async function sitDown(table: Table, who: MemberId): Promise<void> {
  if (table.vault.me !== who) await enter('I am here')
  await waitFor(() => expect(table.vault.me).toBe(who))
}

const name = (table: Table, who: MemberId) => table.vault.people.find(({ id }) => id === who)!.label

async function oneTurn(table: Table, speaker: MemberId, listener: MemberId): Promise<void> {
  await sitDown(table, listener)
  await type('What I heard', `${name(table, listener)} heard this.`)
  await enter(`Show it to ${name(table, speaker)}`)
  await sitDown(table, speaker)
  await enter('Not quite')
  await type('What is still missing', 'The door.')
  await enter(`Ask ${name(table, listener)} to try once more`)
  await sitDown(table, listener)
  await type('What I heard', 'And the door.')
  await enter(`Show it to ${name(table, speaker)}`)
  await sitDown(table, speaker)
  await enter('Yes, that is it')
  await sitDown(table, listener)
  await enter('I can see why …')
  await type('One part that makes sense to me', 'I can see why the door hurt.')
  await enter(`Show it to ${name(table, speaker)}`)
  await type('In your own words', 'Like the only one who tidies.')
  await enter('tired')
  await screen.findByRole('button', { name: 'tired', pressed: true })
  await enter(`Ask ${name(table, speaker)}`)
  await sitDown(table, speaker)
  await enter('Yes, it was like that')
}

/** Everything after the sides are open, up to the choice of what is kept, by keys and boxes alone. */
async function upToTheEnd(table: Table, order: MemberId[]): Promise<void> {
  await enter(/Open (both|all) sides/)
  await enter('Go on to the first turn')
  for (const speaker of order) {
    for (const listener of order.filter((who) => who !== speaker)) {
      await oneTurn(table, speaker, listener)
    }
  }
  for (const at of order.keys()) {
    const owner = order[(at + 1) % order.length]!
    await sitDown(table, owner)
    await screen.findByRole('heading', { name: 'Your own part, if you see one' })
    if (at === 0) {
      await enter('Nothing to add')
      continue
    }
    await type('What I regret', 'That I raised my voice.')
    if (at === 1) await type('An apology, if I want to make one', 'I am sorry about that.')
    await enter(/^Show it to/)
    for (const other of order.filter((who) => who !== owner)) {
      await sitDown(table, other)
      await enter(at === 1 ? (other === order[0] ? 'Accepted' : 'Not yet') : 'I have heard it')
    }
  }
  const left = new Set(order)
  while (left.size > 0) {
    const before = table.vault.me!
    if (!left.has(before)) {
      await enter('I am here')
      await waitFor(() => expect(table.vault.me).not.toBe(before))
    }
    await screen.findByRole('heading', { name: 'One small thing that you will do' })
    if (left.size === order.length) {
      await type('One small thing', 'I say good morning first.')
      await enter('I will try this')
    } else await enter('We understand each other better')
    left.delete(table.vault.me!)
  }
}

async function choose(name: string): Promise<void> {
  const radio = await screen.findByRole('radio', { name: new RegExp(`^${name}`) })
  // Tab reaches the first of them, arrow keys the others.
  expect(screen.getAllByRole('radio').some(({ tabIndex }) => tabIndex === 0)).toBe(true)
  radio.focus()
  radio.click()
  await enter('This is my choice')
}

test('two at one keyboard go from closed sides to what is kept, without a mouse', async () => {
  const table = new Table('all-sealed').together()
  table.open()
  await upToTheEnd(table, [table.mara, table.jonas])
  await choose('The agreement only')
  await enter('I am here')
  await screen.findByRole('heading', { name: 'What shall Hearth keep of this?' })
  expect(document.querySelector('[role=radio][aria-checked=true], input:checked')).toBeNull()
  await choose('Everything')
  await waitFor(() => expect(table.debrief.state).toEqual({ phase: 'over', kept: 'agreement' }))
  await screen.findByRole('heading', { name: 'This one is behind you' })
  screen.getByText(/Hearth kept the agreement/)
  expect([...table.vault.agreements.all.values()].map(({ text }) => text)).toEqual([
    'I say good morning first.',
  ])
})

test('three at one keyboard are heard six times, and get as far', async () => {
  const table = new Table('all-sealed', { withLea: true }).together()
  table.open()
  await upToTheEnd(table, [table.mara, table.jonas, table.lea!])
  expect(table.debrief.events.filter(({ type }) => type === 'answered')).toHaveLength(6)
  await choose('Nothing')
  const dialog = await screen.findByRole('alertdialog')
  within(dialog).getByRole('button', { name: 'Keep nothing' })
  await enter('Keep nothing')
  await waitFor(() => expect(table.debrief.state).toEqual({ phase: 'over', kept: 'nothing' }))
})

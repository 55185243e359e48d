import { fireEvent, screen } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { aDebriefAt } from '../../make/a-debrief.ts'
import { quarrel } from '../../make/debrief-story.ts'
import { Couple } from './open-room.tsx'

let couple: Couple

beforeEach(() => {
  couple = new Couple()
})

/** Jonas is a member no more; what he said and sealed stays. */
function jonasLeaves(): void {
  const { vault } = couple
  const jonas = vault.people.find(({ id }) => id === couple.jonas)!
  vault.people = vault.people.filter((person) => person !== jonas)
  vault.former = [{ id: jonas.id, label: jonas.label, place: jonas.place }]
}

const text = () => document.body.textContent ?? ''

test('a debrief with somebody who left says whose side it waits for, in the list and inside', async () => {
  aDebriefAt(couple.vault, 'mine-sealed')
  jonasLeaves()
  await couple.openRoom()
  await screen.findByText('Waiting for Jonas')
  fireEvent.click(screen.getByRole('button', { name: /^Read mine/ }))
  await screen.findByRole('heading', { name: quarrel.title })
  expect(text()).toContain('Jonas')
})

test.each(['mirror', 'own', 'agree'] as const)(
  'what somebody said who left stands under their name where a debrief is at %s',
  async (stage) => {
    aDebriefAt(couple.vault, stage)
    jonasLeaves()
    await couple.openRoom()
    const lines = await screen.findAllByRole('button', {
      name: new RegExp(`: ${quarrel.title}$`),
    })
    fireEvent.click(lines[0]!)
    await screen.findByRole('heading', { name: quarrel.title })
    expect(text()).toContain('Jonas')
  },
)

test('a debrief that was kept whole names everybody who took part, whoever left since', async () => {
  aDebriefAt(couple.vault, 'kept-everything')
  jonasLeaves()
  await couple.openRoom()
  fireEvent.click(await screen.findByRole('button', { name: /Kept whole/ }))
  await screen.findByRole('heading', { name: quarrel.title })
  expect(text()).toMatch(/Mara and Jonas|Jonas and Mara/)
})

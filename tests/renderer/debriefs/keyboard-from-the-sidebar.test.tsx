import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aDebriefAt } from '../../make/a-debrief.ts'
import { aCouple, openPage } from '../open-page.tsx'

/** Mara has said that she understands Jonas better, and he is asked to the keyboard. */
async function maraHasSaid() {
  const vault = aCouple()
  vault.present = vault.people.map(({ id }) => id)
  const [mara, jonas] = vault.present
  vault.me = mara ?? null
  const debrief = aDebriefAt(vault, 'agree')
  openPage(vault, { door: 'together' }).toOpen = { what: 'debrief', id: debrief.id }
  const before = debrief.events.length
  fireEvent.click(await screen.findByRole('button', { name: 'We understand each other better' }))
  await screen.findByRole('heading', { name: 'Now it is Jonas’s turn' })
  return { vault, mara, jonas, said: () => debrief.events.slice(before) }
}

test('by the sidebar too the keyboard changes hands only once what was said is kept', async () => {
  const { vault, mara, jonas, said } = await maraHasSaid()
  vault.refusals.set('debriefs.act', 'disk.full')
  const side = within(screen.getByRole('navigation', { name: 'Hearth' }))
  fireEvent.click(side.getByText('Jonas takes the keyboard'))
  await waitFor(() => expect(screen.getAllByText('I am here')).toHaveLength(2))
  fireEvent.click(screen.getAllByText('I am here')[0]!)
  await screen.findByRole('alert')
  expect(vault.me).toBe(mara)
  expect(said()).toEqual([])
  vault.refusals.clear()
  fireEvent.click(screen.getAllByText('I am here')[0]!)
  await waitFor(() => expect(vault.me).toBe(jonas))
  expect(said()).toMatchObject([{ who: mara }])
})

test('a list that cannot be read later does not lead away from what they came to open', async () => {
  const { vault, jonas } = await maraHasSaid()
  vault.refusals.set('debriefs.list', 'internal')
  fireEvent.click(screen.getByText('I am here'))
  await waitFor(() => expect(vault.me).toBe(jonas))
  await screen.findByRole('heading', { name: 'One small thing that you will do' })
  await waitFor(() =>
    expect(vault.asked.filter(({ name }) => name === 'debriefs.list').length).toBeGreaterThan(1),
  )
  screen.getByRole('heading', { name: 'One small thing that you will do' })
})

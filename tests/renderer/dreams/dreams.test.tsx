import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { useRead } from '../../../renderer/bridge/hooks.ts'
import { DreamsRoom } from '../../../renderer/features/dreams/DreamsRoom.tsx'
import type { DreamId, MemberId } from '../../../shared/ids.ts'
import type { Dream } from '../../../shared/model/dream.ts'
import { OneRoom } from '../one-room.tsx'
import { SlowDisk } from '../slow-disk.ts'

let room: OneRoom
let celebrated: (MemberId | null)[]

beforeEach(() => {
  room = new OneRoom()
  celebrated = []
})

function Room() {
  const session = useRead('session.read', {})
  if (!session.data) return null
  return (
    <DreamsRoom
      session={session.data}
      ownTime={(head) => <main>{head}</main>}
      onCelebrate={(to) => celebrated.push(to)}
    />
  )
}

function dream(title: string, owner: MemberId, parts: Partial<Dream> = {}): Dream {
  const id = room.vault.newId() as DreamId
  const zone = parts.zone ?? 'mine'
  const readers = zone === 'ours' ? room.vault.people.map((one) => one.id) : [owner]
  const at = '2026-11-07T20:00:00.000Z'
  const words = { title, text: '', support: '', steps: [] }
  const kept: Dream = {
    ...{ id, revision: 1, owner, zone, readers, state: 'open', createdAt: at, changedAt: at },
    ...words,
    ...parts,
  }
  room.vault.dreams.all.set(id, kept)
  return kept
}

const button = (name: string | RegExp) => screen.findByRole('button', { name })
const press = async (name: string | RegExp) => fireEvent.click(await button(name))

test('one’s own stand first, each with who reads it; of another’s only what was shared', async () => {
  dream('To sail', room.mara)
  dream('To sing', room.mara, { zone: 'ours' })
  dream('A workshop', room.jonas, { zone: 'ours', state: 'reached' })
  dream('His own', room.jonas)
  room.show(<Room />)
  const mine = await screen.findByRole('list', { name: 'Yours' })
  expect(mine.textContent).toContain('To sailPrivate')
  expect(mine.textContent).toContain('To singShared')
  const his = screen.getByRole('list', { name: 'From Jonas' })
  expect(his.textContent).toContain('Came true')
  expect(screen.queryByText('His own')).toBeNull()
  const lists = screen.getAllByRole('list').map((list) => list.getAttribute('aria-label'))
  expect(lists.indexOf('Yours')).toBeLessThan(lists.indexOf('From Jonas'))
})

test('together what was shared is there to read, and nobody writes', async () => {
  dream('To sail', room.mara)
  dream('To sing', room.mara, { zone: 'ours', steps: [{ text: 'A teacher', doneOn: null }] })
  room.vault.present = [room.mara, room.jonas]
  room.show(<Room />)
  await press('To sing')
  await screen.findByText('A teacher')
  expect(screen.queryByRole('checkbox')).toBeNull()
  expect(screen.queryByRole('button', { name: 'Change the words' })).toBeNull()
  await press('All dreams')
  await screen.findByRole('list', { name: 'From Mara' })
  expect(screen.queryByText('To sail')).toBeNull()
  expect(screen.queryByRole('button', { name: 'Write a dream' })).toBeNull()
})

test('what is shared is what the preview showed; changed meanwhile, it is shown anew first', async () => {
  room.vault.withMember('Lea', 'quiet lantern over the canal')
  const { id } = dream('To sail', room.mara, { text: 'Round the cape.' })
  room.show(<Room />)
  await press(/^To sail/)
  await press('Share')
  const asked = within(await screen.findByRole('alertdialog'))
  expect(asked.getByText('Share this dream with Jonas and Lea?')).toBeDefined()
  expect(asked.getByRole('region').textContent).toContain('Round the cape.')
  room.vault.dreams.all.set(id, { ...room.vault.dreams.all.get(id)!, revision: 2 })
  room.vault.announce({ event: 'changed', scopes: ['dreams'] })
  await press('Share with Jonas and Lea')
  await asked.findByText('You have changed it elsewhere. This is how it reads there.')
  expect(room.vault.dreams.all.get(id)?.zone).toBe('mine')
})

test('Done wants a name, keeps the words until there is one, and leaves out empty steps', async () => {
  room.show(<Room />)
  await press('Write a dream')
  fireEvent.change(await screen.findByLabelText('What would it be like?'), {
    target: { value: 'Round the cape.' },
  })
  await press('Add a step')
  await press('Done')
  await screen.findByText('It needs a name before it is done.')
  fireEvent.change(screen.getByLabelText('What do you hope for?'), { target: { value: 'To sail' } })
  await press('Done')
  await screen.findByRole('heading', { name: 'To sail', level: 1 })
  const [kept] = room.vault.dreams.all.values()
  expect(kept).toMatchObject({ title: 'To sail', text: 'Round the cape.', steps: [], zone: 'mine' })
})

test('a step that is done is celebrated where others can know of it, and for whose it is', async () => {
  const steps = [{ text: 'A teacher', doneOn: '2026-11-01' as Dream['createdAt'] as never }]
  dream('To sail', room.mara, { steps })
  dream('To sing', room.mara, { steps, zone: 'ours' })
  dream('A workshop', room.jonas, { steps, zone: 'ours' })
  room.show(<Room />)
  await press(/^To sail/)
  await screen.findByText('Done on 1 November 2026')
  expect(screen.queryByRole('button', { name: /^Celebrate/ })).toBeNull()
  await press('All dreams')
  await press(/^To sing/)
  await press('Celebrate this: A teacher')
  await press('All dreams')
  await press(/^A workshop/)
  await press('Celebrate this: A teacher')
  expect(celebrated).toEqual([null, room.jonas])
})

test('in a journal that can only be read the buttons say so, and nothing is ticked', async () => {
  room.vault.writable = false
  dream('To sail', room.mara, { steps: [{ text: 'A teacher', doneOn: null }] })
  room.show(<Room />)
  expect((await button('Write a dream')).getAttribute('aria-disabled')).toBe('true')
  await press(/^To sail/)
  expect((await button('Share')).getAttribute('aria-disabled')).toBe('true')
  expect((await button('Change the words')).getAttribute('aria-disabled')).toBe('true')
  expect(screen.queryByRole('checkbox')).toBeNull()
})

test('whoever lives here alone has nobody to share with', async () => {
  room.vault.people.splice(1)
  dream('To sail', room.mara)
  room.show(<Room />)
  await press(/^To sail/)
  await button('Change the words')
  expect(screen.queryByRole('button', { name: 'Share' })).toBeNull()
})

test('a step that is ticked is done today', async () => {
  const { id } = dream('To sail', room.mara, { steps: [{ text: 'A teacher', doneOn: null }] })
  room.show(<Room />)
  await press(/^To sail/)
  fireEvent.click(await screen.findByRole('checkbox', { name: 'A teacher' }))
  await waitFor(() => {
    const [step] = room.vault.dreams.all.get(id)!.steps
    expect(step?.doneOn).toMatch(/^\d{4}-\d\d-\d\d$/)
  })
})

test('steps that are ticked faster than the disk are each as they were ticked last', async () => {
  const steps = ['A teacher', 'A boat'].map((text) => ({ text, doneOn: null }))
  const { id } = dream('To sail', room.mara, { steps })
  const disk = new SlowDisk(room.house, 'dreams.mark-step')
  room.show(<Room />)
  await press(/^To sail/)
  const teacher = await screen.findByRole<HTMLInputElement>('checkbox', { name: /^A teacher/ })
  const boat = screen.getByRole<HTMLInputElement>('checkbox', { name: /^A boat/ })
  for (const box of [teacher, boat, teacher]) fireEvent.click(box)
  expect([teacher.checked, boat.checked]).toEqual([false, true])
  for (let ticks = 0; ticks < 3; ticks += 1) await disk.keepOne(1)
  await waitFor(() => expect(room.vault.dreams.all.get(id)?.revision).toBe(4))
  const kept = room.vault.dreams.all.get(id)?.steps.map(({ doneOn }) => doneOn !== null)
  expect(kept).toEqual([false, true])
  expect([teacher.checked, boat.checked]).toEqual([false, true])
  expect(screen.queryByRole('alert')).toBeNull()
})

test('a dream put in the bin stands there with its words, and comes back from there', async () => {
  const one = dream('To sail', room.mara, { text: 'Round the cape.' })
  room.show(<Room />)
  await press(/^To sail/)
  await press('More')
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Put it in the bin' }))
  await screen.findByText('Something you hope for')
  await press('Bin of the dreams')
  const bin = await screen.findByRole('dialog', { name: 'Bin of the dreams' })
  expect(bin.textContent).toContain('Round the cape.')
  expect(bin.textContent).toContain('Goes for good')
  fireEvent.click(within(bin).getByRole('button', { name: 'Take it out again' }))
  await button(/^To sail/)
  expect(room.vault.dreams.all.get(one.id)).toEqual(one)
  expect(screen.queryByRole('button', { name: 'Bin of the dreams' })).toBeNull()
})

test('out of the bin a dream goes after one question, and another’s only by its owner', async () => {
  const own = dream('To sail', room.mara)
  const his = dream('A workshop', room.jonas, { zone: 'ours' })
  for (const { id } of [own, his]) room.vault.dreams.inBin.set(id, '2026-11-07T20:00:00.000Z')
  room.show(<Room />)
  await press('Bin of the dreams')
  const bin = await screen.findByRole('dialog', { name: 'Bin of the dreams' })
  expect(bin.textContent).toContain('A workshop')
  expect(within(bin).getAllByRole('button', { name: 'Take it out again' })).toHaveLength(1)
  fireEvent.click(within(bin).getByRole('button', { name: 'Take it away now' }))
  await press('Take it away for good')
  await waitFor(() => expect([...room.vault.dreams.all.values()]).toEqual([his]))
})

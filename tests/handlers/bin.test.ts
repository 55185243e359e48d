import { afterEach, expect, test, vi } from 'vitest'
import type { NoteId } from '../../shared/ids.ts'
import { aHousehold, passphrases, type Visit } from '../make/a-room.ts'
import { aPage } from '../make/an-entry.ts'

const begin = { day: aPage().day, time: null, entry: null } as const
const day = 24 * 60 * 60 * 1000

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

async function finish(visit: Visit, zone: 'mine' | 'ours', title: string) {
  const draft = await visit.ask('drafts.begin', { ...begin, zone })
  return visit.ask('drafts.finish', { ...draft, content: { ...draft.content, title } })
}

/** A vault's clock that a test sets ahead by days. */
function clockOf({ world }: Visit): { goOn(days: number): void } {
  const now = world.clock.now
  let ahead = 0
  vi.spyOn(world.clock, 'now').mockImplementation(() => new Date(now().getTime() + ahead))
  return {
    goOn: (days) => {
      ahead += days * day
    },
  }
}

/** Writes something and lets half a minute pass without a call. */
async function writeAndPause(visit: Visit): Promise<void> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  await finish(visit, 'mine', 'Today')
  await vi.advanceTimersByTimeAsync(40_000)
  vi.useRealTimers()
  // The sweep counts as a call: whoever closes waits for it.
  await visit.ask('entries.timeline', {})
}

test('what is past its time goes in a quiet moment of a later sitting, and the window is told', async () => {
  const { visit, mara } = await aHousehold()
  const page = await finish(visit, 'mine', 'In anger')
  await visit.ask('entries.bin', { id: page.id })
  const [binned] = await visit.ask('entries.binned', {})
  expect(binned?.going.waitingFor).toEqual([])
  const clock = clockOf(visit)
  let now = visit
  for (const days of [31, 2]) {
    now = await now.lock()
    clock.goOn(days)
    await now.ask('vault.unlock', { member: mara, passphrase: passphrases.mara })
    expect(await now.ask('entries.read', { id: page.id })).not.toBeNull()
    now.world.announced.length = 0
    await writeAndPause(now)
  }
  await vi.waitFor(async () => {
    expect(await now.ask('entries.read', { id: page.id })).toBeNull()
  })
  expect(await now.ask('entries.binned', {})).toEqual([])
  expect(now.world.announced).toContainEqual({
    event: 'changed',
    scopes: ['entries', 'drafts', 'notes', 'responses', 'dreams', 'dream-drafts'],
  })
  expect(now.world.faults).toEqual([])
})

test('history, doubtful words and the bins answer in the shapes that their rows promise', async () => {
  const { visit, jonas } = await aHousehold()
  const page = await finish(visit, 'ours', 'Once')
  const again = await visit.ask('drafts.begin', { ...begin, zone: 'ours', entry: page.id })
  await visit.ask('drafts.finish', { ...again, content: { ...again.content, title: 'Twice' } })
  const history = await visit.ask('entries.history', { id: page.id })
  expect(history?.map(({ content }) => content?.title)).toEqual(['Once', 'Twice'])
  expect(await visit.ask('entries.doubtful', {})).toEqual([])
  const note = { id: (await visit.ask('notes.draft', {})).id as NoteId, to: jonas }
  await visit.ask('notes.pin', { ...note, kind: 'thanks', text: 'For the soup' })
  await visit.ask('notes.bin', { id: note.id })
  expect(await visit.ask('notes.list', {})).toEqual([])
  expect(await visit.ask('notes.binned', {})).toMatchObject([
    { text: 'For the soup', going: { goesAt: null, waitingFor: [jonas] } },
  ])
  await visit.ask('notes.unbin', { id: note.id })
  expect(await visit.ask('notes.list', {})).toHaveLength(1)
  await expect(visit.ask('notes.erase', { id: note.id })).rejects.toThrow('record.not-now')
  await expect(visit.ask('entries.erase', { id: page.id })).rejects.toThrow('record.not-now')
  await visit.ask('entries.bin', { id: page.id })
  await visit.ask('entries.erase', { id: page.id })
  expect(await visit.ask('entries.history', { id: page.id })).toBeNull()
})

import { afterEach, expect, test, vi } from 'vitest'
import { storeEntry } from '../../main/core/journal/stored-entry.ts'
import { serve } from '../../main/handlers/index.ts'
import { aHousehold, passphrases } from '../make/a-room.ts'
import { aPage } from '../make/an-entry.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const begin = { zone: 'mine', day: aPage().day, time: null, entry: null } as const

test('what was asked to be saved before the lock is saved; what comes after it is refused', async () => {
  const { visit, mara } = await aHousehold()
  const draft = await visit.ask('drafts.begin', begin)
  const saving = visit.ask('drafts.save', { ...draft, content: aPage() })
  const closing = visit.lock()
  const late = await serve(visit.room, 'drafts.save', {
    ...draft,
    content: aPage({ body: 'Late' }),
  })
  expect(late).toEqual({ ok: false, code: 'vault.locked' })
  await saving

  const later = await closing
  await later.ask('vault.unlock', { member: mara, passphrase: passphrases.mara })
  expect(await later.ask('drafts.list', {})).toMatchObject([{ id: draft.id, content: aPage() }])
})

test('locking waits for an unlock that is under way, and then locks', async () => {
  const { visit, mara } = await aHousehold()
  const later = await visit.lock()
  const unlocking = later.ask('vault.unlock', { member: mara, passphrase: passphrases.mara })
  const last = await later.lock()
  await unlocking
  expect(later.room.isOpen()).toBe(false)
  await last.ask('vault.unlock', { member: mara, passphrase: passphrases.mara })
})

test('locking does not wait for a look through all there is, which nobody will see', async () => {
  const { visit } = await aHousehold()
  const { vault } = visit.room.evening()
  const at = '2026-02-01T20:00:00.000Z'
  const pages = Array.from({ length: 60 }, () => vault.newId())
  await vault.ours.commit(
    pages.map((id) => ({
      collection: 'entries',
      id,
      operation: 'put' as const,
      body: storeEntry(aPage(), at, at),
    })),
  )
  const looking = serve(visit.room, 'entries.doubtful', {})
  await visit.lock()
  expect(await looking).toEqual({ ok: false, code: 'vault.locked' })
  expect(visit.world.faults).toEqual([])
})

test('after half a minute of quiet the vault is tidied, once', async () => {
  const { visit } = await aHousehold()
  const { vault } = visit.room.evening()
  const tidy = vi.spyOn(vault, 'tidy')
  vi.useFakeTimers()
  await visit.ask('entries.timeline', {})
  await vi.advanceTimersByTimeAsync(29_000)
  await visit.ask('entries.timeline', {})
  await vi.advanceTimersByTimeAsync(29_000)
  expect(tidy).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(90_000)
  expect(tidy).toHaveBeenCalledOnce()
  vi.useRealTimers()
  await visit.room.close()
  expect(visit.world.faults).toEqual([])
})

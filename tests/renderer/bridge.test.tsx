import { QueryClientProvider } from '@tanstack/react-query'
import { act, render, renderHook, screen, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, test } from 'vitest'
import { abandonCalls, call } from '../../renderer/bridge/client.ts'
import { useCommand, useRead } from '../../renderer/bridge/hooks.ts'
import { beginLongWork, stopLongWork, useLongWork } from '../../renderer/bridge/long-work.ts'
import { followChanges, makeQueryClient } from '../../renderer/bridge/query-client.ts'
import { idPattern, type JobId, type PlaceToken } from '../../shared/ids.ts'
import { aCouple, maraWords, openHouse } from './open-page.tsx'

const somewhere = 'c'.repeat(26) as PlaceToken

function withClient() {
  const client = makeQueryClient()
  const stop = followChanges(client)
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  return { client, stop, wrapper }
}

test('a refusal is a reply with a code, and never a thrown error', async () => {
  openHouse()
  expect(await call('session.read', {})).toEqual({ ok: false, code: 'vault.locked' })
})

test('calls in flight are answered when the process behind them is gone', async () => {
  const vault = aCouple()
  openHouse(vault)
  vault.answer = () => new Promise(() => undefined)
  const reply = call('vault.status', {})
  await new Promise((resolve) => setTimeout(resolve, 5))
  abandonCalls()
  expect(await reply).toEqual({ ok: false, code: 'vault.locked' })
})

test('an answer of another shape than its row promises is caught in development', async () => {
  const vault = aCouple()
  openHouse(vault)
  vault.answer = async () => ({ ok: true, value: { state: 'ajar' } })
  expect(await call('vault.status', {})).toEqual({ ok: false, code: 'internal' })
})

test('a read is asked again when something that it shows has changed, and only then', async () => {
  const house = openHouse()
  const { stop, wrapper } = withClient()
  const timesAsked = () => house.vault.asked.filter(({ name }) => name === 'vault.status').length
  const view = renderHook(() => useRead('vault.status', {}), { wrapper })
  await waitFor(() => expect(view.result.current.data?.state).toBe('locked'))
  expect(timesAsked()).toBe(1)

  house.vault.announce({ event: 'changed', scopes: ['notes'] })
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(timesAsked()).toBe(1)

  house.vault.announce({ event: 'changed', scopes: ['session'] })
  await waitFor(() => expect(timesAsked()).toBe(2))
  stop()
})

test('a passphrase that was typed is in no cache afterwards', async () => {
  openHouse()
  const { client, stop, wrapper } = withClient()
  const view = renderHook(() => useCommand('vault.unlock'), { wrapper })
  const member = aCouple().people[0]?.id
  if (!member) throw new Error('nobody')
  await act(async () => {
    await view.result.current.run({ member, passphrase: maraWords })
  })
  const remembered = JSON.stringify([
    client
      .getQueryCache()
      .getAll()
      .map((query) => [query.queryKey, query.state]),
    client
      .getMutationCache()
      .getAll()
      .map((mutation) => mutation.state),
  ])
  expect(remembered).not.toContain(maraWords)
  stop()
})

test('a command keeps why it was refused until it is tried again', async () => {
  const house = openHouse()
  const view = renderHook(() => useCommand('vault.unlock'))
  const member = house.vault.people[0]?.id
  if (!member) throw new Error('nobody')
  await act(async () => {
    await view.result.current.run({ member, passphrase: 'wrong' })
  })
  expect(view.result.current.error).toBe('vault.wrong-passphrase')
  await act(async () => {
    await view.result.current.run({ member, passphrase: maraWords })
  })
  expect(view.result.current.error).toBeNull()
})

function Watched() {
  const work = useLongWork('backups.make')
  return <p>{work ? `${work.progress?.done ?? 0} ${work.reply ? 'ended' : 'going'}` : 'nothing'}</p>
}

test('long work goes on while the screen that began it is gone, and can be stopped from another', async () => {
  const vault = aCouple()
  vault.me = vault.people[0]?.id ?? null
  vault.stepMs = 2
  openHouse(vault)
  const first = render(<Watched />)
  let reply: Promise<unknown> = Promise.resolve()
  act(() => {
    reply = beginLongWork('backups.make', { place: somewhere })
  })
  first.unmount()
  render(<Watched />)
  await screen.findByText(/going/)
  act(() => stopLongWork('backups.make'))
  expect(await reply).toEqual({ ok: false, code: 'request.cancelled' })
  await screen.findByText(/ended/)
  const stopped = vault.asked.find(({ name }) => name === 'jobs.cancel')
  expect((stopped?.input as { job: JobId } | undefined)?.job).toMatch(idPattern)
})

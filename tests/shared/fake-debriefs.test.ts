import { expect, test } from 'vitest'
import { type CallName, contract, type Output } from '../../shared/contract.ts'
import type { MemberId } from '../../shared/ids.ts'
import type { Debrief, DebriefRow } from '../../shared/model/debrief.ts'
import { aDebriefAt, debriefStages } from '../make/a-debrief.ts'
import { voiceAt } from '../make/debrief-story.ts'
import { FakeVault } from '../make/fake-vault.ts'
import { saying } from '../make/saying.ts'

const people = ['Mara', 'Jonas', 'Lea']
const beforeTheReveal = debriefStages.slice(0, debriefStages.indexOf('mirror'))

function aVault(count = 2): { vault: FakeVault; members: MemberId[] } {
  const vault = new FakeVault()
  const members = people.slice(0, count).map((name) => vault.withMember(name, `${name} has words`))
  vault.me = members[0]!
  return { vault, members }
}

/** Asks as the page does, and measures the answer against its row. */
async function ask<Name extends CallName>(
  vault: FakeVault,
  name: Name,
  input: unknown = {},
): Promise<Output<Name>> {
  const reply = await vault.answer(name, input)
  if (!reply.ok) throw new Error(reply.code)
  return contract[name].out.parse(reply.value) as Output<Name>
}

test.each(debriefStages)('%s: all that is read has the shape its row promises', async (stage) => {
  for (const count of [2, 3]) {
    const { vault, members } = aVault(count)
    const { id } = aDebriefAt(vault, stage)
    for (const present of [[], members]) {
      vault.present = present
      for (const me of members) {
        vault.me = me
        const rows: DebriefRow[] = await ask(vault, 'debriefs.list')
        const debrief: Debrief | null = await ask(vault, 'debriefs.read', { id })
        expect(rows.map((row) => row.id)).toEqual(debrief ? [id] : [])
        await ask(vault, 'debriefs.kept')
        await ask(vault, 'agreements.list')
        if (present.length > 0) continue
        await ask(vault, 'debriefs.own-words')
        await ask(vault, 'outside-views.read', { today: '2026-11-22' })
        if (debrief) await ask(vault, 'debriefs.side-draft', { id })
      }
    }
  }
})

test.each(beforeTheReveal)('%s: nobody is told a word of another side', async (stage) => {
  for (const [at, name] of ['Mara', 'Jonas'].entries()) {
    const { vault, members } = aVault()
    const { id } = aDebriefAt(vault, stage)
    vault.me = members[at]!
    // Jonas's coming in opens the sides where everyone said ready: that is no secret any more.
    if (stage === 'mine-is-out' && name === 'Jonas') continue
    const told = JSON.stringify([
      await ask(vault, 'debriefs.list'),
      await ask(vault, 'debriefs.read', { id }),
      await ask(vault, 'debriefs.side-draft', { id }),
      await ask(vault, 'debriefs.own-words'),
      await ask(vault, 'debriefs.kept'),
    ])
    expect(told).not.toContain(JSON.stringify(voiceAt(1 - at).side.happened))
    vault.present = members
    const together = JSON.stringify([
      await ask(vault, 'debriefs.list'),
      await ask(vault, 'debriefs.read', { id }),
    ])
    if (stage === 'mine-is-out') continue
    for (const place of [0, 1]) {
      expect(together).not.toContain(JSON.stringify(voiceAt(place).side.happened))
    }
  }
})

test('whoever takes no part is told of no debrief, and can do nothing in it', async () => {
  const { vault, members } = aVault(3)
  const { id } = aDebriefAt(vault, 'mirror', { members: members.slice(0, 2) })
  vault.me = members[2]!
  expect(await ask(vault, 'debriefs.list')).toEqual([])
  expect(await ask(vault, 'debriefs.read', { id })).toBeNull()
  expect(await vault.answer('debriefs.close', { id })).toEqual({
    ok: false,
    code: 'record.not-found',
  })
  vault.me = members[0]!
  expect(await ask(vault, 'debriefs.list')).toHaveLength(1)
  vault.present = members
  expect(await ask(vault, 'debriefs.list')).toEqual([])
})

test('the last one who says ready opens their own side, and the other at their next coming', async () => {
  const { vault, members } = aVault()
  const { id } = aDebriefAt(vault, 'they-are-ready')
  await ask(vault, 'debriefs.ready', { id })
  const waiting = await ask(vault, 'debriefs.read', { id })
  expect(waiting?.state).toMatchObject({ phase: 'sides', opened: [members[0]] })
  vault.me = members[1]!
  const open = await ask(vault, 'debriefs.read', { id })
  expect(open?.state.phase).toBe('understand')
  expect(open?.sides.every(({ side }) => side !== null)).toBe(true)
})

test('all sides open together when everyone is here, and not before', async () => {
  const { vault, members } = aVault(3)
  const { id } = aDebriefAt(vault, 'all-sealed')
  vault.present = members.slice(0, 2)
  expect(await vault.answer('debriefs.open-together', { id })).toMatchObject({ ok: false })
  vault.present = members
  await ask(vault, 'debriefs.open-together', { id })
  expect((await ask(vault, 'debriefs.read', { id }))?.state.phase).toBe('understand')
})

test('while a time-out lasts nothing moves but going back and leaving', async () => {
  const { vault, members } = aVault()
  const { id } = aDebriefAt(vault, 'mirror')
  vault.me = members[1]!
  await ask(vault, 'debriefs.pause', { id, minutes: 20 })
  const act = { id, said: saying(members[1]!, { type: 'mirrored', text: 'I heard …' }) }
  expect(await vault.answer('debriefs.act', act)).toEqual({ ok: false, code: 'debrief.paused' })
  expect(await vault.answer('debriefs.come-back', { id })).toMatchObject({ ok: false })
  vault.present = members
  await ask(vault, 'debriefs.come-back', { id })
  await ask(vault, 'debriefs.act', act)
})

test('Ours keeps what the strictest allowed, and everyone their own words', async () => {
  for (const [stage, kept, promises] of [
    ['kept-everything', 1, 2],
    ['kept-agreement', 0, 2],
    ['kept-nothing', 0, 0],
  ] as const) {
    const { vault } = aVault()
    aDebriefAt(vault, stage)
    expect(await ask(vault, 'debriefs.list')).toEqual([])
    expect(await ask(vault, 'debriefs.kept')).toHaveLength(kept)
    expect(await ask(vault, 'agreements.list')).toHaveLength(promises)
    const [own] = await ask(vault, 'debriefs.own-words')
    expect(own?.side).toEqual(voiceAt(0).side)
    expect(own?.said.length).toBeGreaterThan(3)
  }
})

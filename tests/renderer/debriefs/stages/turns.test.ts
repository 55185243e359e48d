import { expect, test } from 'vitest'
import {
  inOrder,
  opening,
  saidInTurns,
} from '../../../../renderer/features/debriefs/stages/turns.ts'
import { StageAct } from '../../../../shared/model/debrief.ts'
import { aDebriefAt } from '../../../make/a-debrief.ts'
import { FakeVault } from '../../../make/fake-vault.ts'

function aVault(count: number): FakeVault {
  const vault = new FakeVault()
  for (const name of ['Mara', 'Jonas', 'Lea'].slice(0, count)) vault.withMember(name, 'a b c d e')
  return vault
}

test.each([2, 3])('what %i members kept apart reads in the order it was said in', (count) => {
  const vault = aVault(count)
  const { about, events } = aDebriefAt(vault, 'kept-everything')
  const said = events.filter(({ who, ...act }) => StageAct.safeParse(act).success)
  expect(inOrder(about, vault.debriefs.kept[0]!.words)).toEqual(said)
})

test('a debrief that was closed halfway reads up to where it was closed', () => {
  const vault = aVault(2)
  const debrief = aDebriefAt(vault, 'guess')
  const [mara] = debrief.about.members
  vault.debriefs.happen(debrief, { type: 'closed', who: mara! })
  for (const who of debrief.about.members) {
    vault.debriefs.happen(debrief, { type: 'kept', who, keeping: 'everything' })
  }
  const events = inOrder(debrief.about, vault.debriefs.kept[0]!.words)
  expect(events.map(({ type }) => type)).toEqual(['mirrored', 'confirmed', 'validated'])
})

test('every word of a turn belongs to that turn, also when it took a second try', () => {
  const vault = aVault(2)
  const { about, events } = aDebriefAt(vault, 'second-confirm')
  const turns = saidInTurns(about, events)
  expect(turns.map((turn) => turn.map(({ type }) => type))).toEqual([
    ['mirrored', 'confirmed', 'validated', 'guessed', 'answered'],
    ['mirrored'],
  ])
  const again = aDebriefAt(vault, 'not-quite')
  expect(saidInTurns(again.about, again.events)[0]?.map(({ type }) => type)).toEqual([
    'mirrored',
    'confirmed',
  ])
})

test('the opening of a debrief leads to its first turn', () => {
  const vault = aVault(3)
  const { about } = aDebriefAt(vault, 'mirror')
  expect(saidInTurns(about, opening(about))).toEqual([])
})

import type { Day } from '../../../shared/days.ts'
import type { MemberId } from '../../../shared/ids.ts'
import { aDebriefAt, type DebriefStage, debriefStages } from '../../make/a-debrief.ts'
import { quarrel } from '../../make/debrief-story.ts'
import type { FakeDebrief } from '../../make/fake-debriefs.ts'
import type { FakeVault } from '../../make/fake-vault.ts'

const passphrases = {
  Mara: 'lantern orchard slow bicycle',
  Jonas: 'harbour woollen eleven teaspoon',
  Lea: 'window gravel seven cinnamon',
}

/**
 * Fills the vault for `?scene=debrief-<stage>` (see `debriefStages`), `?scene=debriefs`, a list with
 * something of everything, `?scene=agreements` and `?scene=outside-view`. Answers with the debrief to
 * look at; null where the scene is about something else.
 */
export function setDebriefScene(vault: FakeVault, query: URLSearchParams): FakeDebrief | null {
  const scene = query.get('scene') ?? ''
  const names = query.get('with') === '3' ? ['Mara', 'Jonas', 'Lea'] : ['Mara', 'Jonas']
  for (const name of names) vault.withMember(name, passphrases[name as keyof typeof passphrases])
  const members = vault.people.map(({ id }) => id)
  vault.me = idOf(vault, query.get('as') ?? 'Mara')
  if (query.has('together')) vault.present = members

  if (scene === 'debriefs') {
    setList(vault)
    return null
  }
  if (scene === 'agreements') {
    setAgreements(vault)
    return null
  }
  if (scene === 'outside-view') {
    setOutsideViews(vault)
    return null
  }
  const stage = scene.replace(/^debrief-/, '')
  if (!isStage(stage)) throw new Error(`No scene ${scene}. Stages: ${debriefStages.join(', ')}`)
  const debrief = aDebriefAt(vault, stage)
  const minutes = Number(query.get('paused') ?? '0')
  if (minutes !== 0) debrief.pausedUntil = minutesFromNow(minutes)
  const broken = query.get('broken')
  if (broken) debrief.broken.add(idOf(vault, broken))
  return debrief
}

export function isDebriefScene(scene: string): boolean {
  return scene.startsWith('debrief') || scene === 'agreements' || scene === 'outside-view'
}

function setList(vault: FakeVault): void {
  aDebriefAt(vault, 'kept-everything', { title: 'Three weeks of visitors' })
  aDebriefAt(vault, 'kept-agreement', { title: 'Telephones at the table' })
  aDebriefAt(vault, 'agree', { title: 'Who rings the landlord' })
  const paused = aDebriefAt(vault, 'validate', { title: 'Where we are at New Year' })
  paused.pausedUntil = minutesFromNow(19 * 60)
  aDebriefAt(vault, 'mirror', { title: quarrel.title })
  aDebriefAt(vault, 'theirs-sealed', { title: 'The birthday that nobody planned' })
  aDebriefAt(vault, 'mine-sealed', { title: 'Late, and the telephone off' })
  aDebriefAt(vault, 'my-draft', { title: 'The open window in November' })
  aDebriefAt(vault, 'all-sealed', { title: 'Money for the roof' })
}

function setAgreements(vault: FakeVault): void {
  const [mara, jonas] = vault.people.map(({ id }) => id) as [MemberId, MemberId]
  const make = (by: MemberId, text: string, followUp: string, madeOn = '2026-01-10') =>
    vault.agreements.make(by, { text, followUp: followUp as Day }, null, madeOn as Day)
  make(mara, 'I say good morning before I say anything about the hall.', '2026-02-01')
  make(jonas, 'The bicycle goes to the shed before I take my shoes off.', '2026-02-01')
  make(mara, 'I ask once on Sunday who cooks, and then let it be.', '2999-01-01')
  const kept = make(jonas, 'I write a line when I am going to be later than seven.', '2026-01-20')
  kept.review = {
    how: 'partly',
    words: 'Twice I forgot; both times I rang instead.',
    changedInto: null,
  }
  kept.replies = [{ by: mara, words: 'I noticed it. It made the evenings softer.' }]
  const waiting = make(mara, 'The telephone stays in the hall while we eat.', '2026-01-22')
  waiting.review = {
    how: 'not-this-time',
    words: 'It was the wrong month for it.',
    changedInto: null,
  }
  aDebriefAt(vault, 'kept-everything')
}

function setOutsideViews(vault: FakeVault): void {
  aDebriefAt(vault, 'kept-nothing')
  const text =
    'Two people who like each other came down the same stairs at the wrong moment. One had slept badly, the other had been wet to the skin. A friend of both would have put the kettle on.'
  vault.outsideViews.written.set(vault.me!, [
    { id: vault.newId(), writtenOn: '2026-03-08' as Day, text },
  ])
}

function minutesFromNow(minutes: number): string {
  return new Date(Date.now() + minutes * 60_000).toISOString()
}

function idOf(vault: FakeVault, label: string): MemberId {
  const found = vault.people.find((one) => one.label.toLowerCase() === label.toLowerCase())
  if (!found) throw new Error(`Nobody is called ${label}.`)
  return found.id
}

function isStage(stage: string): stage is DebriefStage {
  return (debriefStages as readonly string[]).includes(stage)
}

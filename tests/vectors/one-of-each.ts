import { utf8 } from '../../main/core/crypto/bytes.ts'
import { idOf } from '../../main/core/crypto/ids.ts'
import type { CallName } from '../../shared/contract.ts'
import type { MemberId } from '../../shared/ids.ts'

/** What there is in a house already, for records to speak of. */
export interface House {
  mara: MemberId
  jonas: MemberId
  /** A page of Mara's in Ours, and one of hers in Mine. */
  page: string
  own: string
  /** A note to her, time that he asks for, a ritual, and a promise of hers. */
  note: string
  ask: string
  ritual: string
  promise: string
}

/** One record of a collection as Mara could write it, `id` being one that names her. */
export interface Sample {
  place: 'ours' | 'mine' | 'drafts'
  id: string
  body: Record<string, unknown>
  /** Members that may be missing, or whose lack reads as something. */
  mayLack?: string[]
}

const day = '2026-11-08'
const at = '2026-11-08T19:00:00.000Z'
const content = { day, time: null, title: 'One', body: 'of each', mood: null, tags: [] }
const instants = { createdAt: at, changedAt: at }
const dream = { title: 'A boat', text: 'wooden', support: '', steps: [] }

/** One record of every collection that one member can write alone, so that it shows. */
export function oneOfEach(house: House, id: string): Record<string, Sample> {
  const { mara, jonas, page, own, note, ask, ritual, promise } = house
  const ours = (of: string, body: Sample['body']): Sample => ({ place: 'ours', id: of, body })
  const mine = (of: string, body: Sample['body']): Sample => ({ place: 'mine', id: of, body })
  const drafts = (of: string, body: Sample['body']): Sample => ({ place: 'drafts', id: of, body })
  const form = 'ritual.new'
  const circle = idOf(utf8(JSON.stringify(['circle', ...[mara, jonas].sort()]))).slice(0, 8)
  return {
    entries: ours(id, { ...content, ...instants }),
    notes: ours(id, { kind: 'thanks', to: jonas, text: 'for the soup' }),
    completions: ours(note, { text: 'it mattered' }),
    responses: ours(id, { entry: page, text: 'I heard you', createdAt: at }),
    prompts: ours('small-things', { aside: true }),
    chapters: {
      ...ours(id, { kind: 'job', name: 'A job', from: day, until: null, pace: 'slower' }),
      mayLack: ['kind', 'pace'],
    },
    dreams: { ...ours(id, { ...dream, ...instants, state: 'resting' }), mayLack: ['state'] },
    'own-times': ours(id, { day, time: null, howLong: 'an hour', words: '' }),
    'own-time-answers': {
      ...ours(`${ask}.${mara}`, { of: 1, reply: 'yes', words: 'go' }),
      mayLack: ['to'],
    },
    ideas: ours(id, { text: 'row a boat' }),
    rituals: ours(id, {
      name: 'Tea',
      words: '',
      plan: [{ from: day, rhythm: { kind: 'daily' } }],
      ended: false,
    }),
    'ritual-days': ours(`${ritual}.${day}`, { state: 'done' }),
    'ritual-notes': ours(`${ritual}.${day}.${mara}`, { text: 'with biscuits', page: null }),
    'check-in-dimensions': ours(id, { name: 'Calm', low: 'no', high: 'yes', hidden: false }),
    'check-in-schedule': ours('current', { every: 'month', from: day }),
    agreements: ours(id, {
      ...{ text: 'I knock', followUp: day, madeOn: day, debrief: null, title: null },
    }),
    'agreement-reviews': ours(promise, { how: 'kept', words: 'easily', changedInto: null }),
    bin: ours(page, { binnedAt: at }),
    templates: mine(id, { name: 'Sunday', body: '# Sunday' }),
    backups: mine('last', {
      ...{ madeAt: at, bytes: 4096, files: 2, entries: 1, notes: 0 },
      members: [{ id: mara, label: 'Mara', place: 0 }],
    }),
    reminders: mine('own', {
      ...{ isOn: true, about: [], at: '09:00', quiet: null, restsInSlowChapters: false },
    }),
    'outside-views': mine(id, { writtenOn: day, text: 'as a friend saw it' }),
    paragraphs: mine(page, { from: own }),
    drafts: drafts(id, { basedOn: 0, zone: 'mine', content, changes: null }),
    'note-drafts': drafts('current', { id, kind: 'thanks', to: null, text: 'half' }),
    'sealed-notes': drafts(id, {
      ...{ kind: 'thanks', to: jonas, text: 'later', until: '2030-01-01', keptSince: at },
    }),
    'completion-drafts': drafts(note, { text: 'half a word' }),
    'response-drafts': drafts(id, { entry: page, basedOn: 0, text: 'half a thought' }),
    'dream-drafts': drafts(id, { basedOn: 0, ...dream }),
    'outside-view-drafts': drafts('current', { text: 'half a view' }),
    'debrief-agreements': drafts(promise, { fields: { words: 'half a look' } }),
    'ritual-drafts': drafts(idOf(utf8(JSON.stringify(['ritual-form', form]))), {
      ...{ form, fields: { name: 'half a name' } },
    }),
    'jar-marks': {
      ...drafts('current', { marks: { letters: `y000${circle}` }, pad: '' }),
      mayLack: ['pad'],
    },
    'cue-marks': {
      ...drafts('current', { marks: { near: `y000${circle}` }, pad: '' }),
      mayLack: ['pad'],
    },
  }
}

/** Calls that show these, beside those that need to be told nothing or a day. */
export function readsOf({ page, note, promise }: House): [CallName, object][] {
  return [
    ['entries.slice', { from: 0, length: 50 }],
    ['entries.ladder', { id: page }],
    ['responses.list', { entry: page }],
    ['responses.begin', { entry: page }],
    ['notes.completion-draft', { id: note }],
    ['agreements.draft', { id: promise }],
    ['rituals.days', { from: day, length: 3 }],
    ['forms.half-written', { form: 'ritual.new' }],
  ]
}

/** What the samples speak of, by who writes it. */
export function whatIsThere({ mara, page, own, note, ask, ritual, promise }: House): {
  [who in 'mara' | 'jonas']: [string, Sample][]
} {
  const entry = { ...content, ...instants }
  const plan = [{ from: '2026-11-01', rhythm: { kind: 'daily' } }]
  const promised = { followUp: '2026-11-07', madeOn: '2026-11-01', debrief: null, title: null }
  return {
    mara: [
      ['entries', { place: 'ours', id: page, body: { ...entry, title: 'In Ours' } }],
      ['entries', { place: 'mine', id: own, body: { ...entry, title: 'In Mine' } }],
      [
        'rituals',
        { place: 'ours', id: ritual, body: { name: 'Walk', words: '', plan, ended: false } },
      ],
      ['agreements', { place: 'ours', id: promise, body: { text: 'I ring', ...promised } }],
    ],
    jonas: [
      ['notes', { place: 'ours', id: note, body: { kind: 'thanks', to: mara, text: 'for you' } }],
      [
        'own-times',
        { place: 'ours', id: ask, body: { day, time: null, howLong: 'a while', words: '' } },
      ],
    ],
  }
}

/** A house before anything is in it. */
export function emptyHouse(mara: MemberId, jonas: MemberId): House {
  return { mara, jonas, page: '', own: '', note: '', ask: '', ritual: '', promise: '' }
}

export const namesOfEach = Object.keys(oneOfEach(emptyHouse('' as MemberId, '' as MemberId), ''))

import { beforeAll, expect, test } from 'vitest'
import { serve } from '../../main/handlers/index.ts'
import { type CallName, contract, type NamesAt } from '../../shared/contract.ts'
import type { Day } from '../../shared/days.ts'
import { idPattern, type JobId, type MemberId, type NoteId } from '../../shared/ids.ts'
import { aPlausibleInput } from '../make/a-plausible-input.ts'
import { aHousehold, passphrases, Visit } from '../make/a-room.ts'
import { FakeWorld } from '../make/a-world.ts'
import { someBytes } from '../make/an-attachment.ts'
import { aPage } from '../make/an-entry.ts'
import { MemoryDisk } from '../make/memory-disk.ts'

/**
 * Mara keeps one of each private thing. Jonas, who somehow knows the ids of all of them, asks every
 * call of the table for each: he hears what he would hear for an id that nobody ever had.
 */
type VaultCall = NamesAt<'vault'>

const day = '2026-11-08' as Day
const canary = (of: string) => `lantern-canary in ${of}`
/** Where she keeps words of hers; each is looked for at the end. */
const places = ['a page', 'a draft', 'a dream', 'a half dream', 'a sealed note', 'a half note']
const more = ['a template', 'a view', 'an outside view', 'a side', 'an answer', 'a form']

let files: Map<string, Uint8Array>
let anchors: Map<string, Uint8Array>
let mara: MemberId
let jonas: MemberId
/** Ids that Mara is told and Jonas is not. */
let hers: string[]

beforeAll(async () => {
  const house = await aHousehold()
  ;({ mara, jonas } = house)
  const { visit } = house
  await keepOneOfEach(visit)
  const seen = idsIn(await everything(visit))
  await visit.lock()
  files = visit.world.diskAt('/home/vault').files()
  anchors = visit.world.diskAt('/home/user').files()
  const his = idsIn(await everything(await enter('jonas')))
  hers = [...seen].filter((id) => !his.has(id))
})

async function keepOneOfEach(visit: Visit): Promise<void> {
  const at = { day, time: null, entry: null }
  const page = { ...aPage(), title: canary('a page'), body: canary('a page') }
  const begun = await visit.ask('drafts.begin', { zone: 'mine', ...at })
  await visit.ask('drafts.finish', { ...begun, content: { ...page, body: await aPhoto(visit) } })
  const again = await visit.ask('drafts.begin', { zone: 'mine', ...at })
  await visit.ask('drafts.save', { ...again, content: { ...page, title: canary('a draft') } })
  const shared = await visit.ask('drafts.begin', { zone: 'ours', ...at })
  const entry = await visit.ask('drafts.finish', { ...shared, content: aPage() })
  const answer = await visit.ask('responses.begin', { entry: entry.id })
  await visit.ask('responses.save-draft', { ...answer, text: canary('an answer') })
  const dream = await visit.ask('dreams.begin', {})
  await visit.ask('dreams.finish', { ...dream, title: canary('a dream') })
  const half = await visit.ask('dreams.begin', {})
  await visit.ask('dreams.save-draft', { ...half, title: canary('a half dream') })
  const until = '2026-12-24' as Day
  const note = { id: `${'0'.repeat(23)}990` as NoteId, kind: 'thanks', to: jonas, until } as const
  await visit.ask('notes.seal', { ...note, text: canary('a sealed note') })
  const noteDraft = await visit.ask('notes.draft', {})
  await visit.ask('notes.save-draft', { ...noteDraft, text: canary('a half note') })
  await visit.ask('templates.keep', { name: canary('a template'), body: canary('a template') })
  const { id: view } = await visit.ask('views.begin', { day, others: [jonas] })
  await visit.ask('views.save-draft', { id: view, text: canary('a view') })
  await visit.ask('outside-views.save-draft', { text: canary('an outside view') })
  const { id: debrief } = await visit.ask('debriefs.start', {
    title: 'The step',
    day,
    with: [jonas],
  })
  const side = await visit.ask('debriefs.side-draft', { id: debrief })
  const mine = { ...side, happened: canary('a side') }
  await visit.ask('debriefs.save-side-draft', { id: debrief, side: mine })
  await visit.ask('forms.keep', { form: 'ritual', who: mara, fields: { text: canary('a form') } })
  await visit.ask('jar.mark', { idea: 'night-walk', mark: 'yes' })
}

/** A file in a private page; the line that shows it. */
async function aPhoto(visit: Visit): Promise<string> {
  const job = `${'0'.repeat(22)}8880` as JobId
  const bytes = someBytes(500)
  await visit.ask('attachments.begin', { job, name: 'x.png', type: 'image/png', bytes: 500 })
  await visit.ask('attachments.add', { job, chunk: bytes })
  const { id } = await visit.ask('attachments.finish', { job, thumbnail: null })
  return `${canary('a page')}\n\n![](hearth:${id})`
}

/** Somebody comes in, on a copy of the folder that Mara left. */
async function enter(who: 'mara' | 'jonas', world = aCopy()): Promise<Visit> {
  const visit = await Visit.begin(world)
  const member = who === 'mara' ? mara : jonas
  await visit.ask('vault.unlock', { member, passphrase: passphrases[who] })
  return visit
}

function aCopy(): FakeWorld {
  const world = new FakeWorld()
  world.folders.set('/home/vault', MemoryDisk.of(files))
  world.folders.set('/home/user', MemoryDisk.of(anchors))
  world.expected = 'vault'
  world.setClock('2026-11-08T20:00:00.000Z')
  return world
}

const names = (Object.keys(contract) as CallName[]).filter(
  (name): name is VaultCall => contract[name].at === 'vault',
)

/** What somebody is told who asks every read that takes no id, or the month, or one's own form. */
async function everything(visit: Visit): Promise<string> {
  const told: unknown[] = []
  for (const name of names.filter((each) => 'shows' in contract[each])) {
    const { hasId, input } = aPlausibleInput(name, mara, {})
    if (!hasId && input !== null) told.push(await serve(visit.room, name, input))
  }
  const slice = { from: 0, length: 50 }
  told.push(await serve(visit.room, 'entries.slice', slice))
  for (const debrief of await visit.ask('debriefs.list', {})) {
    told.push(await serve(visit.room, 'debriefs.side-draft', { id: debrief.id }))
  }
  for (const view of await visit.ask('views.list', {})) {
    told.push(await serve(visit.room, 'views.mine', { id: view.id }))
  }
  const entries = [...idsIn(JSON.stringify(told))]
  for (const entry of entries)
    told.push(await serve(visit.room, 'responses.begin', { entry } as never))
  told.push(await serve(visit.room, 'forms.half-written', { form: 'ritual' }))
  return JSON.stringify(told)
}

function idsIn(text: string): Set<string> {
  return new Set([...text.matchAll(/\b[0-9a-v]{25}[048cgkos]\b/g)].map(([id]) => id))
}

/** Calls that ask who somebody is, or end the visit: not about a record. */
const notOfRecords: ReadonlySet<VaultCall> = new Set(['members.leave', 'members.new-keys'])

const probed = names.filter(
  (name) =>
    ['open', 'solo', 'any'].includes(contract[name].needs) &&
    !notOfRecords.has(name) &&
    aPlausibleInput(name, '0'.repeat(26), {}).hasId,
)

/** What Jonas hears when he asks every call for each of these ids, one after the other. */
async function askForAll(ids: readonly string[]): Promise<{ heard: string[]; world: FakeWorld }> {
  const visit = await enter('jonas')
  const { search } = visit.room.evening()
  await search.idle()
  visit.world.announced.length = 0
  const heard: string[] = []
  const known = new Map(ids.map((id, at) => [id, `probe ${at}`]))
  const plain = (value: unknown) =>
    JSON.stringify(value)
      .replace(/\b[0-9a-v]{25}[048cgkos]\b/g, (id) => {
        const as = known.get(id) ?? `id ${known.size}`
        known.set(id, as)
        return as
      })
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'then')
  for (const name of probed) {
    for (const id of ids) {
      const { input } = aPlausibleInput(name, id, { own: jonas })
      const reply = await serve(visit.room, name, input)
      await search.idle()
      // How often progress is told goes by the clock.
      const announced = visit.world.announced.splice(0).filter((each) => each.event !== 'progress')
      heard.push(`${name}: ${plain(reply)} ${plain(announced)}`)
    }
  }
  expect(visit.world.faults).toEqual([])
  await visit.room.close()
  return { heard, world: visit.world }
}

test('there are private things of every kind to ask for, and calls to ask with', async () => {
  expect(hers.length).toBeGreaterThanOrEqual(8)
  expect(hers.every((id) => idPattern.test(id))).toBe(true)
  expect(probed.length).toBeGreaterThan(100)
  const unclear = probed.filter((name) => aPlausibleInput(name, '0'.repeat(26), {}).input === null)
  expect(unclear).toEqual([])
  const told = await everything(await enter('mara'))
  for (const place of [...places, ...more]) expect(told).toContain(canary(place))
})

test('no call tells one member more of the other’s private things than of what never was', async () => {
  const nobodys = hers.map((_, at) => `${String(at).padStart(4, '0')}${'7'.repeat(21)}0`)
  const real = await askForAll(hers)
  const nothing = await askForAll(nobodys)
  expect(real.heard.join('\n')).not.toContain('lantern-canary')
  expect(real.heard).toEqual(nothing.heard)
  // Nothing that he asked for has touched what is hers.
  const after = await everything(await enter('mara', real.world))
  for (const place of [...places, ...more]) expect(after).toContain(canary(place))
})

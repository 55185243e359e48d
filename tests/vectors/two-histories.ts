import { Journal } from '../../main/core/journal/journal.ts'
import { goOn, openTogether, openVault, proveSecrets } from '../../main/core/vault/index.ts'
import type { UnlockedVault } from '../../main/core/vault/unlocked-vault.ts'
import type { EntryId } from '../../shared/ids.ts'
import type { Entry } from '../../shared/model/entry.ts'
import { TickingClock, worldOn } from '../faults/world.ts'
import { aVault } from '../make/a-vault.ts'
import { aChange, aDraft, write } from '../make/an-entry.ts'
import { MemoryDisk } from '../make/memory-disk.ts'
import type { Person } from './later-years.ts'

/** One state that a folder may be found in, with the anchors of the computer that it is on. */
export interface Found {
  what: string
  files: Map<string, Uint8Array>
  anchors: Map<string, Uint8Array> | null
}

const rain = ' and it rained all night long, as it does here.'.repeat(120)

/** What a program that syncs folders makes of two: every file of both, each under its own name. */
export function synced(one: MemoryDisk, other: MemoryDisk): MemoryDisk {
  const both = one.copy()
  for (const [path, bytes] of other.files()) if (!one.files().has(path)) both.put(path, bytes)
  return both
}

/**
 * A vault of Mara and Jonas that lived on two computers and was put back, restored and gone on from:
 * every state on the way.
 */
export async function twoHistories(): Promise<{ people: [Person, Person]; found: Found[] }> {
  const vault = await aVault()
  const people: [Person, Person] = [
    { id: vault.mara, label: 'Mara', passphrase: 'mara secret', code: vault.codes.mara },
    { id: vault.jonas, label: 'Jonas', passphrase: 'jonas secret', code: vault.codes.jonas },
  ]
  const clock = new TickingClock()
  const anchors = new MemoryDisk()
  const found: Found[] = []
  const note = (what: string, disk: MemoryDisk, beside: MemoryDisk | null) => {
    const files = new Map([...disk.files()].filter(([path]) => !path.startsWith('LOCK')))
    found.push({ what, files, anchors: beside && new Map(beside.files()) })
  }
  const worldAt = (disk: MemoryDisk, beside: MemoryDisk | null) => {
    return { ...worldOn(disk), clock, ...(beside && { anchors: beside }) }
  }
  async function on(
    disk: MemoryDisk,
    beside: MemoryDisk | null,
    who: 0 | 1,
    act: (journal: Journal, open: UnlockedVault) => Promise<unknown>,
  ): Promise<void> {
    const { id, passphrase } = people[who]
    const secret = { type: 'passphrase' as const, passphrase }
    const open = await openVault(worldAt(disk, beside), id, secret)
    await act(new Journal(open, clock), open)
    await open.close()
  }

  const { disk } = vault
  let page: Entry | null = null
  let draft: ReturnType<typeof aDraft> | null = null
  await on(disk, anchors, 0, async (journal) => {
    page = await write(journal, 'ours', { title: 'The jetty', body: 'first' })
    await write(journal, 'mine', { title: 'Only for me' })
    draft = aDraft(journal, 'mine', { body: `It began${rain}` })
    await journal.saveDraft(draft)
    await journal.saveDraft(aDraft(journal, 'ours', { body: `Another one${rain}` }))
  })
  await on(disk, anchors, 1, (journal) => write(journal, 'ours', { title: 'The ferry' }))
  note('in good order', disk, anchors)
  note('on a computer that knows nothing of it', disk, null)
  note('the anchor was taken away', disk, new MemoryDisk())
  const older = disk.copy()
  const olderAnchors = anchors.copy()

  /** Changes the page of both and goes on with one draft, several times. */
  const goingOn =
    (where: string, pages: boolean) => async (journal: Journal, open: UnlockedVault) => {
      const { content } = draft!
      for (const n of [1, 2, 3]) {
        const body = `It began ${where} ${n}${rain}`
        await journal.saveDraft({ ...draft!, content: { ...content, body } })
        if (pages && n === 2) await open.tidy()
      }
      const read = journal.read(page!.id)!
      await journal.finish(aChange(journal, read, { body: `${where} it went on` }))
      const [, other] = journal.drafts().filter(({ id }) => id !== draft!.id)
      if (other) await journal.discardDraft(other.id as EntryId)
    }
  for (const pages of [false, true]) {
    const [left, right] = [disk.copy(), disk.copy()]
    const how = pages ? 'with pages' : 'without pages'
    await on(left, null, 0, goingOn('on the left', pages))
    await on(right, null, 0, goingOn('on the right', false))
    await on(right, null, 1, (journal) => write(journal, 'ours', { title: 'From elsewhere' }))
    const both = synced(left, right)
    note(`two computers wrote at once, ${how}`, both, null)
    note(`they are held against an anchor of before, ${how}`, both, anchors)
    const joined = both.copy()
    await on(joined, null, 0, goingOn('behind both', false))
    note(`somebody went on from both, ${how}`, joined, null)
    await on(joined, null, 0, async (journal, open) => {
      for (const n of [1, 2, 3]) {
        await write(journal, 'mine', { title: `Round ${n}` })
        await goingOn(`in round ${n}`, true)(journal, open)
        await open.tidy()
      }
    })
    note(`pages hold both, ${how}`, joined, null)
    note(`one branch came again later, ${how}`, synced(joined, right), null)
  }

  await on(disk, anchors, 0, async (journal, open) => {
    await goingOn('later', true)(journal, open)
    await write(journal, 'mine', { title: 'Later, and for me' })
  })
  const world = worldAt(disk, anchors)
  const entries = people.map(({ id, passphrase }) => ({
    member: id,
    secret: { type: 'passphrase' as const, passphrase },
  }))
  const together = await openTogether(world, (await proveSecrets(world, entries)).proven)
  await together.ours.commit([
    { collection: 'notes', id: together.newId(), operation: 'put', by: vault.jonas, body: aNote },
  ])
  await together.close()
  note('later', disk, anchors)
  note('the whole folder was put back', older, anchors)
  note('folder and anchor were put back', older, olderAnchors)
  for (const part of partsOf(disk, older)) {
    note(`${part} was put back`, partPutBack(disk, older, part), anchors)
  }
  await on(older, anchors, 0, (_, open) => goOn(open))
  note('Mara went on from the older folder', older, anchors)
  note('the one that was left behind', disk, anchors)
  await on(older, anchors, 1, (journal) => write(journal, 'mine', { title: 'I know' }))
  note('Jonas was told', older, anchors)
  return { people, found }
}

const aNote = { kind: 'celebration', to: null, text: 'Both of us.' }

/** Folders of a vault that changed between two days. */
function partsOf(disk: MemoryDisk, older: MemoryDisk): string[] {
  const changed = [...disk.files().keys()].filter((path) => !older.files().has(path))
  const folders = changed.map((path) => path.split('/').slice(0, 3).join('/'))
  return [...new Set(folders)].filter((path) => path.endsWith('/log'))
}

function partPutBack(disk: MemoryDisk, older: MemoryDisk, part: string): MemoryDisk {
  const back = disk.copy()
  const folder = part.replace(/log$/, '')
  for (const path of back.files().keys()) if (path.startsWith(folder)) back.take(path)
  for (const [path, bytes] of older.files()) if (path.startsWith(folder)) back.put(path, bytes)
  return back
}

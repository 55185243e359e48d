import { sweepAttachments } from '../../main/core/attachments/sweep.ts'
import { makeBackup, restoreBackup } from '../../main/core/backups/index.ts'
import { Bin } from '../../main/core/bin/bin.ts'
import { Gratitude } from '../../main/core/gratitude/gratitude.ts'
import { Journal } from '../../main/core/journal/journal.ts'
import { openVault, type UnlockedVault, type Write } from '../../main/core/vault/index.ts'
import { unwatched } from '../../main/core/work.ts'
import { OneAtATime } from '../faults/world.ts'
import { aChange, aDraft, write } from '../make/an-entry.ts'
import { MemoryDisk } from '../make/memory-disk.ts'
import { rain } from './golden-evenings.ts'
import { type GoldenHouse, RealKdf } from './golden-house.ts'
import type { Person } from './later-years.ts'
import { synced } from './two-histories.ts'

/** Something is saved and goes into pages, three times: what nothing refers to any more is gone then. */
async function tidied(journal: Journal, vault: UnlockedVault): Promise<void> {
  const page = await write(journal, 'mine', { title: 'Nothing much' })
  for (const isPinned of [true, false, true]) {
    await journal.pin(page.id, isPinned)
    const draft = aDraft(journal, 'mine', { title: 'Nothing yet' })
    await journal.saveDraft(draft)
    await journal.discardDraft(draft.id)
    await sweepAttachments(vault, () => false)
    await vault.tidy()
  }
  await sweepAttachments(vault, () => false)
}

type Act = (journal: Journal, vault: UnlockedVault) => Promise<unknown>

async function on(house: GoldenHouse, disk: MemoryDisk, who: Person, act: Act): Promise<void> {
  const vault = await house.enter(who, disk)
  await act(new Journal(vault, house.clock), vault)
  await vault.close()
}

/**
 * Mara writes on two computers that a program keeps alike, at once: a page that both know is changed on
 * both, and so is a draft. What comes of it is joined, and goes into pages.
 */
export async function twoComputers(house: GoldenHouse): Promise<void> {
  const { mara, clock } = house
  let draft: ReturnType<typeof aDraft> | null = null
  let page = ''
  await on(house, house.disk, mara, async (journal) => {
    page = (await write(journal, 'ours', { title: 'The jetty', body: 'It stood all winter.' })).id
    draft = aDraft(journal, 'mine', { title: 'On two computers', body: `It began${rain}` })
    await journal.saveDraft(draft)
  })
  const goOn =
    (where: string): Act =>
    async (journal) => {
      for (const n of [1, 2]) {
        const body = `It began ${where} ${n}${rain}`
        await journal.saveDraft({ ...draft!, content: { ...draft!.content, body } })
      }
      const known = journal.read(page as never)!
      await journal.finish(aChange(journal, known, { body: `It went ${where}.` }))
    }
  const [left, right] = [house.disk.copy(), house.disk.copy()]
  await on(house, left, mara, goOn('in the kitchen'))
  clock.passMinutes(30)
  // The other computer has an anchor of its own, and so knows nothing of this one's.
  const { anchors } = house
  const elsewhere = { ...house.world(right), anchors: new MemoryDisk() }
  const there = await openVault(elsewhere, mara.id, {
    type: 'passphrase',
    passphrase: mara.passphrase,
  })
  await goOn('under the roof')(new Journal(there, clock), there)
  await there.close()
  if (anchors.files().size === 0) throw new Error('nothing was taken down')
  house.disk = synced(left, right)
  await on(house, house.disk, mara, async (journal, vault) => {
    await write(journal, 'mine', { title: 'Both are here' })
    await vault.tidy()
  })
}

/** The computer broke. Jonas made a backup, and restores it: the vault goes on as another incarnation. */
export async function aNewComputer(house: GoldenHouse): Promise<void> {
  const { clock, jonas } = house
  const stick = new MemoryDisk()
  const target = { disk: stick, name: 'Hearth.hearth-backup' }
  const vault = await house.enter(jonas)
  await write(new Journal(vault, clock), 'mine', { title: 'Before the computer broke' })
  await vault.tidy()
  await vault.drafts.commit([aDraftOfANote])
  await makeBackup({ vault, living: house.disk, target, clock, work: unwatched })
  await vault.close()
  await on(house, house.disk, jonas, (journal) =>
    write(journal, 'mine', { title: 'Lost with the old computer' }),
  )
  const into = new MemoryDisk()
  await restoreBackup({
    file: target,
    into,
    member: jonas.id,
    secret: { kind: 'recovery-code', code: jonas.code },
    kdf: new RealKdf(),
    clock,
    owners: new OneAtATime(),
    work: unwatched,
  })
  house.disk = into
  for (const path of house.anchors.files().keys()) house.anchors.take(path)
}

const aDraftOfANote: Write = {
  collection: 'note-drafts',
  id: 'current',
  operation: 'put',
  body: { id: '0'.repeat(26), kind: 'thanks', to: null, text: 'For ' },
}

/** More than thirty days later: what lies in Mara's bin is marked, one page goes, another is marked. */
export async function pastTheirTime(house: GoldenHouse, mara: Person): Promise<void> {
  const { clock } = house
  const sweep = async (day: string, title: string) => {
    clock.goTo(`${day}T18:00:00.000Z`)
    await on(house, house.disk, mara, async (journal, vault) => {
      const later = await write(journal, 'mine', { title })
      if (title === 'A week of snow') await journal.bin(later.id)
      await new Bin(vault, clock, journal, new Gratitude(vault)).sweep()
      if (title === 'The first boat') await tidied(journal, vault)
      else await vault.tidy()
    })
  }
  await sweep('2026-01-20', 'A week of snow')
  await sweep('2026-02-25', 'The snow is gone')
  await sweep('2026-03-01', 'The first boat')
  clock.goTo('2026-03-02T18:00:00.000Z')
  await on(house, house.disk, mara, async (journal) => {
    await journal.bin((await write(journal, 'mine', { title: 'Not this one either' })).id)
  })
  await sweep('2026-04-10', 'Marked, and waiting for another sitting')
}

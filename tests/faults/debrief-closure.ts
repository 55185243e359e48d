import { BackupDisk } from '../../main/core/backups/backup-disk.ts'
import { readBackupFile } from '../../main/core/backups/backup-file.ts'
import { makeBackup } from '../../main/core/backups/index.ts'
import { openSource } from '../../main/core/transfer/chosen-file.ts'
import { openSlot, readKeyFile } from '../../main/core/vault/key-slots.ts'
import { unwatched } from '../../main/core/work.ts'
import { MemoryDisk } from '../make/memory-disk.ts'
import type { ThreeInAVault, Who } from '../make/three-in-a-vault.ts'
import { everythingThatOpens } from './closure.ts'
import { stagesOf } from './debrief-stages.ts'
import { CalendarClock } from './debrief-table.ts'
import { everybody, phrasesOf, type Stage, title } from './staged-debrief.ts'
import { worldOn } from './world.ts'

/** What opens to one of the household, with all they have and every byte on disk, and must not. */
export async function leaksTo(who: Who, stage: Stage): Promise<string[]> {
  const { house, members, files, out } = stage
  const { text } = everythingThatOpens(files, [await rootOf(house, who)])
  const takesPart = members.includes(who)
  const others = members.filter((one) => one !== who)
  const secrets = others.flatMap((other) => {
    const { sealed, ...never } = phrasesOf(other)
    return takesPart && out.includes(other)
      ? Object.values(never)
      : [sealed, ...Object.values(never)]
  })
  const foreign = takesPart ? secrets : [...secrets, title, 'said-in-a-stage']
  return foreign.filter((one) => text.includes(one))
}

/** What of their own opens to a member: without it, a search that finds no leak says nothing. */
export async function ownThatOpens(who: Who, { house, files }: Stage): Promise<string[]> {
  const { text } = everythingThatOpens(files, [await rootOf(house, who)])
  return Object.values(phrasesOf(who)).filter((one) => text.includes(one))
}

/** The same moment, as a backup holds it. */
export async function inABackup(stage: Stage, maker: Who): Promise<Stage> {
  const { house, files } = stage
  const living = MemoryDisk.of(files)
  const stick = new MemoryDisk()
  const vault = await house.enter(maker, living)
  await makeBackup({
    vault,
    living,
    target: { disk: stick, name: 'backup' },
    clock: new CalendarClock(),
    work: unwatched,
  })
  await vault.close()
  const name = [...stick.files().keys()][0]!
  const inside = new BackupDisk(await readBackupFile(await openSource({ disk: stick, name })))
  const held = new Map<string, Uint8Array>()
  for (const path of files.keys()) {
    const bytes = await inside.read(path)
    if (bytes !== null) held.set(path, bytes)
  }
  return { ...stage, name: `${stage.name}, in a backup`, files: held }
}

async function rootOf({ disk, ids }: ThreeInAVault, who: Who): Promise<Uint8Array> {
  const { file } = await readKeyFile(disk, ids[who])
  const secret = { type: 'passphrase' as const, passphrase: `${who} secret` }
  return (await openSlot(worldOn(disk).kdf, file, secret)).root
}

/**
 * Goes through a debrief of two and looks for words that came to somebody who was not to have them.
 *
 * @throws Error that names them
 */
export async function noLeakInADebrief(): Promise<void> {
  for await (const stage of stagesOf(2, 'together')) {
    if (stage.name !== 'finished by all' && stage.name !== 'open') continue
    for (const who of everybody) {
      const leaks = await leaksTo(who, stage)
      if (leaks.length > 0) throw new Error(`${stage.name}, to ${who}: ${leaks.join(', ')}`)
    }
    if (stage.name === 'open') return
  }
}

import sodium from 'libsodium-wrappers-sumo'
import { makeBackup } from '../../main/core/backups/index.ts'
import { Agreements } from '../../main/core/debriefs/agreements.ts'
import { Debriefs } from '../../main/core/debriefs/debriefs.ts'
import {
  addMember,
  confirmRecoveryCode,
  createVault,
  openTogether,
  openVault,
  parseRecoveryCode,
  proveSecrets,
  type UnlockedVault,
} from '../../main/core/vault/index.ts'
import { unwatched } from '../../main/core/work.ts'
import type { Day } from '../../shared/days.ts'
import type { DebriefId, MemberId } from '../../shared/ids.ts'
import { awaited } from '../../shared/model/debrief-turns.ts'
import { OneAtATime, smallSegmentBytes } from '../faults/world.ts'
import { actFor, aSide, TableClock } from '../make/at-the-table.ts'
import { CheapKdf } from '../make/cheap-kdf.ts'
import { MemoryDisk } from '../make/memory-disk.ts'
import { saying } from '../make/saying.ts'
import type { ToldDebriefs } from './telling.ts'
import { toldByHearth } from './told-debriefs.ts'

/** What is in a vault with debriefs, and how to open it. */
export interface KnownDebriefs {
  /** Ids by title, those that ended among them. */
  debriefs: { [title: string]: string }
  members: DebriefMember[]
}

export interface DebriefMember {
  id: string
  label: string
  passphrase: string
  recoveryCode: string
  told: ToldDebriefs
}

/** The vault's files, a backup of it, and what is in them. */
export interface VaultWithDebriefs {
  golden: KnownDebriefs
  files: Map<string, Uint8Array>
  backup: Uint8Array
}

/**
 * A vault of three with debriefs at every stage, in which programs of somebody's own have written too.
 */
export async function makeDebriefs(): Promise<VaultWithDebriefs> {
  await sodium.ready

  const clock = new TableClock()
  const disk = new MemoryDisk()
  const passphrases = {
    Mara: 'two kettles sing before they boil',
    Jonas: 'Grüße vom Dachboden',
    Lea: 'nobody counted the boats today',
  }

  /** The world as a process of its own finds it. */
  function worldOn(where: MemoryDisk) {
    const owners = new OneAtATime()
    return { disk: where, clock, kdf: new CheapKdf(), owners, segmentBytes: smallSegmentBytes }
  }

  interface Person {
    id: MemberId
    label: string
    passphrase: string
    recoveryCode: string
  }

  async function household(): Promise<[Person, Person, Person]> {
    const said = (label: keyof typeof passphrases) => ({ label, passphrase: passphrases[label] })
    const founded = await createVault(worldOn(disk), said('Mara'))
    const jonas = await addMember(founded.vault, said('Jonas'))
    const lea = await addMember(founded.vault, said('Lea'))
    await confirmRecoveryCode(founded.vault, founded.member.id, founded.recoveryCode)
    await founded.vault.close()
    const { member, recoveryCode } = founded
    return [
      { ...said('Mara'), id: member.id, recoveryCode },
      { ...said('Jonas'), id: jonas.member.id, recoveryCode: jonas.recoveryCode },
      { ...said('Lea'), id: lea.member.id, recoveryCode: lea.recoveryCode },
    ]
  }

  const people = await household()
  const [mara, jonas, lea] = people

  interface Seat {
    vault: UnlockedVault
    debriefs: Debriefs
    agreements: Agreements
  }

  /** One sitting, alone or together. Nothing that waited is settled unless it is asked for. */
  async function sit(who: Person[], act: (seat: Seat) => Promise<void>): Promise<void> {
    const world = worldOn(disk)
    const entries = who.map(({ id, recoveryCode }) => ({
      member: id,
      secret: { type: 'recovery' as const, secret: parseRecoveryCode(recoveryCode) },
    }))
    const [only] = entries
    const vault =
      entries.length === 1 && only
        ? await openVault(world, only.member, only.secret)
        : await openTogether(world, (await proveSecrets(world, entries)).proven)
    const debriefs = new Debriefs(vault, clock)
    await act({ vault, debriefs, agreements: new Agreements(vault, clock) })
    await vault.close()
  }

  const day = '2026-11-06' as Day
  const ids: { [title: string]: DebriefId } = {}
  /** Copies as they were before their last change, which a power cut kept from being written. */
  const behind = new Map<string, Uint8Array>()

  function the(title: string): DebriefId {
    const id = ids[title]
    if (!id) throw new Error(`${title} was not begun`)
    return id
  }

  async function begin({ debriefs }: Seat, title: string, others: Person[]): Promise<void> {
    const row = await debriefs.start(
      { title, day },
      others.map(({ id }) => id),
    )
    ids[title] = row.id
  }

  const seal = (seat: Seat, title: string, who: Person) =>
    seat.debriefs.seal(the(title), aSide(`${title}, as ${who.label} saw it. 🌊`))

  /** All that a debrief waits for, by whoever is due, until it stands where it was meant to. */
  async function goOn({ vault, debriefs }: Seat, title: string, until: string): Promise<void> {
    for (;;) {
      const { about, state } = debriefs.read(the(title))!
      if (state.phase === until) return
      const who = awaited(about, state)[0]!
      vault.handOver(who)
      await debriefs.act(the(title), saying(who, actFor(about, state, who)))
    }
  }

  // Mara begins all but one, each with her side in it; one of hers she writes a second time.
  await sit([mara], async (seat) => {
    for (const [title, others] of [
      ['The bicycle', [jonas]],
      ['The long drive', [jonas, lea]],
      ['The locked door', [jonas, lea]],
      ['The burnt rice', [jonas]],
      ['The lost letter', [lea]],
      ['The radio', [jonas, lea]],
    ] as const) {
      await begin(seat, title, [...others])
      await seal(seat, title, mara)
    }
    await seat.debriefs.withdraw(the('The bicycle'))
    await seal(seat, 'The bicycle', mara)
  })

  await sit([jonas], async (seat) => {
    for (const title of ['The bicycle', 'The long drive', 'The locked door', 'The burnt rice']) {
      await seal(seat, title, jonas)
    }
    await begin(seat, 'The quiet week', [lea])
    await seal(seat, 'The quiet week', jonas)
    await seat.debriefs.pause(the('The quiet week'), 60)
    const path = `spaces/${the('The quiet week')}/pause.a`
    behind.set(path, disk.files().get(path) ?? new Uint8Array())
    await seat.debriefs.pause(the('The quiet week'), 90)

    // What a program of somebody's own might write, all of it signed by him, none of which counts.
    const space = seat.vault.sides.find(the('The bicycle'))!
    const other = seat.vault.sides.consent(the('The long drive'), jonas.id, 'nothing')
    const steps = [
      { type: 'ready' },
      { type: 'opened', key: sodium.to_base64(sodium.randombytes_buf(32), 1) },
      { type: 'closed', consent: other },
      { type: 'closed' },
      { type: 'withdrew', who: mara.id },
      { type: 'withdrew', because: 'of the rain' },
      { type: 'mirrored', text: '   ' },
      'nothing at all',
      { type: 'toString' },
      { type: 'sealed' },
    ]
    const free = seat.debriefs.read(the('The bicycle'))!.events.length + 1
    await space.commit(
      steps.map((body, at) => ({
        collection: 'steps',
        id: String(free + at).padStart(6, '0'),
        operation: 'put',
        body,
      })),
    )
    const first = { collection: 'steps', id: '000001', operation: 'put' } as const
    await space.commit([{ ...first, body: { type: 'ready' } }])
    const last = { collection: 'steps', id: String(free).padStart(6, '0') }
    await space.commit([{ ...last, operation: 'delete' }])
    await space.commit([{ collection: 'about', id: 'about', operation: 'put', body: {} }])
  })

  await sit([lea], async (seat) => {
    for (const title of ['The long drive', 'The locked door', 'The lost letter']) {
      await seal(seat, title, lea)
    }
  })

  await sit([mara, jonas, lea], async (seat) => {
    const { debriefs, vault } = seat
    await debriefs.openTogether(the('The long drive'))
    await goOn(seat, 'The long drive', 'own')
    const { about, state } = debriefs.read(the('The long drive'))!
    const who = awaited(about, state)[0]!
    vault.handOver(who)
    await debriefs.act(the('The long drive'), saying(who, actFor(about, state, who)))
  })

  await sit([mara, jonas], async (seat) => {
    const title = 'The burnt rice'
    await seat.debriefs.openTogether(the(title))
    await goOn(seat, title, 'keep')
    seat.vault.handOver(mara.id)
    await seat.debriefs.keep(the(title), 'everything')
    seat.vault.handOver(jonas.id)
    await seat.debriefs.keep(the(title), 'agreement')
  })

  await sit([mara, lea], async (seat) => {
    const title = 'The lost letter'
    await seat.debriefs.openTogether(the(title))
    await goOn(seat, title, 'keep')
    seat.vault.handOver(mara.id)
    await seat.debriefs.keep(the(title), 'everything')
  })

  // It ends while Mara is away: her ring still has its key.
  await sit([lea], ({ debriefs }) => debriefs.keep(the('The lost letter'), 'everything'))

  // Each opens when they are ready; the last one's key is out, the others have not been in since.
  for (const who of [mara, jonas, lea]) {
    await sit([who], async ({ debriefs, agreements }) => {
      await debriefs.chooseWay(the('The locked door'), 'each-ready')
      if (who !== mara) return
      clock.goTo('2026-11-20T12:00:00.000Z')
      const hers = agreements.list().find(({ by }) => by === mara.id)
      if (hers) await agreements.review({ id: hers.id, how: 'partly', words: 'Twice', next: null })
    })
  }
  for (const who of [mara, jonas, lea]) {
    await sit([who], async ({ vault, debriefs, agreements }) => {
      await debriefs.ready(the('The locked door'))
      const hers = agreements.list().find(({ by }) => by === mara.id && by !== who.id)
      if (hers?.review) await agreements.reply(hers.id, 'I saw it')
      if (who === mara) await vault.tidy()
    })
  }

  const target = { disk: new MemoryDisk(), name: 'debriefs.hearth-backup' }
  await sit([jonas], async (seat) => {
    // Neither Mara nor Lea is in after this: their rings still have the key of the one, hers not the other's.
    await seat.debriefs.close(the('The radio'))
    await begin(seat, 'The umbrella', [lea])
    const id = the('The umbrella')
    const nothings = sodium.to_base64(new Uint8Array(32), sodium.base64_variants.ORIGINAL)
    const sealed = { sealed: nothings, digest: nothings, commitment: nothings }
    await seat.vault.sides.find(id)?.commit([
      {
        collection: 'steps',
        id: '000001',
        operation: 'put',
        body: { type: 'sealed', seal: sealed },
      },
    ])
    // His word alone ends nothing, nor does hers that she never gave, nor a marker that does not read.
    const his = seat.vault.sides.consent(id, jonas.id, 'everything')
    const hers = { ...his, member: lea.id }
    const unread = { ...his, keeping: 'all' }
    const end = { collection: 'ends', id, operation: 'put' } as const
    await seat.vault.ours.commit([{ ...end, body: { consents: [his, hers] } }])
    const nothing = seat.vault.sides.consent(id, jonas.id, 'nothing')
    await seat.vault.ours.commit([{ ...end, body: { consents: [nothing, unread] } }])
    await makeBackup({ vault: seat.vault, living: disk, target, clock, work: unwatched })
  })

  const files = new Map([...disk.files()].filter(([path]) => !path.startsWith('LOCK')))
  for (const [path, bytes] of behind) files.set(path, bytes)

  async function toldTo({ id, recoveryCode }: Person) {
    const secret = { type: 'recovery' as const, secret: parseRecoveryCode(recoveryCode) }
    const vault = await openVault(worldOn(MemoryDisk.of(files)), id, secret)
    const told = toldByHearth(vault)
    await vault.close()
    return told
  }

  const golden: KnownDebriefs = { debriefs: ids, members: [] }
  for (const who of people) golden.members.push({ ...who, told: await toldTo(who) })
  const backup = target.disk.files().get(target.name)
  if (!backup) throw new Error('no backup was made')
  return { golden, files, backup }
}

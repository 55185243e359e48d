import sodium from 'libsodium-wrappers-sumo'
import { describe, expect, test } from 'vitest'
import { restoreBackup } from '../../main/core/backups/index.ts'
import { openVault as openByCore, parseRecoveryCode } from '../../main/core/vault/index.ts'
import { unwatched } from '../../main/core/work.ts'
import { isAppError } from '../../shared/errors.ts'
import type { MemberId } from '../../shared/ids.ts'
import { worldOn } from '../faults/world.ts'
import { MemoryDisk } from '../make/memory-disk.ts'
import { Random } from '../make/random.ts'
import { type DebriefMember, makeDebriefs } from './a-vault-with-debriefs.ts'
import { toldByCore } from './core-telling.ts'
import { aDocument, toldRevisions } from './golden.ts'
import { allHurts, hurtFiles } from './hurts.ts'
import { openBackup, readBackup } from './reader/backup.ts'
import { placeBytes, textOf, toBase64, utf8 } from './reader/bytes.ts'
import { FilesInMemory } from './reader/folder.ts'
import { bytesIn, type JsonObject, objectOf, parsed, textIn } from './reader/json.ts'
import { openSlot, readKeyFile } from './reader/key-file.ts'
import { type OpenedVault, openVault } from './reader/open-vault.ts'
import { Refusal } from './reader/refusal.ts'
import { H, rootKeys, subkey } from './reader/sodium.ts'
import { digestOf, type ToldDebriefs } from './telling.ts'
import { debriefsByReader, toldByHearth } from './told-debriefs.ts'

type Files = Map<string, Uint8Array>

const { golden, files: goldenFiles, backup } = await makeDebriefs()
const debriefFiles = () => new Map(goldenFiles)
const debriefsBackup = () => backup

function member(label: string): DebriefMember {
  const found = golden.members.find((one) => one.label === label)
  if (!found) throw new Error(`${label} is not in the golden vault`)
  return found
}

const [mara, jonas, lea] = ['Mara', 'Jonas', 'Lea'].map(member) as [
  DebriefMember,
  DebriefMember,
  DebriefMember,
]

const byCode = ({ recoveryCode }: DebriefMember) => ({
  type: 'recovery' as const,
  code: recoveryCode,
})

function read(files: Files, who: DebriefMember): OpenedVault {
  return openVault(new FilesInMemory(files), who.id, byCode(who))
}

/** What a reader makes of a vault: the refusal, or what it tells and whether it would go on from there. */
type Told =
  | 'refused'
  | { told: ToldDebriefs; revisions: { [space: string]: string }; sound: boolean }

function readerTells(files: Files, who: DebriefMember): Told {
  try {
    const vault = read(files, who)
    const revisions = vault.sides.map(({ space }): [string, string] => [
      space.place.space,
      digestOf(toldRevisions(space, vault.pins)),
    ])
    return {
      told: debriefsByReader(vault),
      revisions: Object.fromEntries(revisions),
      sound: vault.damage.length === 0,
    }
  } catch (error) {
    if (error instanceof Refusal) return 'refused'
    throw error
  }
}

/** Names of all that ever stood in the side spaces of the golden vault. */
const names = ['about', ...Array.from({ length: 60 }, (_, at) => String(at + 1).padStart(6, '0'))]

async function hearthTells(files: Files, who: DebriefMember): Promise<Told> {
  const secret = { type: 'recovery' as const, secret: parseRecoveryCode(who.recoveryCode) }
  try {
    const vault = await openByCore(worldOn(MemoryDisk.of(files)), who.id as MemberId, secret)
    const revisions = vault.sides.list().map((space): [string, string] => {
      const all = names.flatMap((name) =>
        toldByCore(space, name === 'about' ? 'about' : 'steps', name),
      )
      return [space.id, digestOf(all)]
    })
    const sound = !vault.problems.some(({ kind }) => ['damage', 'forked', 'forged'].includes(kind))
    const told = toldByHearth(vault)
    await vault.close()
    return { told, revisions: Object.fromEntries(revisions), sound }
  } catch (error) {
    if (isAppError(error)) return 'refused'
    throw error
  }
}

function debriefOf(who: DebriefMember, title: string) {
  const found = debriefsByReader(read(goldenFiles, who)).debriefs.find(
    ({ about }) => about.title === title,
  )
  if (!found) throw new Error(`${title} is not shown to ${who.label}`)
  return found
}

const sidesShown = (who: DebriefMember, title: string) =>
  debriefOf(who, title).sides.flatMap((one) => (one.side ? [one.who] : []))

describe.each([mara, jonas, lea])('the debriefs of the golden vault, for $label', (who) => {
  test('tell both readers the same, and what was written', async () => {
    const byReader = readerTells(goldenFiles, who)
    expect(byReader).toMatchObject({ told: who.told, sound: true })
    expect(await hearthTells(goldenFiles, who)).toEqual(byReader)
  })

  test('stand in its backup as well, but for a time-out', () => {
    const told = debriefsByReader(openBackup(debriefsBackup(), who.id, byCode(who)))
    const debriefs = who.told.debriefs.map((one) => ({ ...one, pausedUntil: null }))
    expect(told).toEqual({ ...who.told, debriefs })
  })

  test('are restored from that backup by Hearth to what the independent reader finds in it', async () => {
    const disk = new MemoryDisk()
    const name = 'evening.hearth-backup'
    const into = new MemoryDisk()
    const file = await disk.create(name)
    await file.write(0, debriefsBackup())
    await file.sync()
    await file.close()
    const { kdf, clock, owners } = worldOn(into)
    await restoreBackup({
      ...{ file: { disk, name }, into, kdf, clock, owners, work: unwatched },
      member: who.id as MemberId,
      secret: { kind: 'recovery-code', code: who.recoveryCode },
    })
    const restored = await hearthTells(into.files(), who)
    expect(restored).toEqual(readerTells(into.files(), who))
    expect(restored).toMatchObject({ sound: true })
    const { files } = readBackup(debriefsBackup()).folder
    expect(restored).toEqual(readerTells(files, who))
  })
})

describe('the independent reader', () => {
  test('finds a debrief by its grant alone, for whoever was not in since it began', () => {
    const { sides, spaces } = read(goldenFiles, lea)
    const id = golden.debriefs['The umbrella'] ?? ''
    expect(spaces.keyring.records.has(`spaces/${id}`)).toBe(false)
    expect(sides.map(({ space }) => space.place.space)).toContain(id)
  })

  test('shows nothing of a debrief to whoever takes no part in it', () => {
    const ids = read(goldenFiles, mara).sides.map(({ space }) => space.place.space)
    expect(ids).not.toContain(golden.debriefs['The quiet week'])
  })

  test('shows a sealed side to its author, and to everyone once all keys are out', () => {
    expect(sidesShown(mara, 'The bicycle')).toEqual([mara.id])
    expect(sidesShown(jonas, 'The bicycle')).toEqual([jonas.id])
    expect(sidesShown(mara, 'The long drive')).toEqual([mara.id, jonas.id, lea.id])
  })

  test('keeps a side shut whose key is out while others’ are not', () => {
    const { state } = debriefOf(mara, 'The locked door')
    expect(state).toMatchObject({ phase: 'sides', opened: [lea.id] })
    expect(sidesShown(mara, 'The locked door')).toEqual([mara.id])
  })

  test('passes over what a member wrote that could not happen', () => {
    const { events } = debriefOf(mara, 'The bicycle')
    expect(events.map((event) => (event as { type: string }).type)).toEqual([
      ...['sealed', 'withdrew', 'sealed', 'sealed'],
    ])
  })

  test('reads a time-out, and none where both copies are hurt', () => {
    const week = golden.debriefs['The quiet week']
    const known = lea.told.debriefs.find(({ id }) => id === week)
    expect(known?.pausedUntil).toMatch(/^2026-11-07T21:/)
    expect(debriefOf(lea, 'The quiet week').pausedUntil).toBe(known?.pausedUntil)
    const files = debriefFiles()
    for (const copy of ['a', 'b']) files.get(`spaces/${week}/pause.${copy}`)?.fill(0, 100, 101)
    const vault = read(files, lea)
    const told = debriefsByReader(vault).debriefs.find(({ id }) => id === week)
    expect(told?.pausedUntil).toBeNull()
    expect(vault.damage).toEqual([])
  })

  test('takes a debrief for lost, not for ended, when no marker says so', () => {
    const files = debriefFiles()
    const id = golden.debriefs['The bicycle'] ?? ''
    for (const path of files.keys()) if (path.startsWith(`spaces/${id}/`)) files.delete(path)
    const told = readerTells(files, mara)
    expect(told).toMatchObject({ sound: false })
    const { debriefs } = (told as Exclude<Told, 'refused'>).told
    expect(debriefs.map((one) => one.id)).not.toContain(id)
  })

  test('takes one for ended whose key is still on a ring, by the consents in Ours', () => {
    const vault = read(goldenFiles, mara)
    const id = golden.debriefs['The radio'] ?? ''
    expect(vault.spaces.keyring.records.get(`spaces/${id}`)?.at(-1)?.operation).toBe('put')
    expect(vault.sides.map(({ space }) => space.place.space)).not.toContain(id)
    expect(vault.damage).toEqual([])
  })

  test('believes no word of an end that somebody did not give, nor a seal without its text', () => {
    expect(debriefOf(jonas, 'The umbrella').state).toMatchObject({ phase: 'sides', sealed: [] })
  })

  test('reads what Ours keeps of a debrief, by the strictest choice', () => {
    const told = debriefsByReader(read(goldenFiles, jonas))
    expect(told.kept.map(({ id }) => id)).toEqual([golden.debriefs['The lost letter']])
    expect(told.kept[0]?.words).toHaveLength(2)
    const origins = told.agreements.map((one) => (one as { debrief: string | null }).debrief)
    const letter = golden.debriefs['The lost letter']
    expect(origins.sort()).toEqual([letter, letter, null, null].sort())
  })
})

test('a debrief’s key is given by its starter alone: another’s gift of it counts for nothing', async () => {
  const id = golden.debriefs['The bicycle'] ?? ''
  const files = debriefFiles()
  for (const copy of ['a', 'b']) {
    const path = `spaces/${id}/grants.${copy}`
    files.set(path, withGiftTo(lea, files.get(path) ?? new Uint8Array()))
  }
  for (const who of golden.members) {
    const told = readerTells(files, who)
    expect(told).toMatchObject({ sound: false })
    expect(await hearthTells(files, who)).toEqual(told)
  }
  const ids = read(files, lea).sides.map(({ space }) => space.place.space)
  expect(ids).not.toContain(id)
  expect(debriefsByReader(read(files, mara))).toEqual(mara.told)
})

/** A list of grants in which Jonas, who holds the key of the space, gives it on under his own name. */
function withGiftTo(receiver: DebriefMember, list: Uint8Array): Uint8Array {
  const folder = new FilesInMemory(goldenFiles)
  const rootOf = (who: DebriefMember) => {
    const file = readKeyFile(folder, who.id)
    if (!file) throw new Error('no key file')
    return openSlot(file.document, byCode(who)).root
  }
  const body = objectOf(parsed(textOf(list.subarray(16, -32))))
  const grants = body.grants as JsonObject[]
  const space = textIn(body, 'space')
  const statementOf = (grant: JsonObject) =>
    placeBytes(
      ...(['hearth-grant', textIn(body, 'vault'), space, 1] as const),
      ...[textIn(grant, 'from'), textIn(grant, 'to')],
      ...[bytesIn(grant, 'sealed'), textIn(grant, 'previous')],
    )
  const side = read(goldenFiles, jonas).sides.find((one) => one.space.place.space === space)
  const key = toBase64(side?.space.place.keys.get(1) ?? new Uint8Array())
  const text = utf8(JSON.stringify({ kind: 'side', key }))
  const gift = {
    epoch: 1,
    from: jonas.id,
    to: receiver.id,
    sealed: toBase64(sodium.crypto_box_seal(text, rootKeys(rootOf(receiver)).box)),
    previous: toBase64(H(statementOf(grants.at(-1) ?? {}))),
  }
  const { privateKey } = sodium.crypto_sign_seed_keypair(subkey(rootOf(jonas), 2, 'hrthroot'))
  const signature = toBase64(sodium.crypto_sign_detached(statementOf(gift), privateKey))
  return aDocument(3, { ...body, revision: 9, grants: [...grants, { ...gift, signature }] })
}

const howMany = 30

test(`of ${howMany} hurt vaults with debriefs Hearth and the independent reader tell each member the same`, async () => {
  const random = new Random(20_261_206)
  const { spaces } = read(goldenFiles, mara)
  const apart = [spaces.private, spaces.drafts].map(({ place }) => place.path)
  const hurts = allHurts(goldenFiles).filter(
    ({ path }) => !apart.some((space) => path.startsWith(space)),
  )
  const different: string[] = []
  for (let count = 0; count < howMany; count += 1) {
    const hurt = random.pick(hurts)
    for (const who of golden.members) {
      const byReader = readerTells(hurtFiles(hurt, new Map(goldenFiles)), who)
      const byHearth = await hearthTells(hurtFiles(hurt, new Map(goldenFiles)), who)
      if (JSON.stringify(byReader) !== JSON.stringify(byHearth)) {
        different.push(`${who.label}: ${hurt.path}, ${hurt.what}`)
      }
    }
  }
  expect(different).toEqual([])
})

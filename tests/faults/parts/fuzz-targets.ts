import { Attachments } from '../../../main/core/attachments/attachments.ts'
import { openWhole } from '../../../main/core/attachments/open-file.ts'
import { SealedFile } from '../../../main/core/attachments/sealed-file.ts'
import { StoredAttachment } from '../../../main/core/attachments/stored-attachment.ts'
import { readBackupFile, verifyBackupFile } from '../../../main/core/backups/backup-file.ts'
import { makeBackup } from '../../../main/core/backups/index.ts'
import { fromUtf8 } from '../../../main/core/crypto/bytes.ts'
import { digest } from '../../../main/core/crypto/digest.ts'
import { memberKeys, spaceKeys } from '../../../main/core/crypto/member-keys.ts'
import { openSource } from '../../../main/core/transfer/chosen-file.ts'
import { importPages, previewImport } from '../../../main/core/transfer/import-pages.ts'
import { type Frame, openFrame, writeFrame } from '../../../main/core/vault/frame.ts'
import { checkGrants, keysFor, readGrants } from '../../../main/core/vault/grants.ts'
import { readHead } from '../../../main/core/vault/head.ts'
import type { UnlockedVault } from '../../../main/core/vault/index.ts'
import { openSlot, readKeyFile } from '../../../main/core/vault/key-slots.ts'
import { pageInName, pageKinds, readPage, writePage } from '../../../main/core/vault/page.ts'
import {
  type PaperKind,
  paperKinds,
  readPaper,
  writePaper,
} from '../../../main/core/vault/paper.ts'
import { chainSeed, readSegment } from '../../../main/core/vault/segment.ts'
import { vaultStatus } from '../../../main/core/vault/status.ts'
import { unwatched } from '../../../main/core/work.ts'
import { serve } from '../../../main/handlers/index.ts'
import { contract } from '../../../shared/contract.ts'
import { aHousehold } from '../../make/a-room.ts'
import { BytesSource, chosen } from '../../make/a-source.ts'
import { someBytes, takeIn } from '../../make/an-attachment.ts'
import { CheapKdf } from '../../make/cheap-kdf.ts'
import { MemoryDisk } from '../../make/memory-disk.ts'
import { mutatedFile, mutatedZip } from '../../make/mutated.ts'
import * as journals from '../../make/old-journals.ts'
import fc from '../../make/properties.ts'
import type { Random } from '../../make/random.ts'
import { enter, type SmallVault, smallVault } from '../small-vault.ts'
import { TickingClock } from '../world.ts'
import { HurtBytes } from './hurt-bytes.ts'

/** Gives a parser something by chance. What it throws is looked at by whoever asked. */
export type Target = (random: Random) => Promise<unknown>

export const parsers = [
  'HEAD',
  'key slot',
  'grant',
  'frame',
  'page',
  'attachment',
  'backup',
  'IPC',
  'import',
] as const
export type Parser = (typeof parsers)[number]

/** Makes what a parser is tried on; asked once by each process. */
export const targets: Record<Parser, () => Promise<Target>> = {
  HEAD: async () => {
    const vault = await smallVault()
    const good = bytesOf(vault, 'HEAD.a')
    return async (random) => {
      const bytes = paperLike(random, paperKinds.head, good)
      const both: [string, Uint8Array][] = [
        ['HEAD.a', bytes],
        ['HEAD.b', random.chance(0.5) ? bytes : paperLike(random, paperKinds.head, good)],
      ]
      const disk = MemoryDisk.of(both)
      return random.chance(0.5) ? readHead(disk) : vaultStatus(disk)
    }
  },

  'key slot': async () => {
    const vault = await smallVault()
    const { id, passphrase } = vault.people.ada
    const path = `keys/${id}`
    const good = bytesOf(vault, `${path}.a`)
    return async (random) => {
      const bytes = paperLike(random, paperKinds.slots, good)
      const disk = MemoryDisk.of([
        [`${path}.a`, bytes],
        [`${path}.b`, bytes],
      ])
      const { file } = await readKeyFile(disk, id)
      const secret = random.chance(0.5)
        ? { type: 'passphrase' as const, passphrase }
        : { type: 'recovery' as const, secret: new Uint8Array(20) }
      return openSlot(new CheapKdf(), file, secret)
    }
  },

  grant: async () => {
    const vault = await smallVault()
    const open = await enter(vault, 'ben')
    const path = `spaces/${vault.ours}/grants`
    const good = bytesOf(vault, `${path}.a`)
    const me = { id: open.me, keys: memberKeys(open.seat.root) }
    const { pins } = open.parts
    await open.close()
    return async (random) => {
      const bytes = paperLike(random, paperKinds.grants, good)
      const disk = MemoryDisk.of([
        [`${path}.a`, bytes],
        [`${path}.b`, bytes],
      ])
      const { list } = await readGrants(disk, open.vaultId, vault.ours)
      return checkGrants(list, me, (member) => {
        const pin = pins.get(member)
        return pin === undefined ? null : { ...pin, id: member }
      })
    }
  },

  frame: async () => {
    const vault = await smallVault()
    const at = await placeOfALog(vault)
    const good = bytesOf(vault, at.path)
    const read = readSegment(at.keyOf, at.place, good)
    if (!('frames' in read)) throw new Error('the log is not whole')
    const frames = read.frames.map((frame) => ({
      ...frame,
      plaintext: openFrame(at.keyOf, at.place, frame, good, frame.offset)!,
    }))
    return async (random) => {
      const hurt = new HurtBytes(random)
      if (random.chance(0.9)) return readSegment(at.keyOf, at.place, hurt.of(good))
      // Whoever holds the key can seal anything: that comes to whoever opens the vault.
      const disk = vault.disk.copy()
      disk.put(at.path, resealed(hurt, random, at, frames, good))
      const open = await enter(vault, 'ben', disk)
      await open.close()
      return open
    }
  },

  page: async () => {
    const vault = await smallVault()
    const at = await placeOfAPage(vault)
    const good = bytesOf(vault, at.path)
    const { plaintext, stamp } = readPage(at.keyOf, at.place, good)
    return async (random) => {
      const hurt = new HurtBytes(random)
      if (random.chance(0.6)) return readPage(at.keyOf, at.place, hurt.of(good))
      if (random.chance(0.8)) return readPage(at.keyOf, at.place, redigested(hurt.of(good)))
      const disk = vault.disk.copy()
      const said = hurt.json(JSON.parse(fromUtf8(plaintext)))
      const bytes = new TextEncoder().encode(JSON.stringify(said))
      disk.put(at.path, writePage(at.keyOf(stamp.epoch)!, at.place, stamp, bytes))
      const open = await enter(vault, 'ben', disk)
      await open.close()
      return open
    }
  },

  attachment: async () => {
    const vault = await smallVault()
    const ada = await enter(vault, 'ada')
    await takeIn(new Attachments(ada), someBytes(9_000, 3), { name: 'a.bin', type: '' })
    const record = ada.mine.list('attachments')[0]!
    const stored = StoredAttachment.parse(record.body)
    const sealed = SealedFile.parse(
      Object.fromEntries(Object.keys(SealedFile.shape).map((key) => [key, stored[key as never]])),
    )
    const good = (await ada.mine.blobs.read(sealed.blob, 0, 10_000_000))!
    await ada.close()
    return async (random) => {
      const hurt = new HurtBytes(random)
      const bytes = random.chance(0.8) ? hurt.of(good) : redigested(hurt.of(good))
      const said = random.chance(0.3)
        ? hurt.json(sealed)
        : { ...sealed, bytes: random.chance(0.2) ? random.below(2 ** 32) : sealed.bytes }
      const file = SealedFile.safeParse(said).data
      if (file === undefined) return null
      const blobs = {
        read: async (_: string, position: number, length: number) =>
          bytes.slice(position, position + length),
        size: async () => bytes.length,
      }
      const space = { id: ada.mine.id, blobs } as unknown as Parameters<typeof openWhole>[1]
      return openWhole(ada.vaultId, space, file)
    }
  },

  backup: async () => {
    const vault = await smallVault()
    const open = await enter(vault, 'ada')
    const stick = new MemoryDisk()
    await makeBackup({
      ...{ vault: open, living: vault.disk, clock: new TickingClock(), work: unwatched },
      target: { disk: stick, name: 'backup' },
    })
    await open.close()
    const good = [...stick.files().values()][0]!
    return async (random) => {
      const bytes = new HurtBytes(random).of(good)
      const file = { disk: MemoryDisk.of([['backup', bytes]]), name: 'backup' }
      const source = random.chance(0.5) ? new BytesSource(bytes) : await openSource(file)
      const found = await verifyBackupFile(await readBackupFile(source), 'checking', unwatched)
      if (!Buffer.from(good).equals(bytes))
        throw new Error('a damaged backup passes for a whole one')
      return found
    }
  },

  IPC: async () => {
    const { visit } = await aHousehold()
    const names = Object.entries(contract).filter(
      ([name, { at }]) => at === 'vault' && name !== 'vault.create',
    )
    return async (random) => {
      const hurt = new HurtBytes(random)
      const [name, row] = random.pick(names)
      const near = Object.fromEntries(
        Object.keys((row.in as { shape?: object }).shape ?? {}).map((key) => [
          key,
          hurt.sample(anything),
        ]),
      )
      const asked = random.chance(0.9) ? name : hurt.sample(anything)
      const input = random.chance(0.7) ? near : hurt.sample(anything)
      const reply = await serve(visit.room, asked, input)
      // What is no refusal by name is told here: the door itself never throws.
      if (!reply.ok && reply.code === 'internal') {
        throw new Error(`${String(asked)}: ${JSON.stringify(visit.world.faults.splice(0))}`)
      }
      return reply
    }
  },

  import: async () => {
    const pages = [1, 2, 3, 4].map((day) => ({
      ...{ day: `1996-02-0${day}`, title: `Day ${day}` },
      text: `We walked to the weir, *slowly*.\n\n- one\n- two ${'and on '.repeat(10 * day)}`,
    }))
    const text = (what: string) => new TextEncoder().encode(what)
    const json = (what: string) => mutatedFile(text(what), true).map((bytes) => chosen(bytes))
    const kinds = [
      mutatedZip(journals.journeyZip(pages, new Map())).map((zip) => chosen(zip)),
      mutatedFile(text(journals.jrnlText(pages)), false).map((bytes) => chosen(bytes, 'j.txt')),
      json(journals.jrnlJson(pages)),
      json(journals.miniDiaryJson(pages)),
      json(journals.miniDiariumJson(pages)),
    ]
    const vault = await smallVault()
    const files = vault.disk
    return async (random) => {
      const journal = new HurtBytes(random).sample(random.pick(kinds))
      const open = await enter(vault, 'ada', files.copy())
      try {
        await previewImport(open, journal, unwatched)
        return await importPages(open, journal, { zone: 'mine' }, unwatched)
      } finally {
        await open.close()
      }
    }
  },
}

const anything = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withTypedArray: true }),
  fc.constantFrom<unknown>(
    ...['0'.repeat(26), 'mine', 'ours', '2026-11-07', '', 0, 1, -1, null, true, 'ü\u0000\ud800'],
  ),
  fc.object({ maxDepth: 3 }),
)

function bytesOf({ disk }: SmallVault, path: string): Uint8Array {
  return disk.files().get(path)!
}

/** A public document that something happened to, half of them with a checksum that fits. */
function paperLike(random: Random, kind: PaperKind, good: Uint8Array): Uint8Array {
  const hurt = new HurtBytes(random)
  if (random.chance(0.4)) return hurt.of(good)
  if (random.chance(0.2)) return redigested(hurt.of(good))
  return writePaper(kind, hurt.json(readPaper(kind, good)))
}

/** Whatever it is now, with the digest at its end that belongs to it. */
function redigested(bytes: Uint8Array): Uint8Array {
  if (bytes.length < 32) return bytes
  const body = bytes.slice(0, bytes.length - 32)
  return new Uint8Array(Buffer.concat([body, digest(body)]))
}

type KeyOf = (epoch: number) => Uint8Array | null

/** A log of Ours, and what opens it. */
async function placeOfALog(vault: SmallVault) {
  const open = await enter(vault, 'ben')
  const path = [...vault.disk.files().keys()].findLast((one) =>
    one.startsWith(`spaces/${vault.ours}/log/`),
  )!
  const segment = path.split('/').at(-1)!
  const place = { vault: open.vaultId, space: vault.ours, segment }
  const keyOf = (await keysOf(vault, open)).log
  await open.close()
  return { path, place, keyOf }
}

async function placeOfAPage(vault: SmallVault) {
  const open = await enter(vault, 'ben')
  const keyOf = (await keysOf(vault, open)).pages
  await open.close()
  const paths = [...vault.disk.files().keys()].filter(
    (one) => one.startsWith(`spaces/${vault.ours}/pages/`) && one.endsWith('.page'),
  )
  for (const path of paths) {
    const { page, generation } = pageInName(path.split('/').at(-1)!)!
    const kind = pageKinds.records
    const place = { vault: open.vaultId, space: vault.ours, page, kind, generation }
    try {
      readPage(keyOf, place, bytesOf(vault, path))
      return { path, place, keyOf }
    } catch {
      // A page of another kind.
    }
  }
  throw new Error('there is no page of records')
}

/** The keys of Ours, as its grants give them to whoever is in. */
async function keysOf(
  vault: SmallVault,
  open: UnlockedVault,
): Promise<{ log: KeyOf; pages: KeyOf }> {
  const { list } = await readGrants(vault.disk, open.vaultId, vault.ours)
  const given = keysFor(list, { id: open.me, keys: memberKeys(open.seat.root) })
  const keys = new Map([...given].map(([epoch, key]) => [epoch, spaceKeys(key)]))
  return {
    log: (epoch) => keys.get(epoch)?.log ?? null,
    pages: (epoch) => keys.get(epoch)?.pages ?? null,
  }
}

/** The same log with one frame that says something else, sealed as it has to be, and all after it. */
function resealed(
  hurt: HurtBytes,
  random: Random,
  { place, keyOf }: { place: Parameters<typeof chainSeed>[0]; keyOf: KeyOf },
  frames: readonly Frame[],
  good: Uint8Array,
): Uint8Array {
  const chosenFrame = random.below(frames.length)
  let chain = chainSeed(place)
  const written: Uint8Array[] = []
  for (const [number, frame] of frames.entries()) {
    // An end frame says nothing.
    const isChosen = number === chosenFrame && frame.plaintext.length > 0
    const said = isChosen ? hurt.json(JSON.parse(fromUtf8(frame.plaintext))) : null
    const plaintext =
      said === null ? frame.plaintext : new TextEncoder().encode(JSON.stringify(said))
    const bytes = writeFrame(keyOf(frame.epoch)!, place, chain, { ...frame, plaintext })
    chain = bytes.slice(-32)
    written.push(bytes)
  }
  const whole = Buffer.concat(written)
  return new Uint8Array(
    Buffer.concat([whole, new Uint8Array(Math.max(0, good.length - whole.length))]),
  )
}

import { sodium } from '../../main/core/crypto/sodium.ts'
import { MemoryDisk } from '../make/memory-disk.ts'
import { expectEqual } from './expect-equal.ts'
import { Garbling } from './harmful-disks.ts'
import { SimulatedDisk } from './simulated-disk.ts'
import { enter, seenIn, smallVault } from './small-vault.ts'
import { troubled } from './troubled.ts'

/** Checks of what is saved on a disk that fails; see `checks`. */
export const savingChecks: Record<string, (isThorough: boolean) => Promise<void>> = {
  'after a failed fsync nothing is taken for saved that is not': async () => {
    const vault = await smallVault()
    const disk = new SimulatedDisk(vault.disk.treeCopy())
    const open = await enter(vault, 'ada', disk)
    const put = (id: string) =>
      open.mine.commit([{ collection: 'entries', id, operation: 'put', body: {} }])
    await put('before')
    disk.harm('EIO on sync')
    await put('during')
    await put('after')
    const again = await enter(vault, 'ada', disk.survivor('nothing-unsynced'))
    for (const id of ['before', 'during', 'after']) {
      if (again.mine.get('entries', id) === null) throw new Error(`${id} is lost`)
    }
    await again.close()
  },

  'a page that was written badly never takes the place of a good one': badPages,

  'opening and closing changes no file': async () => {
    const vault = await smallVault()
    const before = vault.disk.files()
    for (const who of ['ada', 'ben'] as const) await (await enter(vault, who)).close()
    expectEqual(fingerprint(vault.disk), fingerprint(MemoryDisk.of(before)))
  },

  'a disk in trouble loses nothing that was saved': (isThorough) =>
    troubled(1, 10, isThorough ? 23 : 97),
}

/** The disk writes something else than it was told, once, in every page file in turn. */
async function badPages(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) {
    const vault = await smallVault()
    const garbling = new Garbling(vault.disk, (path) => path.endsWith('.page'), turn)
    const open = await enter(vault, 'ada', garbling)
    const saved: string[] = []
    for (let round = 0; round < 4; round += 1) {
      const text = `round ${round} of turn ${turn} `.repeat(round % 2 === 0 ? 1 : 4_000)
      const id = `round-${round}`
      await open.ours
        .commit([{ collection: 'entries', id, operation: 'put', body: { text } }])
        .then(
          () => saved.push(id),
          () => undefined,
        )
      await open.tidy().catch(() => undefined)
    }
    await open.close()
    expectEqual(garbling.garbled, 1)
    const again = await enter(vault, 'ada')
    for (const { kind } of again.problems) {
      if (kind === 'damage') throw new Error(`damage after a bad page, turn ${turn}`)
    }
    for (const id of saved) {
      if (again.ours.get('entries', id) === null) {
        throw new Error(`${id} is lost after a bad page, turn ${turn}`)
      }
    }
    const seen = seenIn(again)
    for (const key of vault.seen.ada.keys()) {
      if (!seen.has(key)) throw new Error(`${key} is lost after a bad page, turn ${turn}`)
    }
    await again.close()
  }
}

function fingerprint(disk: MemoryDisk): string {
  return [...disk.files()]
    .map(([path, bytes]) => `${path} ${sodium.to_hex(sodium.crypto_generichash(16, bytes, null))}`)
    .join('\n')
}

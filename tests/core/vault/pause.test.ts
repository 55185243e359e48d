import { expect, test } from 'vitest'
import { concat, u32, utf8 } from '../../../main/core/crypto/bytes.ts'
import { spaceKeys } from '../../../main/core/crypto/member-keys.ts'
import { pad } from '../../../main/core/crypto/padding.ts'
import { placeBytes } from '../../../main/core/crypto/place.ts'
import { seal } from '../../../main/core/crypto/seal.ts'
import type { UnlockedVault } from '../../../main/core/vault/index.ts'
import { readRing } from '../../../main/core/vault/key-ring.ts'
import fc from '../../make/properties.ts'
import { threeInAVault } from '../../make/three-in-a-vault.ts'

const evening = '2026-11-07T21:20:00.000Z'

/** A time-out as an altered program of somebody who takes part could leave it: sealed, whatever it says. */
function sealedPause(vault: UnlockedVault, side: string, text: Uint8Array): Uint8Array {
  const { keys } = readRing(vault.keyring).find(({ id }) => id === side)!
  const head = concat(utf8('HPSE'), Uint8Array.from([1, 0, 0, 0]), u32(1))
  const place = placeBytes('hearth-pause', vault.vaultId, side, head)
  const { nonce, sealed } = seal(spaceKeys(keys.get(1)!).pause, place, text)
  return concat(head, nonce, sealed)
}

/** A debrief of Mara and Jonas, and what Mara’s program leaves in the place of its time-out. */
async function aDebrief() {
  const house = await threeInAVault()
  const mara = await house.enter('mara')
  const { id } = await mara.sides.found([house.ids.mara, house.ids.jonas], [])
  await mara.close()
  const left = (bytes: Uint8Array) => {
    const disk = house.disk.copy()
    for (const copy of ['a', 'b']) disk.put(`spaces/${id}/pause.${copy}`, bytes)
    return disk
  }
  const sealed = (text: Uint8Array) => sealedPause(mara, id, text)
  const said = (pause: unknown) => sealed(pad(utf8(JSON.stringify(pause)), 256))
  return { house, id, left, sealed, said }
}

test('a time-out is read as Hearth writes it', async () => {
  const { house, id, left, said } = await aDebrief()
  for (const until of [evening, null]) {
    const jonas = await house.enter('jonas', left(said({ revision: 1, until })))
    expect(jonas.sides.find(id)!.pausedUntil()).toBe(until)
    await jonas.close()
  }
})

test('a time-out that does not read is none: everybody comes in, nothing rests, another can be taken', async () => {
  const { house, id, left, sealed, said } = await aDebrief()
  const odd: Record<string, Uint8Array> = {
    'no fraction of a second': said({ revision: 1, until: '2026-11-07T21:20:00Z' }),
    'half a fraction': said({ revision: 1, until: '2026-11-07T21:20:00.0Z' }),
    microseconds: said({ revision: 1, until: '2026-11-07T21:20:00.000000Z' }),
    'another place on earth': said({ revision: 1, until: '2026-11-07T21:20:00.000+01:00' }),
    'no such day': said({ revision: 1, until: '2026-02-30T21:20:00.000Z' }),
    'no such hour': said({ revision: 1, until: '2026-11-07T25:20:00.000Z' }),
    'a number': said({ revision: 1, until: 1_794_000_000_000 }),
    'no end': said({ revision: 1 }),
    'no revision': said({ until: evening }),
    'a revision before the first': said({ revision: 0, until: evening }),
    'half a revision': said({ revision: 1.5, until: evening }),
    nothing: said(null),
    'a text': said('later'),
    'no JSON': sealed(pad(utf8('later'), 256)),
    'no text': sealed(pad(new Uint8Array([0xff, 0xfe, 0xfd]), 256)),
    'no padding': sealed(new Uint8Array(256)),
    'another size': sealed(pad(utf8(JSON.stringify({ revision: 1, until: evening })), 512)),
    'cut after the head': said({ revision: 1, until: evening }).subarray(0, 12),
    'cut in the nonce': said({ revision: 1, until: evening }).subarray(0, 20),
    empty: new Uint8Array(0),
  }
  for (const [name, bytes] of Object.entries(odd)) {
    const disk = left(bytes)
    const jonas = await house.enter('jonas', disk)
    const side = jonas.sides.find(id)!
    expect(side.pausedUntil(), name).toBeNull()
    expect(jonas.problems, name).toEqual([])
    await side.setPause(evening)
    await jonas.close()
    const again = await house.enter('mara', disk)
    expect(again.sides.find(id)!.pausedUntil(), name).toBe(evening)
    await again.close()
  }
})

test('whatever bytes are sealed there, the vault opens', async () => {
  const { house, id, left, sealed } = await aDebrief()
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 255 }), async (bytes) => {
      const jonas = await house.enter('jonas', left(sealed(pad(bytes, 256))))
      expect(jonas.sides.find(id)!.pausedUntil()).toBeNull()
      await jonas.close()
    }),
    { numRuns: 30 },
  )
})

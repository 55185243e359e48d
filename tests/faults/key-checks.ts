import { memberKeys, newSpaceKey } from '../../main/core/crypto/member-keys.ts'
import { readGrants, withGrant, writeGrants } from '../../main/core/vault/grants.ts'
import { leaveVault, makeNewKeys, openVault } from '../../main/core/vault/index.ts'
import type { MemoryDisk } from '../make/memory-disk.ts'
import { type ThreeInAVault, threeInAVault } from '../make/three-in-a-vault.ts'
import { everythingThatOpens } from './closure.ts'
import { SimulatedDisk } from './simulated-disk.ts'
import { survivals } from './survival.ts'
import { worldOn } from './world.ts'

const put = (id: string, text: string) => [
  { collection: 'entries', id, operation: 'put' as const, body: { text } },
]
const fresh = 'a new secret'

/** Checks of members who leave, and of keys that are made anew; see `checks`. */
export const keyChecks: Record<string, (isThorough: boolean) => Promise<void>> = {
  'whoever left reads nothing that is written since': async () => {
    const { house, root, copy } = await jonasHasLeft()
    const lea = await house.enter('lea')
    await lea.ours.commit(put('since', 'written-since-he-left'))
    await lea.close()
    const { text } = everythingThatOpens(joined(copy, house.disk), [root])
    if (!text.includes('said-while-he-was-here')) throw new Error('the search finds nothing at all')
    if (text.includes('written-since-he-left')) throw new Error('what is written since opens')
  },

  'whoever left gives nobody a key': async () => {
    const { house, root } = await jonasHasLeft()
    const lea = await house.enter('lea')
    const { vaultId, ours } = lea
    const box = lea.parts.pins.get(house.ids.mara)!.box
    await lea.close()
    const { list } = await readGrants(house.disk, vaultId, ours.id)
    const keys = memberKeys(root)
    const giver = { id: house.ids.jonas, keys }
    const given = { epoch: 2, kind: 'shared', key: newSpaceKey() }
    const own = withGrant(list, giver, { id: giver.id, box: keys.box.publicKey }, given)
    await writeGrants(house.disk, withGrant(own, giver, { id: house.ids.mara, box }, given))
    const mara = await house.enter('mara')
    const isTold = mara.problems.some(({ kind }) => kind === 'forged')
    await mara.close()
    if (!isTold) throw new Error('a key from somebody who left counts')
  },

  'by former keys nobody writes in a member’s name': async () => {
    const house = await threeInAVault()
    const mara = await house.enter('mara')
    await mara.ours.commit(put('old', 'before'))
    const former = memberKeys(mara.seat.root)
    await (await makeNewKeys(mara, 'mara secret', fresh)).vault!.close()
    const thief = await house.enter('jonas')
    await thief.mine.commit(put('first', 'so that nothing waits'))
    const author = { id: house.ids.mara, signKey: former.sign.privateKey }
    Object.assign(thief.parts.seats, { authorOf: () => author })
    await thief.ours.commit(put('false', 'never said'))
    await thief.close()
    const lea = await house.enter('lea')
    const [old, never] = ['old', 'false'].map((id) => lea.ours.get('entries', id)?.signature)
    await lea.close()
    if (old !== 'verified') throw new Error('what was signed before counts no more')
    if (never !== 'failed') throw new Error('a former key still signs')
  },

  'wherever the power goes while keys are made anew, one way in leads to everything': async (
    isThorough,
  ) => {
    const house = await threeInAVault()
    const disk = new SimulatedDisk(house.disk.treeCopy())
    const mara = await house.enter('mara', disk)
    await mara.mine.commit(put('own', 'kept'))
    const from = disk.steps.length
    await (await makeNewKeys(mara, 'mara secret', fresh)).vault!.close()
    for (let at = from; at <= disk.steps.length; at += 1) {
      const ways = isThorough ? survivals : [survivals[at % survivals.length]!, 'nothing-unsynced']
      for (const survival of new Set(ways)) {
        await oneWayIn(house, disk.survivor(survival as (typeof survivals)[number], at, at))
      }
    }
  },
}

async function jonasHasLeft() {
  const house = await threeInAVault()
  const jonas = await house.enter('jonas')
  await jonas.ours.commit(put('shared', 'said-while-he-was-here'))
  const { root } = jonas.seat
  const copy = house.disk.files()
  await leaveVault(jonas, 'jonas secret')
  return { house, root, copy }
}

function joined(old: ReadonlyMap<string, Uint8Array>, disk: MemoryDisk) {
  const before = [...old].map(([path, bytes]) => [`old/${path}`, bytes] as const)
  return new Map([...before, ...disk.files()])
}

async function oneWayIn({ ids }: ThreeInAVault, disk: MemoryDisk): Promise<void> {
  const refusals: string[] = []
  for (const passphrase of ['mara secret', fresh]) {
    const secret = { type: 'passphrase' as const, passphrase }
    const open = await openVault(worldOn(disk), ids.mara, secret).catch((error: Error) => {
      refusals.push(error.message)
      return null
    })
    if (open === null) continue
    const isWhole = open.mine.get('entries', 'own') !== null && open.writable
    await open.close()
    if (!isWhole) throw new Error('a way in leads to less than everything')
    return
  }
  throw new Error(`nobody gets in: ${refusals.join(', ')}`)
}

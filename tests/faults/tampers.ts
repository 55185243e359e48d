import { fromBase64, toBase64 } from '../../main/core/crypto/base64.ts'
import { memberKeys, newRoot, newSpaceKey } from '../../main/core/crypto/member-keys.ts'
import { type GrantList, withGrant } from '../../main/core/vault/grants.ts'
import { paperKinds, readPaper, writePaper } from '../../main/core/vault/paper.ts'
import type { MemoryDisk } from '../make/memory-disk.ts'
import { idsOf, type SmallVault } from './small-vault.ts'

/** What somebody with the folder in their hands and no keys, or only their own, could do to it. */
export interface Tamper {
  name: string
  /** Changes the files of a copy. */
  act(disk: MemoryDisk): void
}

const block = 4096

/** Everything that is put in another place, order or vault. `other` is another vault's disk. */
export function* moves(vault: SmallVault, other: SmallVault): Generator<Tamper> {
  const files = vault.disk.files()
  const paths = [...files.keys()]
  const logs = paths.filter((path) => path.endsWith('.seg'))
  for (const path of logs) {
    const bytes = files.get(path)!
    const count = bytes.length / block
    const order = (numbers: number[]) => {
      const changed = new Uint8Array(numbers.length * block)
      for (const [at, number] of numbers.entries()) {
        changed.set(bytes.subarray(number * block, (number + 1) * block), at * block)
      }
      return changed
    }
    const all = Array.from({ length: count }, (_, number) => number)
    for (let at = 1; at + 1 < count; at += 1) {
      const swapped = all.map((n) => (n === at ? at + 1 : n === at + 1 ? at : n))
      yield { name: `frames swapped at ${at}`, act: (disk) => disk.put(path, order(swapped)) }
      const dropped = all.filter((n) => n !== at)
      yield { name: `frame ${at} taken out`, act: (disk) => disk.put(path, order(dropped)) }
      const doubled = [...all.slice(0, at + 1), ...all.slice(at)]
      yield { name: `frame ${at} twice`, act: (disk) => disk.put(path, order(doubled)) }
    }
  }
  yield* exchanges(vault, paths)
  yield* fromElsewhere(vault, other)
}

/** Pairs of files of one kind, each in the other's place. */
function* exchanges(vault: SmallVault, paths: string[]): Generator<Tamper> {
  const files = vault.disk.files()
  const kinds = [/\.seg$/, /\.page$/, /^keys\/.*\.a$/, /^keys\/.*\.b$/]
  for (const kind of kinds) {
    const alike = paths.filter((path) => kind.test(path))
    for (const [index, one] of alike.entries()) {
      const two = alike[(index + 1) % alike.length]!
      yield {
        name: `${one} and ${two} exchanged`,
        act: (disk) => {
          disk.put(one, files.get(two)!)
          disk.put(two, files.get(one)!)
        },
      }
      yield { name: `${one} in place of ${two}`, act: (disk) => disk.put(two, files.get(one)!) }
    }
  }
  const { ada, ben } = vault.people
  for (const [from, to] of [
    [ada, ben],
    [ben, ada],
  ] as const) {
    yield {
      name: `the key file of ${from.label} for that of ${to.label}`,
      act: (disk) => {
        for (const copy of ['a', 'b']) {
          disk.put(`keys/${to.id}.${copy}`, files.get(`keys/${from.id}.${copy}`)!)
        }
      },
    }
    yield {
      name: `the keyring of ${from.label} for that of ${to.label}`,
      act: (disk) => {
        for (const path of paths.filter((one) => one.startsWith(`keyring/${to.id}`)))
          disk.take(path)
        for (const path of paths.filter((one) => one.startsWith(`keyring/${from.id}`))) {
          disk.put(path.replace(from.id, to.id), files.get(path)!)
        }
      },
    }
  }
}

/** Files of another vault, under the names that this one uses. */
function* fromElsewhere(vault: SmallVault, other: SmallVault): Generator<Tamper> {
  const theirs = other.disk.files()
  const here = [...vault.disk.files().keys()]
  const there = [...theirs.keys()]
  const [ids, otherIds] = [idsOf(vault), idsOf(other)]
  const named = (path: string) =>
    otherIds.reduce((text, id, index) => text.replace(id, ids[index]!), path)
  for (const id of ids) {
    yield {
      name: `all of ${id} from another vault`,
      act: (disk) => {
        for (const path of here.filter((one) => one.includes(id))) disk.take(path)
        for (const path of there.filter((one) => named(one).includes(id))) {
          disk.put(named(path), theirs.get(path)!)
        }
      },
    }
  }
}

/** Grants that nobody who may grant has made. The first four are for the shared space. */
export function* plantedGrants(vault: SmallVault): Generator<Tamper> {
  const { ada } = vault.people
  const path = `spaces/${vault.ours}/grants`
  const list = readPaper(paperKinds.grants, vault.disk.files().get(`${path}.a`)!) as GrantList
  const put = (disk: MemoryDisk, at: string, grants: GrantList) => {
    for (const copy of ['a', 'b']) disk.put(`${at}.${copy}`, writePaper(paperKinds.grants, grants))
  }
  const stranger = { id: ada.id, keys: memberKeys(newRoot()) }
  const planted = (of: GrantList, epoch: number) => {
    const given = { epoch, kind: 'shared', key: newSpaceKey() }
    return withGrant(of, stranger, { id: ada.id, box: ada.box }, given)
  }
  yield { name: 'a planted key', act: (disk) => put(disk, path, planted(list, 2)) }
  yield {
    name: 'a planted key of the same epoch',
    act: (disk) => put(disk, path, planted(list, 1)),
  }
  const again = { ...list, revision: list.revision + 1, grants: [...list.grants].reverse() }
  yield { name: 'grants in another order', act: (disk) => put(disk, path, again) }
  const changed = list.grants.map((grant, index) => {
    if (index < list.grants.length - 1) return grant
    const sealed = fromBase64(grant.sealed)
    sealed[40]! ^= 1
    return { ...grant, sealed: toBase64(sealed) }
  })
  yield {
    name: 'a changed grant in a well-made list',
    act: (disk) => put(disk, path, { ...list, revision: list.revision + 1, grants: changed }),
  }
  for (const mine of [vault.spaces.ada.mine, vault.spaces.ada.drafts]) {
    const empty: GrantList = { vault: list.vault, space: mine, revision: 1, grants: [] }
    yield {
      name: 'a grant for a private space',
      act: (disk) => put(disk, `spaces/${mine}/grants`, planted(empty, 2)),
    }
  }
}

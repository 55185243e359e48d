import type { MemoryDisk } from '../make/memory-disk.ts'
import { type Harm, harmOf, withFile } from './damage.ts'
import type { SmallVault, Who } from './small-vault.ts'

/** One change of one file. Its bytes are made when somebody asks for them: of many damages few are done. */
export interface Damage {
  path: string
  what: string
  bytes: Uint8Array | null
}

/** What many damages came to. */
export interface Toll {
  tried: number
  /** Damages after which somebody was told. */
  told: number
  /** Damages after which everybody still had everything. */
  whole: number
  silent: string[]
}

const block = 4096

/** Offsets worth a flip: heads and tails of the blocks at both ends, and every so many bytes. */
function offsetsIn(length: number, every: number): number[] {
  return Array.from({ length }, (_, at) => at).filter((at) => {
    const atAnEnd = at < 2 * block || at >= length - 2 * block
    const inAHead = at % block < 64 || at % block >= block - 48 || at >= length - 48
    return every === 1 || at % every === 0 || (atAnEnd && inAHead && at % 3 === 0)
  })
}

function made(path: string, what: string, make: () => Uint8Array): Damage {
  return {
    path,
    what,
    get bytes() {
      return make()
    },
  }
}

export function* flips(disk: MemoryDisk, paths: string[], every: number): Generator<Damage> {
  for (const path of paths) {
    const whole = disk.files().get(path)!
    for (const at of offsetsIn(whole.length, every)) {
      const what = `byte ${at}`
      yield made(path, what, () => {
        const bytes = whole.slice()
        bytes[at]! ^= 1 << (at % 8)
        return bytes
      })
    }
  }
}

/** One bit of a file, the other way round. */
export function bitOf(disk: MemoryDisk, path: string, number: number): Damage {
  return made(path, `bit ${number}`, () => {
    const bytes = disk.files().get(path)!.slice()
    bytes[number >> 3]! ^= 1 << (number & 7)
    return bytes
  })
}

export function* cuts(disk: MemoryDisk, paths: string[], every: number): Generator<Damage> {
  for (const path of paths) {
    const whole = disk.files().get(path)!
    for (let length = 0; length < whole.length; length += 1) {
      const atBlock = length % block === 0 || length % block === 1 || length % block === block - 1
      if (length < 3 || atBlock || length % every === 0 || whole.length - length < 40) {
        yield made(path, `cut at ${length}`, () => whole.slice(0, length))
      }
    }
  }
}

export function* zeros(disk: MemoryDisk, paths: string[]): Generator<Damage> {
  for (const path of paths) {
    const whole = disk.files().get(path)!
    for (let at = 0; at < whole.length; at += 512) {
      yield made(path, `zeros at ${at}`, () => whole.slice().fill(0, at, at + 512))
    }
  }
}

export function* removals(paths: string[]): Generator<Damage> {
  for (const path of paths) yield { path, what: 'gone', bytes: null }
}

/** Does each damage to a fresh copy and looks at it as those who could be hurt by it. */
export async function tollOf(
  vault: SmallVault,
  damages: Iterable<Damage>,
  look: (harm: Harm, damage: Damage) => void = () => undefined,
): Promise<Toll> {
  const toll: Toll = { tried: 0, told: 0, whole: 0, silent: [] }
  for (const damage of damages) {
    const disk = withFile(vault.disk, damage.path, damage.bytes)
    const whom: Who[] = toll.tried % 2 === 0 ? ['ada'] : ['ben']
    const harm = await harmOf(vault, disk, ownersOf(vault, damage.path) ?? whom)
    toll.tried += 1
    if (harm.told) toll.told += 1
    if (harm.whole) toll.whole += 1
    toll.silent.push(...harm.silent.map((what) => `${damage.path}, ${damage.what}: ${what}`))
    look(harm, damage)
  }
  return toll
}

/** The newest segment of every log. */
export function newestSegments(disk: MemoryDisk): Set<string> {
  const byLog = new Map<string, string>()
  for (const path of disk.files().keys()) {
    if (path.endsWith('.seg')) byLog.set(path.slice(0, path.lastIndexOf('/')), path)
  }
  return new Set(byLog.values())
}

/**
 * Whose file it is, as far as its path says so. The end of the shared log was seen by Ben alone, who
 * wrote it: who has not seen a thing cannot miss it.
 */
export function ownersOf(vault: SmallVault, path: string): Who[] | null {
  for (const who of ['ada', 'ben'] as const) {
    if (path.includes(vault.people[who].id)) return [who]
    if (Object.values(vault.spaces[who]).some((space) => path.includes(space))) return [who]
  }
  return newestSegments(vault.disk).has(path) ? ['ben'] : null
}

/** A file of each kind: every copy and space of the same kind is made of the same bytes. */
export function oneOfEachKind(vault: SmallVault): string[] {
  const paths = [...vault.disk.files().keys()]
  const { ada } = vault.people
  const { mine, drafts } = vault.spaces.ada
  const logs = paths.filter((path) => path.endsWith('.seg'))
  const lastOf = (part: string) => logs.findLast((path) => path.includes(part))!
  return [
    'HEAD.a',
    `keys/${ada.id}.b`,
    paths.find((path) => path.endsWith('grants.a'))!,
    lastOf(`keyring/${ada.id}`),
    lastOf(vault.ours),
    lastOf(mine),
    lastOf(drafts),
    ...paths.filter((path) => path.endsWith('.page') && path.includes(vault.ours)),
  ]
}

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ShippedPackage } from './shipped-packages.ts'
import type { Notice } from './third-party.ts'

const root = resolve(import.meta.dirname, '..')

/** What the lock file says of one package. */
interface Locked {
  version: string
  integrity?: string
  dependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
}

interface Component {
  type: 'application' | 'framework' | 'library'
  'bom-ref': string
  group?: string
  name: string
  version: string
  hashes?: { alg: 'SHA-512'; content: string }[]
  licenses: { license: { id: string } }[]
  purl: string
}

/** A bill of materials as CycloneDX 1.6 describes it. */
export interface Bill {
  bomFormat: 'CycloneDX'
  specVersion: '1.6'
  serialNumber: string
  version: 1
  metadata: { lifecycles: { phase: 'build' }[]; component: Component }
  components: Component[]
  dependencies: { ref: string; dependsOn: string[] }[]
}

/**
 * The software bill of materials of what ships: Electron and every package in the bundle, with the
 * checksums of the lock file. The same packages give the same bill, to the letter.
 */
export function billOfMaterials(
  packages: readonly ShippedPackage[],
  notices: readonly Notice[],
): Bill {
  const read = (name: string) => JSON.parse(readFileSync(join(root, name), 'utf8'))
  const own: { name: string; version: string; license: string } = read('package.json')
  const locked: Record<string, Locked> = read('package-lock.json').packages
  const licenceOf = new Map(notices.map((each) => [`${each.name}@${each.version}`, each.licence]))
  const folders = new Set(['node_modules/electron', ...packages.map(({ folder }) => folder)])

  const component = (folder: string): Component => {
    const { version, integrity } = lockedAt(locked, folder)
    const full = nameOf(folder)
    const isElectron = full === 'electron'
    const id = isElectron ? 'MIT' : licenceOf.get(`${full}@${version}`)
    return {
      type: isElectron ? 'framework' : 'library',
      ...named(full, version),
      ...(integrity === undefined ? {} : { hashes: [sha512(integrity)] }),
      licenses: id === undefined ? [] : [{ license: { id } }],
    }
  }
  const product: Component = {
    type: 'application',
    ...named(own.name, own.version),
    licenses: [{ license: { id: own.license } }],
  }
  const components = [...new Map([...folders].sort().map((f) => [refAt(locked, f), component(f)]))]
  const dependencies = new Map<string, Set<string>>([
    [product['bom-ref'], new Set(components.map(([ref]) => ref))],
  ])
  for (const folder of [...folders].sort()) {
    const ref = refAt(locked, folder)
    const known = dependencies.get(ref) ?? new Set()
    for (const each of shippedBelow(locked, folder, folders)) known.add(refAt(locked, each))
    dependencies.set(ref, known)
  }
  const bill = {
    metadata: { lifecycles: [{ phase: 'build' as const }], component: product },
    components: components.map(([, each]) => each),
    dependencies: [...dependencies].map(([ref, on]) => ({ ref, dependsOn: [...on].sort() })),
  }
  const serialNumber = `urn:uuid:${uuidOf(JSON.stringify(bill))}`
  return { bomFormat: 'CycloneDX', specVersion: '1.6', serialNumber, version: 1, ...bill }
}

function lockedAt(locked: Record<string, Locked>, folder: string): Locked {
  const entry = locked[folder]
  if (entry === undefined) throw new Error(`${folder} is not in package-lock.json`)
  return entry
}

function nameOf(folder: string): string {
  return folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length)
}

function named(full: string, version: string): Omit<Component, 'type' | 'licenses'> {
  const [group, name] = full.startsWith('@') ? full.split('/') : [undefined, full]
  const purl = `pkg:npm/${full.replace('@', '%40')}@${version}`
  return { 'bom-ref': purl, ...(group ? { group } : {}), name: name ?? full, version, purl }
}

function refAt(locked: Record<string, Locked>, folder: string): string {
  return named(nameOf(folder), lockedAt(locked, folder).version)['bom-ref']
}

/** The shipped packages that one leans on; what does not ship itself is looked through. */
function shippedBelow(
  locked: Record<string, Locked>,
  folder: string,
  shipped: ReadonlySet<string>,
  seen = new Set([folder]),
): string[] {
  const { dependencies, peerDependencies } = lockedAt(locked, folder)
  return Object.keys({ ...dependencies, ...peerDependencies }).flatMap((name) => {
    const found = resolved(locked, folder, name)
    if (found === null || seen.has(found)) return []
    seen.add(found)
    return shipped.has(found) ? [found] : shippedBelow(locked, found, shipped, seen)
  })
}

/** Where Node finds a package that another one asks for; null where it is not installed. */
function resolved(locked: Record<string, Locked>, from: string, name: string): string | null {
  for (let folder = from; ; ) {
    const candidate = `${folder}${folder === '' ? '' : '/'}node_modules/${name}`
    if (locked[candidate] !== undefined) return candidate
    if (folder === '') return null
    const above = folder.lastIndexOf('/node_modules/')
    folder = above === -1 ? '' : folder.slice(0, above)
  }
}

function sha512(integrity: string): { alg: 'SHA-512'; content: string } {
  const [, digest] = /^sha512-(\S+)$/.exec(integrity) ?? []
  if (digest === undefined) throw new Error(`${integrity} is no SHA-512`)
  return { alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }
}

/** A name that follows from the content: a UUID of version 8, which leaves its bits to whoever makes it. */
function uuidOf(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x80
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [8, 12, 16, 20, 32].map((end, at, all) => hex.slice(all[at - 1] ?? 0, end)).join('-')
}

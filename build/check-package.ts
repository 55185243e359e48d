import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { launcherText, program } from './launcher.ts'
import { readAsar } from './read-asar.ts'
import { headOf, type Notice } from './third-party.ts'

/** The only files that may be in a package, beside those of Electron itself. */
const mayShip = [
  /^package\.json$/,
  /^out\/main\/[\w.-]+\.js$/,
  /^out\/preload\/preload\.cjs$/,
  /^out\/renderer\/index\.html$/,
  /^out\/renderer\/assets\/[\w.@-]+\.(js|css|woff2|svg|png|webp)$/,
]
const mustShip = [
  'package.json',
  'out/main/main.js',
  'out/main/vault-process.js',
  'out/main/kdf.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
]

/** Words that only the preview, the tests or a map of the sources contain. */
const mustNotOccur = /not modelled: |HEARTH_HOST_CONTROL|HEARTH_HEADLESS|\/\/# sourceMappingURL=/

/** How Electron marks the place of its fuses in the program, and their order there. */
export const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const fuses: [name: string, isOn: boolean][] = [
  ['RunAsNode', false],
  ['EnableCookieEncryption', true],
  ['EnableNodeOptionsEnvironmentVariable', false],
  ['EnableNodeCliInspectArguments', false],
  ['EnableEmbeddedAsarIntegrityValidation', true],
  ['OnlyLoadAppFromAsar', true],
  ['LoadBrowserProcessSpecificV8Snapshot', false],
  ['GrantFileProtocolExtraPrivileges', false],
]

/** What is wrong with an unpacked package for Linux; empty when nothing is. */
export function checkPackage(folder: string, notices: readonly Notice[]): string[] {
  const asar = join(folder, 'resources/app.asar')
  if (!existsSync(asar)) return ['there is no app.asar']
  return [
    ...checkContents(readAsar(asar)),
    ...checkBeside(folder),
    ...checkNotices(textOf(join(folder, 'resources/THIRD-PARTY.txt')), notices),
    ...checkLauncher(folder),
  ]
}

/** What is started sets its limits first; the program behind it has the fuses. */
function checkLauncher(folder: string): string[] {
  if (textOf(join(folder, 'hearth')) !== launcherText) return ['hearth is not the launcher']
  const path = join(folder, program)
  return existsSync(path) ? checkFuses(readFileSync(path)) : [`${program} is missing`]
}

/** Every part that others made is listed, and its licence is there in full. */
export function checkNotices(listed: string, notices: readonly Notice[]): string[] {
  return notices
    .filter((each) => !listed.includes(headOf(each)) || !listed.includes(each.text.trim()))
    .map((each) => `the licence of ${each.name} is missing`)
}

function textOf(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

export function checkContents(files: ReadonlyMap<string, Buffer>): string[] {
  const names = [...files.keys()]
  const strange = names.filter((name) => !mayShip.some((pattern) => pattern.test(name)))
  const missing = mustShip.filter((name) => !files.has(name))
  const telling = names
    .filter((name) => /\.(js|cjs|html|css|json)$/.test(name))
    .filter((name) => mustNotOccur.test(files.get(name)?.toString('utf8') ?? ''))
  return [
    ...strange.map((name) => `${name} must not ship`),
    ...missing.map((name) => `${name} is missing`),
    ...telling.map((name) => `${name} holds what must not ship`),
  ]
}

/** Beside the archive lie the licences, the picture of a window, and what electron-builder notes for installers. */
const besideTheArchive =
  /^(app\.asar|icon\.png|LICENSE\.txt|THIRD-PARTY\.txt|apparmor-profile|[\w-]+\.yml)$/

function checkBeside(folder: string): string[] {
  const names = readdirSync(join(folder, 'resources'))
  return [
    ...names
      .filter((name) => !besideTheArchive.test(name))
      .map((name) => `resources/${name} must not ship`),
    ...(names.includes('LICENSE.txt') ? [] : ['the licence of Hearth is missing']),
  ]
}

/** After the mark come the version 1, the number of fuses, and a sign for each: `1` on, `0` off. */
export function checkFuses(program: Buffer): string[] {
  const mark = program.indexOf(fuseSentinel)
  if (mark === -1) return ['the program has no fuses']
  const wire = program.subarray(mark + fuseSentinel.length)
  if (wire[0] !== 1) return [`fuses of version ${wire[0]} are unknown`]
  const states = wire.toString('latin1', 2, 2 + (wire[1] ?? 0))
  return fuses
    .filter(([, isOn], index) => states[index] !== (isOn ? '1' : '0'))
    .map(([name]) => `fuse ${name} is not set`)
}

import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ShippedPackage } from './shipped-packages.ts'

const root = resolve(import.meta.dirname, '..')

/** Licences under which a part of Hearth may be; with each, giving its text along is enough. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'OFL-1.1',
])

/** What a package brings along of rights and duties. */
export interface Notice {
  name: string
  version: string
  /** Its SPDX name; empty where none is said. */
  licence: string
  /** The licence in full; empty where there is none. */
  text: string
}

interface Manifest {
  license?: string
  author?: string | { name?: string }
}

/** The licences of packages, as they lie in their own folders; one that lies there twice counts once. */
export function noticesOf(packages: readonly ShippedPackage[]): Notice[] {
  const once = new Map(packages.map((each) => [`${each.name}@${each.version}`, each]))
  return [...once.values()].map(({ name, version, folder }) => {
    const path = join(root, folder)
    const { license, author }: Manifest = JSON.parse(
      readFileSync(join(path, 'package.json'), 'utf8'),
    )
    const own = textIn(path)
    const licence = license ?? (own.includes(mitOpening) ? 'MIT' : '')
    const holder = typeof author === 'string' ? author : author?.name
    // Three packages name the licence and their author, and leave the text to whoever ships them.
    const text = own === '' && licence === 'MIT' && holder ? mitText(holder) : own
    return { name, version, licence, text: [text, ...headsOf(path, name)].join('\n') }
  })
}

/** What keeps a package from being shipped; empty when nothing does. */
export function licenceTroubles(notices: readonly Notice[]): string[] {
  return notices.flatMap(({ name, version, licence, text }) => {
    if (!allowed.has(licence)) return [`${name} ${version} is under ${licence || 'no licence'}`]
    return text.trim() === '' ? [`${name} ${version} comes without the text of its licence`] : []
  })
}

/** The list that lies in the package: every part that is not ours, and its licence in full. */
export function thirdPartyText(notices: readonly Notice[]): string {
  const listed = notices.map((notice) => `  ${headOf(notice)}`)
  const texts = notices.map((notice) => `${rule}\n${headOf(notice)}\n\n${notice.text.trim()}\n`)
  const opening = [
    'Hearth contains parts that others have made. They are listed here, and after the list comes',
    'the licence of each. Electron and Chromium bring theirs in files of their own.',
  ]
  return `${opening.join('\n')}\n\n${listed.join('\n')}\n\n${texts.join('\n')}`
}

/** The line by which a part is listed. */
export function headOf({ name, version, licence }: Omit<Notice, 'text'>): string {
  return `${name} ${version} (${licence})`
}

/** Files that open with a licence of somebody else, which their package does not repeat. */
const otherHeads: Readonly<Record<string, string[]>> = { brotli: ['dec/decode.js'] }

function headsOf(folder: string, name: string): string[] {
  return (otherHeads[name] ?? []).map((file) => {
    const [head] = /^\/\*[\s\S]*?\*\//.exec(readFileSync(join(folder, file), 'utf8')) ?? []
    if (head === undefined) throw new Error(`${name}/${file} opens with no licence`)
    return `${file}\n${head}\n`
  })
}

const rule = '-'.repeat(80)
const mitOpening = 'Permission is hereby granted, free of charge, to any person obtaining a copy'

/** The texts in a package's folder that speak of rights, without what a bundler lists of its own parts. */
function textIn(folder: string): string {
  return readdirSync(folder)
    .filter((name) => /^(licen[cs]e|copying|notice)([.-][\w.-]*)?$/i.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .map((text) => text.split('\n# Licenses of bundled dependencies')[0] ?? '')
    .join('\n\n')
}

function mitText(holder: string): string {
  return `MIT License

Copyright (c) ${holder}

${mitOpening}
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.
`
}

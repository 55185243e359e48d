import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'

const root = resolve(import.meta.dirname, '..')

/** Where the bundle notes what it is made of: beside what ships, and never in it. */
export const shippedList = join(root, 'out/shipped.json')

/** A package of which something is in the bundle. */
export interface ShippedPackage {
  name: string
  version: string
  /** Its folder, from the root of the repository. */
  folder: string
}

const inPackage = /\/(node_modules\/.*\bnode_modules\/|node_modules\/)(@[^/]+\/)?[^/]+(?=\/)/

/** Bundlers that write small pieces of their own into what they build. */
const helpers = /^\0(vite|rolldown)\//

/** The folder of the package that a module or a file lies in, from the root; null for our own. */
export function packageFolderOf(id: string): string | null {
  const helper = helpers.exec(id)?.[1]
  if (helper !== undefined) return `node_modules/${helper}`
  const path = `/${id.replaceAll('\\', '/').split('?')[0]}`
  return inPackage.exec(path)?.[0].slice(1) ?? null
}

/** Notes the packages from which modules, styles and files come into the bundle. */
export class ShippedPackages {
  readonly #folders = new Set<string>()

  plugin(): Plugin {
    return {
      name: 'hearth:shipped-packages',
      generateBundle: (_options, files) => {
        for (const file of Object.values(files)) {
          if (file.type === 'chunk') for (const id of file.moduleIds) this.#note(id)
          else for (const name of file.originalFileNames) this.#note(name)
        }
      },
      // Styles are no modules of a chunk by then, but were loaded as such.
      moduleParsed: ({ id }) => {
        if (/\.css(\?|$)/.test(id)) this.#note(id)
      },
    }
  }

  /** Writes the list, in one order, whatever the order in which it was built. */
  write(): void {
    writeFileSync(shippedList, `${JSON.stringify(this.#packages(), null, 2)}\n`)
  }

  #note(id: string): void {
    const folder = packageFolderOf(id)
    if (folder !== null) this.#folders.add(folder)
  }

  #packages(): ShippedPackage[] {
    const packages = [...this.#folders].map((folder) => {
      const { name, version } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
      return { name, version, folder }
    })
    return packages.sort((one, other) => (one.folder < other.folder ? -1 : 1))
  }
}

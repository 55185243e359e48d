import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { build, type Plugin } from 'vite'

/** A change of one source file, made on its way into the bundle. `find` must stand there once. */
export interface Patch {
  /** Path from the root of the project. */
  file: string
  find: string
  replace: string
}

const root = resolve(import.meta.dirname, '../..')

/** Inside node_modules, so that the bundle finds its packages and no tool looks at it. */
const folder = resolve(root, 'node_modules/.cache/hearth-faults')

/** Bundles the harness's engine with the vault that it tests; answers with the file to run. */
export function bundleEngine(name: string, patches: readonly Patch[] = []): Promise<string> {
  return bundle(resolve(import.meta.dirname, 'engine.ts'), name, { patches })
}

/**
 * Bundles a program, so that starting it often costs little. Remove its folder after.
 *
 * @param withPackages with all that it imports, as Hearth's own processes are bundled
 */
export async function bundle(
  entry: string,
  name: string,
  { patches = [] as readonly Patch[], withPackages = false } = {},
): Promise<string> {
  insistOnFit(patches)
  const outDir = resolve(folder, `${process.pid}-${name.replace(/\W+/g, '-')}`)
  await build({
    root,
    configFile: false,
    envDir: false,
    logLevel: 'warn',
    clearScreen: false,
    publicDir: false,
    plugins: [patching(patches)],
    ...(withPackages && { ssr: { noExternal: true, target: 'node' as const } }),
    build: {
      ssr: entry,
      target: 'node20',
      outDir,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'program.mjs' } },
    },
  })
  return resolve(outDir, 'program.mjs')
}

/**
 * A patch that does not fit must be told, or its mutant would pass for caught or for harmless.
 *
 * @throws Error that names it
 */
export function insistOnFit(patches: readonly Patch[]): void {
  for (const { file, find } of patches) {
    const count = readFileSync(resolve(root, file), 'utf8').split(find).length - 1
    if (count !== 1) throw new Error(`'${find}' stands ${count} times in ${file}`)
  }
}

function patching(patches: readonly Patch[]): Plugin {
  return {
    name: 'hearth-mutant',
    enforce: 'pre',
    transform(code, id) {
      const mine = patches.filter(({ file }) => id === resolve(root, file))
      return mine.reduce((text, { find, replace }) => text.replace(find, () => replace), code)
    },
  }
}

import { execFileSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleForNode } from './bundle.ts'
import type { Figures } from './measure.ts'

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** The work of the bench as the app has it: bundled, in a plain Node process, nothing beside it in memory. */
export class Processes {
  readonly #built: string

  private constructor(built: string) {
    this.#built = built
  }

  /** @param folder what is built lies there until the bench is over */
  static async build(folder: string): Promise<Processes> {
    const built = join(folder, 'built')
    await bundleForNode({ job: at('bench/job.ts'), search: at('bench/search-job.ts') }, built)
    // The diary is read from beside the program.
    cpSync(at('tests/data/pepys'), join(folder, 'data/pepys'), { recursive: true })
    return new Processes(built)
  }

  /** One piece of work in a fresh process. */
  job(name: string, options: Record<string, string | number>): Figures {
    return JSON.parse(this.#run('job', [name], options)) as Figures
  }

  /** What `bench/search-job.ts` prints. */
  search(names: string[], options: Record<string, string | number>): string {
    return this.#run('search', names, options)
  }

  #run(entry: string, names: string[], options: Record<string, string | number>): string {
    const given = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)])
    return execFileSync(
      process.execPath,
      ['--expose-gc', join(this.#built, `${entry}.mjs`), ...names, ...given],
      { encoding: 'utf8', maxBuffer: 1e7 },
    ).trim()
  }
}

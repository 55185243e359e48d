import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder for as long as the stories run, in which one file leaves what the next can begin with. */
export async function setup(): Promise<() => Promise<void>> {
  const shelf = await mkdtemp(join(tmpdir(), 'hearth-shelf-'))
  process.env.HEARTH_STORY_SHELF = shelf
  return () => rm(shelf, { recursive: true, force: true, maxRetries: 5 })
}

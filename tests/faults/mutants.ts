import type { Patch } from './bundle-engine.ts'
import type { HarmfulDisk } from './harmful-disks.ts'

/** A way to be wrong that the harness must notice. */
export type Mutant = { name: string } & (
  | { disk: HarmfulDisk }
  | { household: 'lowdb' }
  | { patches: Patch[] }
)

export const mutants: Mutant[] = [
  { name: 'fsync does nothing', disk: 'fsync does nothing' },
  { name: 'fsync of folders does nothing', disk: 'fsync of folders does nothing' },
  { name: 'done is said before the write', disk: 'done is said before the write' },
  { name: 'done is said before the fsync', disk: 'done is said before the fsync' },
  {
    name: 'files take their name without an fsync',
    disk: 'files take their name without an fsync',
  },
  { name: "lowdb's own writer", household: 'lowdb' },
]

import { carelessDebriefs } from './debrief-mutants.ts'
import type { Mutant } from './mutant.ts'
import { carelessReading } from './reading-mutants.ts'
import { carelessWriting } from './writing-mutants.ts'

const carelessDisks: Mutant[] = [
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

export const mutants: Mutant[] = [
  ...carelessDisks,
  ...carelessWriting,
  ...carelessReading,
  ...carelessDebriefs,
]

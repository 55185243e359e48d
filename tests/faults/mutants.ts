import { carelessRounds, carelessScrubs } from './apart-mutants.ts'
import { carelessDebriefs } from './debrief-mutants.ts'
import { carelessKeeping } from './keeping-mutants.ts'
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
  ...carelessKeeping,
  ...carelessRounds,
  ...carelessScrubs,
]

/** Those that `npm test` tries too: of every kind some, out of those that are quickly caught. */
const often = [
  'fsync does nothing',
  "lowdb's own writer",
  'records of one save lie in frames of their own',
  'a failed fsync is asked again',
  'pages are not read back',
  'one copy is written instead of two',
  'the chain is not checked',
  'messages of a page may change places',
  'signatures of records are not checked',
  'the earlier date decides whose a record is',
  'an id passes for anybody’s who claims it',
  'signatures of grants are not checked',
  'pinned keys may be changed',
  'a wrong passphrase passes for a damaged key file',
  'a key is given before that of the one who was ready last',
  'a key is not held against what was committed to',
  'words are said before they are with their author',
  'consents are not checked',
  'the digests of a photo are not checked',
  'anybody may erase what another wrote',
  'older copies go before the newer one was verified',
  'a grant by somebody who left counts',
  'a former signing key still counts',
  'a full disk refuses words, whatever room is kept back',
  'photos take the room that is kept for words',
  'the key of words apart comes out before all have finished',
  'anybody may finish a round for another',
  'a scrub stops where a log ends',
]

export const oftenTried: Mutant[] = mutants.filter(({ name }) => often.includes(name))

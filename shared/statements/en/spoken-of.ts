import type { SpokenOf } from '../spoken-to.ts'
import { listed } from './listed.ts'
import { smallWords } from './small-words.ts'
import { surroundings } from './surroundings.ts'

/** How a partner is told of as he or she. */
export const spokenOf: SpokenOf = {
  persons: {
    he: 'you',
    she: 'you',
    him: 'you',
    his: 'your',
    her: 'your',
    himself: 'yourself',
    herself: 'yourself',
  },
  subjects: ['he', 'she'],
  either: ['her'],
  noNoun: surroundings.breaking,
  my: 'my',
  partners: listed(`
    husband, wife, partner, boyfriend, girlfriend, fiance, fiancé, fiancee, fiancée, spouse,
    hubby, missus
  `),
  addressed: ['you', 'your', 'yours', 'yourself'],
  inPassing: { before: ['thank'], after: ['know', 'see'] },
  others: listed(`
    mother, father, mum, mom, mam, mummy, mommy, dad, daddy, parents, parent, brother, sister,
    son, daughter, uncle, aunt, auntie, cousin, nephew, niece, grandma, grandpa, gran, granny,
    nan, nana, grandmother, grandfather, law, stepmother, stepfather, stepson, stepdaughter,
    boss, manager, colleague, coworker, friend, mate, neighbour, neighbor, landlord, landlady,
    flatmate, roommate, doctor, gp, nurse, dentist, therapist, counsellor, counselor, midwife,
    surgeon, consultant, teacher, headmaster, coach, trainer, priest, vicar, lawyer, plumber,
    electrician, builder, cleaner, babysitter, nanny, childminder, driver, waiter, waitress,
    guest, man, woman, boy, girl, lad, guy, bloke, lady, kid, child, baby, toddler, teenager, twin,
    eldest, oldest, youngest, dog, cat, puppy, kitten, horse, rabbit, ex, somebody, someone,
    everybody, everyone, nobody, anyone, anybody, person, one
  `),
  noNames: listed(`
    i, monday, tuesday, wednesday, thursday, friday, saturday, sunday, january, february, march,
    april, may, june, july, august, september, october, november, december, christmas, easter,
    god, english, german, french
  `),
  adverbs: [
    ...smallWords.softening,
    'always',
    'never',
    'ever',
    'constantly',
    'forever',
    'not',
    'once',
  ],
  verbs: { is: 'are', was: 'were', has: 'have', does: 'do', goes: 'go' },
  endings: [
    ['ss', 'ss'],
    ['us', 'us'],
    ['ies', 'y'],
    ['ches', 'ch'],
    ['shes', 'sh'],
    ['sses', 'ss'],
    ['xes', 'x'],
    ['s', ''],
  ],
}

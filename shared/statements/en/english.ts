import type { Language } from '../language.ts'
import { alwaysRules } from './always.ts'
import { generalisationRules, generalisationWords } from './generalisation.ts'
import { judgementRules, judgementWords } from './judgement.ts'
import { labelRules, labelWords } from './label.ts'
import { mindReadingRules, mindReadingWords } from './mind-reading.ts'
import { smallWords } from './small-words.ts'
import { spelling } from './spelling.ts'
import { spokenOf } from './spoken-of.ts'
import { surroundings } from './surroundings.ts'

/**
 * All that the helper knows of English. Every word by which it judges stands in this folder, so that a
 * reader can see what it marks and what it leaves alone.
 */
export const english: Language = {
  spelling,
  spokenOf,
  lists: {
    ...surroundings,
    ...smallWords,
    ...labelWords,
    ...mindReadingWords,
    ...judgementWords,
    ...generalisationWords,
  },
  feeling: 'I felt',
  joining: ['and', '&'],
  openings: {
    when: ['when', 'whenever'],
    felt: ['i felt', 'i feel', 'i am', 'i was', 'felt', 'feel'],
    need: [
      ...['because i needed', 'because i need', 'because', 'i needed', 'i need', 'i was needing'],
      ...['needed', 'need'],
    ],
  },
  // Of two that mark the same words, the one further up gives the kind.
  rules: [
    ...alwaysRules,
    ...generalisationRules,
    ...labelRules,
    ...mindReadingRules,
    ...judgementRules,
  ],
}

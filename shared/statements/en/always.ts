import type { Rule } from '../language.ts'
import { small } from './small-words.ts'

/** Never and always. */
export const alwaysRules: readonly Rule[] = [
  {
    kind: 'always',
    excuses: ['asked', 'object', 'reported', 'warm'],
    phrases: [`you ${small} always|invariably`, 'always you > who|that', 'always have|do you'],
  },
  {
    kind: 'always',
    excuses: ['object', 'reported', 'praise', 'warm-after'],
    phrases: [
      `you ${small} never`,
      'never once? have|had|did|do|would|will you',
      'not once have|had|did you',
      `you ${small} not once|ever`,
      'when|since when have|do|did you ever',
      'not one single? time have|did you',
    ],
  },
]

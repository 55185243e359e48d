import type { OwnPart } from '../../../shared/model/debrief.ts'
import type { SideToWrite } from '../acts/debriefs.ts'
import { t } from '../acts/words.ts'

/** What one of the two lays down, says and promises in the debrief of the tour. */
export interface Part {
  side: SideToWrite
  /** Said at first, with a phrase that is hard to hear. */
  blunt: string
  /** What they heard from the other, and once more where it was not quite it. */
  heard: string
  heardMore: string
  missing: string
  makesSense: string
  /** What it may have felt like for the other; `word` is one of those to choose from. */
  guess: { word: 'anxious' | 'lonely'; text: string }
  howItWas: string
  own: Partial<OwnPart>
  promise: string
}

export const pans = 'The pans, and who notices them'
export const train = 'The evening with the late train'

/** In the language that is spoken: the words to choose from are the screen's. */
export function maras(): Part {
  return {
    side: {
      happened:
        'Thursday, a little after nine. You had cooked, and the pans were still on the stove. I came in from the late shift, said “again”, and washed them with my coat on. You went to the other room and shut the door.',
      felt: [t('debriefs.felt-hurt'), t('debriefs.felt-alone-with-it'), t('debriefs.felt-tired')],
      needed: [t('debriefs.need-noticed'), t('debriefs.need-rest')],
      say: 'I stood there with my coat on and wished that somebody had thought of me coming home.',
      statement: {
        when: 'I came home to the pans at nine',
        felt: 'hurt and alone with it',
        need: 'to be noticed',
        ask: 'put them to soak before I come in on late days?',
      },
      before:
        'At home my mother washed up with her back to us, and nobody was allowed to speak until the last plate was dry.',
    },
    blunt: 'You never see the kitchen until I have done it.',
    heard:
      'You cooked for an hour because you knew I was late. Then the first thing you heard from me was “again”, and you shut the door so as not to shout.',
    heardMore:
      'You cooked for an hour, and you were proud of the soup. You shut the door because you were ashamed, not because you were angry with me.',
    missing: 'It was not the washing. It was that the kitchen looked as if nobody was coming home.',
    makesSense: 'It makes sense that you went out of the room. I had not even said hello.',
    guess: { word: 'lonely', text: 'As if the good part of the evening did not count.' },
    howItWas:
      'Less worried than tired. I wanted to sit down next to you and could not find the way.',
    own: {
      setUp: 'Nine hours on my feet, and nothing to eat since noon.',
      regret: 'That “again” was the first word.',
      apology: 'I am sorry that I walked past the soup.',
    },
    promise: 'On late days I say hello first, and look at the kitchen second.',
  }
}

export function jonases(): Part {
  return {
    side: {
      happened:
        'I made the soup you like and set two bowls. The pans were on the stove because I wanted to eat first. You came in, looked at the stove and said “again”. I went into the other room.',
      felt: [t('debriefs.felt-ashamed'), t('debriefs.felt-anxious')],
      needed: [t('debriefs.need-reassurance'), t('debriefs.need-fair')],
      say: 'I had been glad all afternoon about that soup.',
      statement: {
        when: 'I heard “again” before anything else',
        felt: 'ashamed',
        need: 'some reassurance that the cooking counted too',
        ask: 'say hello before we talk about the kitchen?',
      },
    },
    blunt: 'You always come in looking for what is missing.',
    heard:
      'You came home tired and the pans were there. You washed them in your coat because you thought nobody else would.',
    heardMore:
      'You came home tired, and what hurt was not the work. It was that nobody had thought of you coming in.',
    missing: 'The soup. I had been looking forward to you tasting it.',
    makesSense: 'I can see why the stove was the first thing you saw. It is right beside the door.',
    guess: { word: 'anxious', text: 'Or as if it would go on like that for ever.' },
    howItWas: 'More ashamed than lonely. I thought I had spoiled it before you sat down.',
    own: {
      setUp: 'The third man who did not come to mend the boiler, and nobody to tell it to all day.',
      regret: 'I shut the door, and I knew how that sounds to you.',
    },
    promise: 'Before you come in on late days the pans are in the sink, with hot water.',
  }
}

/** On the day of hers: how it went, and what he says to it. */
export const review = 'Once I forgot. I went back to the door and said it.'
export const reply = 'I heard it. It helped more than the clean stove.'

/** What Mara writes for herself alone, as a friend of both would have seen it. */
export const outsideView =
  'Two tired people in a small kitchen. One had been looking forward to a bowl of soup being tasted, one to a chair. Neither of them said so. A friend at the table would have turned the lamp down and asked both to sit before anybody looked at the stove.'

/** The beginning of another side, left open during a pause. */
export const begun =
  'The train stood before the bridge for forty minutes and my telephone was empty. When I came in you were sitting in the dark hall with your shoes on.'

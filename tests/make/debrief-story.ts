import type { Day } from '../../shared/days.ts'
import type { MemberId } from '../../shared/ids.ts'
import { type DebriefEvent, emptySide, type Side } from '../../shared/model/debrief.ts'

/** One household's quarrel, told from several sides, for debriefs in tests and to look at. */
export const quarrel = { title: 'The bicycle in the hall', day: '2026-11-14' as Day }

/** What one of them says from stage to stage. */
interface Voice {
  side: Side
  mirror: string
  missed: string
  sense: string
  guess: { felt: string[]; text: string }
  correction: string
  own: { setUp: string; regret: string; apology: string }
  promise: string
}

const mara: Voice = {
  side: {
    happened:
      'On Saturday at half past eight I came down with the laundry. The bicycle stood across the hall. I carried it outside. When Jonas came down I said: “It is raining on it now.” He went out without answering, and the door closed hard.',
    felt: ['hurt', 'tired', 'alone'],
    needed: ['consideration', 'room'],
    before:
      'At home my father put things down wherever he stopped, and my mother carried them. I hear her sigh when I bend down.',
    say: 'I like that you ride in every weather. In the morning I would like to find the way free, without asking for it again.',
    statement: {
      when: 'I find the hall blocked in the morning',
      felt: 'tired and not thought of',
      need: 'room in my own home',
      ask: 'take the bicycle round to the shed when you come in',
    },
  },
  mirror:
    'I heard that you came in late and wet, wanted to dry the chain first, and meant to move it before I was up. What I said about the rain sounded to you like a slap.',
  missed: 'Nearly. It was less the word than the door: I thought you had gone for the day.',
  sense:
    'It makes sense to me that you did not want to wheel a wet bicycle through the garden in the dark.',
  guess: { felt: ['ashamed', 'cornered'], text: 'I think you felt told off in your own hall.' },
  correction: 'Hurt, yes. Angry less than I looked; mostly I felt foolish.',
  own: {
    setUp: 'I had slept badly and went looking for something to be right about.',
    regret: 'That I carried it out into the rain and waited to tell you.',
    apology: 'I am sorry about the chain. That was unkind.',
  },
  promise: 'I say good morning before I say anything about the hall.',
}

const jonas: Voice = {
  side: {
    happened:
      'On Friday I came home at eleven. It was pouring. I leaned the bicycle in the hall to let it drip and went to bed. On Saturday Mara said one sentence about rain. I went out and brought it in again. I pulled the door shut.',
    felt: ['ashamed', 'cornered'],
    needed: ['to be asked', 'rest'],
    before: '',
    say: 'I do forget it, and I know it. I would rather be asked out loud than find out from the weather.',
    statement: {
      when: 'I hear a remark before I have said good morning',
      felt: 'told off',
      need: 'a moment to put it right myself',
      ask: 'tell me once, plainly, in the evening',
    },
  },
  mirror:
    'I heard that you came down with both arms full, that there was no way through, and that it felt as if nobody had thought of you.',
  missed: 'You have the hall. What is missing is that it was the third time this week.',
  sense: 'It makes sense to me that the third time weighs more than a bicycle.',
  guess: { felt: ['tired', 'alone'], text: 'I think you felt like the only one who tidies here.' },
  correction: 'Cornered fits. Ashamed came later, in the rain.',
  own: {
    setUp: 'I had promised the shed key a hook and not done it.',
    regret: 'That I let the door answer for me.',
    apology: '',
  },
  promise: 'The bicycle goes to the shed before I take my shoes off.',
}

const lea: Voice = {
  side: {
    ...emptySide,
    happened: 'I heard the door and stayed in my room until it was quiet. Breakfast was cold.',
    felt: ['uneasy'],
    needed: ['calm'],
    say: 'I do not mind the bicycle. I mind the silence afterwards.',
  },
  mirror:
    'I heard that the morning began with something in your way, and that you were left with it.',
  missed: 'Yes, and also that I did not want you to be the one who hears it.',
  sense: 'It makes sense to me that each of you thought the other had begun.',
  guess: { felt: ['worn out'], text: '' },
  correction: 'More uneasy than afraid. I was only waiting.',
  own: { setUp: '', regret: '', apology: '' },
  promise: 'I come down and say when the silence is too long for me.',
}

/** The voice of whoever joined at this place; from the fourth on the voices begin again. */
export function voiceAt(place: number): Voice {
  return [mara, jonas, lea][place % 3]!
}

/** What one member would naturally do when a debrief waits for them. `speaker` is told the truth. */
export function naturalAct(
  step: 'mirror' | 'confirm' | 'validate' | 'guess' | 'answer' | 'own' | 'agree',
  who: MemberId,
  place: number,
): DebriefEvent {
  const voice = voiceAt(place)
  switch (step) {
    case 'mirror':
      return { type: 'mirrored', who, text: voice.mirror }
    case 'confirm':
      return { type: 'confirmed', who, yes: true, text: '' }
    case 'validate':
      return { type: 'validated', who, text: voice.sense }
    case 'guess':
      return { type: 'guessed', who, ...voice.guess }
    case 'answer':
      return { type: 'answered', who, right: false, text: voice.correction }
    case 'own':
      return { type: 'owned', who, part: voice.own }
    case 'agree':
      return {
        type: 'promised',
        who,
        promise: { text: voice.promise, followUp: '2026-11-29' as Day },
      }
  }
}

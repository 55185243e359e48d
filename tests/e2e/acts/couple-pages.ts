import type { PageToWrite } from './pages.ts'
import type { NoteToPin } from './wall.ts'

/** What Mara writes for both, and for herself. */
export const maraShared: readonly PageToWrite[] = [
  {
    title: 'The lighthouse without a light',
    text: [
      'We walked out along the breakwater although the man at the kiosk said it was closed. The lamp has been gone for years. You read me every name that is scratched into the door.',
      'I would like to go again when it rains. It is a place for rain.',
    ],
    zone: 'ours',
    daysAgo: 33,
    time: '21:10',
    mood: 'happy',
    tags: ['breakwater', 'sundays'],
  },
  {
    title: 'A shelf that holds',
    text: [
      'Four screws, two arguments about the spirit level, and now the cookery books stand straight for the first time since we moved in.',
      'I kept the pencil mark you made on the wall. Nobody will ever see it behind the flour.',
    ],
    zone: 'ours',
    daysAgo: 19,
    time: '18:25',
    mood: 'settled',
    tags: ['the kitchen'],
  },
  {
    title: 'Pears from next door',
    text: [
      'Mrs Adeyemi handed a whole basket over the fence and would not take the jar we offered, only the promise of a pie.',
      'You cut, I stirred. The house smelled of cloves until morning. I do not think I have ever been so content about fruit.',
    ],
    zone: 'ours',
    daysAgo: 4,
    time: '20:41',
    mood: 'grateful',
    tags: ['the kitchen', 'neighbours'],
  },
]

export const maraPrivate: readonly PageToWrite[] = [
  {
    title: 'What I left out at dinner',
    text: [
      'When your sister asked about the course I said I was still thinking. I am not thinking. I have the form in my coat, filled in, since the ninth.',
      'I am afraid that saying it aloud makes it a thing we must both carry.',
    ],
    zone: 'mine',
    daysAgo: 11,
    time: '23:05',
    mood: 'unsettled',
    tags: ['the course'],
  },
  {
    title: 'Tram eleven, last stop',
    text: [
      'I stayed on past our street and rode to the end. The driver ate an orange. I wanted one hour that nobody had asked for.',
      'It was a good hour. I came home kinder than I left.',
    ],
    zone: 'mine',
    daysAgo: 1,
    time: '19:30',
    mood: 'quiet',
    tags: ['alone time'],
  },
]

/** What Jonas writes. */
export const jonasShared: readonly PageToWrite[] = [
  {
    title: 'Snow that did not stay',
    text: [
      'It came down for eleven minutes while you were in the bath, so this is your report: large, slow, sideways past the lamp. The cat next door was offended.',
      'By the time you had found your slippers there was only wet. I saved none of it. I am sorry.',
    ],
    zone: 'ours',
    daysAgo: 2,
    time: '22:15',
    mood: 'happy',
    tags: ['weather report'],
  },
  {
    title: 'Grandfather’s clock, continued',
    text: [
      'It ticks. Seven evenings, one spring from a man in Leipzig, and your steady hand with the tweezers. It is still forty minutes wrong a day and I could not be prouder.',
    ],
    zone: 'ours',
    daysAgo: 26,
    time: '21:50',
    mood: 'grateful',
    tags: ['workbench'],
  },
]

export const jonasPrivate: readonly PageToWrite[] = [
  {
    title: 'Things I practise in the car',
    text: [
      'I say: I was jealous of your calm. It sounds foolish between the garage and the bridge. I think it would sound less foolish at the table.',
    ],
    zone: 'mine',
    daysAgo: 6,
    time: '08:05',
    mood: 'hopeful',
    tags: ['to say aloud'],
  },
]

/** The page whose writing is watched, letter by letter. */
export const maraTonight: PageToWrite = {
  title: 'Rain, and the second lamp',
  text: [
    'You switched on the small lamp before I came in, so that I would not have to look for it with wet hands. I saw it from the corner of the street.',
    'Nobody told you to. I stood under the tree for a minute longer just to have it a little while.',
  ],
  zone: 'ours',
  mood: 'grateful',
  tags: ['small lights'],
}

/** What hangs on the wall. */
export const maraNotes: readonly NoteToPin[] = [
  { text: 'For turning the radio down before I had noticed that I wanted it down.' },
  {
    text: 'For the way you asked my father about his bees, and then asked a second question, and a third.',
  },
  {
    text: 'The whole loan on the van, gone. Two years of packed lunches.',
    kind: 'celebration',
  },
  { text: 'The hot-water bottle.', kind: 'thanks' },
  { text: 'For saying that you needed an hour instead of slamming the cupboard.' },
]

export const jonasNotes: readonly NoteToPin[] = [
  { text: 'For sitting on the cold stairs with me until the locksmith came.' },
  { text: 'For reading my letter to the landlord and taking out the word “obviously”.' },
  { text: 'Mara sang in front of forty people.', kind: 'celebration' },
  { text: 'For finding my glasses. Twice.', kind: 'thanks' },
  { text: 'For laughing so hard at the ferry timetable that the woman behind us began too.' },
]

/** What one note meant to the one who got it. */
export const whyItMattered = {
  words: 'asked my father about his bees',
  why: 'He does not often let people in. Watching him show you the smoker I felt I had brought the right person home.',
}

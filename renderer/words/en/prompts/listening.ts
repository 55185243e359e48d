/** Questions to write about: listening. The last part of an id is never used anew for another question. */
export const listening = {
  light: {
    'listening-kitchen': 'What did you hear about each other’s day this week that stayed with you?',
    'listening-sound': 'Which sound in your home tells you that somebody is all right?',
    'listening-story-again': 'Which story have you heard many times and would gladly hear again?',
    'listening-said-lately':
      'Write down one thing your partner said lately, word for word if you can.',
    'listening-good-listener': 'Who listened to you well when you were a child? What did they do?',
    'listening-best-place':
      'Where do the two of you talk best: at the table, in the car, on a walk, in the dark?',
    'listening-asked': 'What question would you like to be asked this evening?',
  },
  warm: {
    'listening-felt-heard':
      'Think of a time you felt really heard. What happened just before, and just after?',
    'listening-when-tired':
      'What are you like as a listener when you are tired? What would help then?',
    'listening-under-words': 'What did somebody say this week that meant more than its words?',
    'listening-missed':
      'Which thing do you suspect you heard too quickly? What might it have meant?',
    'listening-not-fix':
      'When do you want an answer, and when do you only want company? How could someone tell?',
    'listening-quiet-kind': 'Which silences between you are comfortable? Which are not?',
    'listening-still-thinking':
      'What did your partner tell you months ago that you are still thinking about?',
  },
  deep: {
    'listening-never-heard':
      'What have you said more than once that you think has never quite arrived?',
    'listening-hard-to-hear':
      'What is hard for you to hear, even when it is said kindly? Where does that come from?',
    'listening-interrupt':
      'What makes you break in, or go away inside, when somebody is speaking to you?',
    'listening-unsaid':
      'What do you believe your partner would say if they knew it would be taken well?',
    'listening-first-lesson':
      'What did you learn, very early, about whether it was worth speaking?',
    'listening-believed': 'When did being believed change something for you?',
  },
} as const

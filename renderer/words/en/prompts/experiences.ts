/** Questions to write about: experiences. The last part of an id is never used anew for another question. */
export const experiences = {
  light: {
    'experiences-smell': 'Which smell takes you straight back to a place the two of you were?',
    'experiences-meal': 'Write about a meal you remember, and who was there.',
    'experiences-lost': 'When did you get lost together? What came of it?',
    'experiences-first-home': 'What do you remember of the first evening in this home?',
    'experiences-rain': 'Tell of a day that the weather spoiled, or improved.',
    'experiences-laugh': 'What made you laugh lately until it hurt?',
    'experiences-want-try':
      'What would you like to try together that neither of you has ever done?',
  },
  warm: {
    'experiences-again': 'Which day would you live once more, exactly as it was?',
    'experiences-small-rite': 'Which small habit of yours began by accident and stayed?',
    'experiences-turning': 'Which ordinary day turned out to matter?',
    'experiences-journey': 'What did a journey show you about each other?',
    'experiences-hard-time':
      'Write about something hard that you came through together. What held?',
    'experiences-surprise':
      'When did your partner surprise you in a way you still like to think of?',
    'experiences-thing':
      'Pick an object in the room. What do the two of you know about it that nobody else does?',
  },
  deep: {
    'experiences-not-lived': 'Which thing did you not do together that you still think about?',
    'experiences-saved': 'When did being together save you something, or from something?',
    'experiences-remember-differently':
      'Which event do you remember differently from each other? What is each memory looking after?',
    'experiences-last-time':
      'If you knew that something was being done for the last time, what would you notice?',
    'experiences-brave': 'What was the bravest thing you saw the other one do?',
    'experiences-left-mark': 'Which year left its mark on you both? What is the mark?',
  },
} as const

/** Questions to write about: closeness. The last part of an id is never used anew for another question. */
export const closeness = {
  light: {
    'closeness-today-near': 'When did you feel near to somebody today?',
    'closeness-small-sign': 'Which small sign says ‘I thought of you’ in your home?',
    'closeness-hello': 'How do you say hello and goodbye to each other? What do you like about it?',
    'closeness-funny-word': 'Which word or joke belongs only to the two of you?',
    'closeness-noticed':
      'What did you notice about your partner this week that was simply nice to see?',
    'closeness-sit': 'Where do you like to sit together, doing nothing much?',
    'closeness-thanks': 'Thank somebody at home, in three lines, for something nobody mentions.',
  },
  warm: {
    'closeness-first-knew': 'When did you first know that this was somebody you wanted near you?',
    'closeness-near-far': 'What brings you close quickly? What makes you drift?',
    'closeness-miss': 'What do you miss about each other when you are apart?',
    'closeness-touch': 'Which kind of touch calms you? Which do you wish for more often?',
    'closeness-loved': 'What makes you feel loved that might look like nothing to others?',
    'closeness-time': 'What would an evening look like that was only for the two of you?',
    'closeness-admire': 'What do you admire in your partner that has nothing to do with you?',
  },
  deep: {
    'closeness-lonely': 'When have you been lonely beside somebody? What would have reached you?',
    'closeness-wall': 'What do you do to keep people at a distance? What does it keep safe?',
    'closeness-tell-before':
      'What would you want your partner to know if you could tell them only one thing more?',
    'closeness-desire': 'What do you long for between you that you have not found words for?',
    'closeness-let-in': 'Who has come closest to you in your life? How did you let them?',
    'closeness-stay': 'Why do you stay? Write it as plainly as you can.',
  },
} as const

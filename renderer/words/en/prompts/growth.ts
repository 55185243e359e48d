/** Questions to write about: growth. The last part of an id is never used anew for another question. */
export const growth = {
  light: {
    'growth-learned': 'What did you learn this month, however small?',
    'growth-better-at': 'What are you better at than a year ago?',
    'growth-teach': 'What could you teach somebody in an afternoon?',
    'growth-curious': 'What are you curious about just now?',
    'growth-book': 'Which book, film or song changed your mind about something?',
    'growth-morning-self': 'What would you like to be able to say of tomorrow, tomorrow evening?',
    'growth-new-taste': 'What did you once dislike and now enjoy?',
  },
  warm: {
    'growth-encouraged': 'Who saw something in you before you did? What did they see?',
    'growth-from-them':
      'What have you learned from your partner without either of you noticing at the time?',
    'growth-wish-time': 'What would you do with one free day a week?',
    'growth-try-again': 'What would you like to try again, knowing what you know by now?',
    'growth-support':
      'What are you working towards? How would you like to be helped with it, and how not?',
    'growth-kinder': 'In what have you become kinder to yourself? In what not yet?',
    'growth-their-growth': 'How has your partner grown since you met? When did you last tell them?',
  },
  deep: {
    'growth-outgrown': 'What have you outgrown and go on doing?',
    'growth-pattern': 'Which argument do you keep having? What is it asking of you?',
    'growth-dream-laid': 'Which dream did you put away? Is it finished, or waiting?',
    'growth-become':
      'Who are you becoming? What would you like to take with you, and what leave behind?',
    'growth-own-part':
      'Think of something that went wrong between you. What would you do differently on your side?',
    'growth-believe-self': 'What do you believe about yourself that may never have been true?',
  },
} as const

/** Questions to write about: trust. The last part of an id is never used anew for another question. */
export const trust = {
  light: {
    'trust-borrow': 'What would you lend your partner without a second thought?',
    'trust-count-on': 'What can you always count on each other for?',
    'trust-secret-kept': 'Which small secret did somebody keep for you?',
    'trust-navigate': 'In what are you glad to let the other one lead?',
    'trust-early-sign': 'What was the first sign that this was somebody to be trusted?',
    'trust-hands': 'Which everyday thing would you miss if it stopped being done for you?',
    'trust-promise-kept': 'Which promise, kept without a word about it, did you notice this month?',
  },
  warm: {
    'trust-stood-by': 'When did somebody stand by you when it would have been easier not to?',
    'trust-tell-first': 'Whom do you tell first when something goes wrong? What makes it them?',
    'trust-benefit': 'When did you give somebody the benefit of the doubt and were glad of it?',
    'trust-own-word': 'Which promise to yourself do you find hardest to keep?',
    'trust-repair': 'Write about a time trust was mended. What did the mending?',
    'trust-check': 'What do you sometimes check, or double-check? What would let you stop?',
    'trust-honest': 'When was somebody honest with you in a way that made things better?',
  },
  deep: {
    'trust-slow': 'What makes you slow to trust? When did you learn that it was wise?',
    'trust-broken': 'What did it cost you when trust was broken? What do you still carry of it?',
    'trust-deserve': 'In what way could you be easier to trust?',
    'trust-lean': 'What would you do differently if you were certain of not being left?',
    'trust-white-lie': 'Which small untruth do you tell to keep the peace? What does it protect?',
    'trust-alone': 'When do you feel that you have to manage alone? Is it so?',
  },
} as const

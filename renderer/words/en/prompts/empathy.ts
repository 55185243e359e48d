/** Questions to write about: empathy. The last part of an id is never used anew for another question. */
export const empathy = {
  light: {
    'empathy-their-morning':
      'Describe a morning from your partner’s side, from waking until the first cup.',
    'empathy-their-favourite': 'What do you think was the best part of their week?',
    'empathy-load': 'What do the people at home carry that nobody sees?',
    'empathy-their-hobby': 'What does your partner love doing? What do you think it gives them?',
    'empathy-kind-stranger': 'Which stranger were you kind to lately, or which was kind to you?',
    'empathy-weather':
      'If the mood at home were weather this week, what was the forecast for each of you?',
    'empathy-gift': 'What gift would please them now that costs nothing?',
  },
  warm: {
    'empathy-their-worry':
      'What do you think worries your partner at present? How could you find out gently?',
    'empathy-other-side': 'Take a small quarrel and write it down as the other one saw it.',
    'empathy-their-child': 'Imagine your partner at eight years old. What did that child need?',
    'empathy-different':
      'In which thing do you feel quite differently? What makes sense about their way?',
    'empathy-tired-them': 'How can you tell that the other one has had enough? What helps then?',
    'empathy-parents':
      'What do you understand about your parents today that you could not as a child?',
    'empathy-guess': 'Which feeling do you often mistake for another one, in somebody you love?',
  },
  deep: {
    'empathy-hard-for-them':
      'What might be hard about living with you? Write it without excuse and without blame.',
    'empathy-unseen-hurt':
      'When did you hurt somebody without meaning to? What was it like for them?',
    'empathy-their-fear':
      'What do you think your partner is most afraid of? How would they want to be met in it?',
    'empathy-forgive':
      'Whom would you like to understand better before you decide whether to forgive?',
    'empathy-grief':
      'Which loss has somebody close to you not finished with? What do they need nobody to say?',
    'empathy-swap': 'If you had lived their life until today, what might you be quick to feel?',
  },
} as const

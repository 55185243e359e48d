/** The private hint below what is written in a debrief. It offers and explains; it corrects nobody. */
export const statements = {
  // One sentence for each kind of phrase; {phrase} is the writer's own.
  'statements.always':
    '“{phrase}” leaves no room for the times when it was otherwise. One time, told plainly, is easier to hear.',
  'statements.generalisation':
    '“{phrase}” takes in more than what happened. One evening, told as it was, may say more.',
  'statements.label':
    '“{phrase}” says who somebody is. What they did that day is easier to talk about.',
  'statements.mind-reading':
    '“{phrase}” tells the other what goes on inside them. What you saw or heard is yours to tell.',
  'statements.judgement':
    '“{phrase}” is about what somebody did. Underneath it there is often a feeling that is all yours.',

  // Another wording, made of what stands in the fields below.
  'statements.still-true': 'Would this still be true?',
  'statements.composed': 'When {when}, I felt {felt}.',
  'statements.composed-with-need': 'When {when}, I felt {felt}, because I needed {need}.',
  'statements.question': 'What happened just before, and what was it like for you?',
} as const

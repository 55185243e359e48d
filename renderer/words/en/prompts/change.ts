/** Questions to write about: change. The last part of an id is never used anew for another question. */
export const change = {
  light: {
    'change-season': 'What is changing outside your window, and what in your days?',
    'change-tidy': 'What would you like to clear out of the house this month?',
    'change-new-habit': 'Which small new habit would make the mornings easier?',
    'change-before-after': 'What was different about your life a year ago today?',
    'change-looking-forward': 'What are you looking forward to?',
    'change-keep': 'What should by no means change?',
    'change-plan': 'What would you like to have done before the year is out?',
  },
  warm: {
    'change-chapter': 'If this time of your life were a chapter, what would it be called?',
    'change-role': 'Which task at home would you gladly hand over, and which take on?',
    'change-moved': 'How did a move, a job or a birth change the two of you?',
    'change-let-go': 'What are you slowly letting go of?',
    'change-ageing': 'What do you like about getting older? What not?',
    'change-uncertain': 'What is uncertain at present? What would help you to wait?',
    'change-fair': 'What at home feels fair, and what would you like to share out anew?',
  },
  deep: {
    'change-grieve': 'What has ended that you never said goodbye to?',
    'change-afraid-change': 'Which change would you be afraid of, even though you want it?',
    'change-ten-years': 'Write a letter from the two of you, ten years from now.',
    'change-different-us':
      'How have you both changed in ways that the other has not caught up with?',
    'change-illness':
      'What would you want each other to know if one of you were ill for a long time?',
    'change-need-change':
      'What has to change so that you can go on well? What is the smallest first step?',
  },
} as const

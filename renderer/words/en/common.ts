/** Words that stand on many screens. */
export const common = {
  'common.hearth': 'Hearth',
  'common.cancel': 'Cancel',
  'common.back': 'Back',
  'common.continue': 'Continue',
  'common.close': 'Close',
  'common.done': 'Done',
  'common.try-again': 'Try again',
  'common.waiting': 'One moment',
  'common.mine': 'Private',
  'common.ours': 'Shared',
  'common.more': 'More',
  'date.full': '{weekday} {date}',
} as const

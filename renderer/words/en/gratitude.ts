export const gratitude = {
  'gratitude.title': 'Gratitude wall',
} as const

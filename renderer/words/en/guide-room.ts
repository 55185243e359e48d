/** Around the pages of the guide, which stand in `guide.ts`. */
export const guideRoom = {
  'guide-room.field': 'Look for a word in the guide',
  'guide-room.placeholder': 'Look for a word',
  'guide-room.clear': 'Clear what you typed',
  'guide-room.pages': 'Pages of the guide',
  'guide-room.count': '{count, plural, =0 {No page} one {# page} other {# pages}}',
  'guide-room.none': 'The guide has no page with these words.',
  'guide-room.next': 'Next: {title}',
  'guide-room.door-note': 'Ways to places inside open once somebody is in.',

  'news.title': 'What is new',
  'news.version': 'Version {version}',
  'news.none': 'This version has nothing to tell that you would see.',
  'news.changed': 'Hearth has changed since it was last open here.',
  'news.changed-more': 'Nothing of yours was touched. What it can do since is told in a few lines.',
  'news.read': 'See what is new',
  'news.later': 'Close',
} as const

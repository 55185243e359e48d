export const ladder = {
  'ladder.action': 'Share one paragraph',
  'ladder.choose-title': 'Which paragraph do you want to share?',
  'ladder.choose-lead':
    'One paragraph becomes a page that {names} can read. The rest stays with you, and so does where it comes from.',
  'ladder.paragraphs': 'Paragraphs of this page',
  'ladder.next': 'Look at it first',
  'ladder.none-chosen': 'Choose a paragraph first.',
  'ladder.look-title': 'Share this paragraph with {names}?',
  'ladder.back': 'Choose another',
  'ladder.share': 'Share this paragraph',
  'ladder.plain':
    'Once {names} can read it, it cannot be unread. Nothing says that it is part of another page; only you are shown that.',
  'ladder.shared': 'The paragraph is shared with {names}. It cannot be unread.',
  'ladder.from-title': 'This is a paragraph of a page of yours.',
  'ladder.from': 'It comes from <link>{title}</link>. Only you are shown this.',
  'ladder.from-plain': 'It comes from {title}. Only you are shown this.',
  'ladder.from-untitled': 'your page for {day}',
  'ladder.some':
    '{count, plural, one {One paragraph of this page is shared.} other {# paragraphs of this page are shared.}}',
  'ladder.some-more': 'Only you are shown that they belong together.',
  'ladder.read': 'Read it: {opening}',
  'ladder.all': 'Share all of it',
} as const

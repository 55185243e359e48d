/** The page that Hearth opens with. */
export const today = {
  'today.title': 'Today',
  'today.good-morning': 'Good morning, {names}.',
  'today.good-afternoon': 'Good afternoon, {names}.',
  'today.good-evening': 'Good evening, {names}.',
  'today.welcome-back': 'Welcome back, {names}.',
  'today.left-today':
    '{name} left a page today. <link>Read it</link> whenever you like, it will keep.',
  'today.left-yesterday':
    '{name} left a page yesterday. <link>Read it</link> whenever you like, it will keep.',

  // The question.
  'today.question-today': 'Today’s question',
  'today.question-tonight': 'Tonight’s question',
  'today.depth-light': '· an easy one',
  'today.depth-warm': '· a warm one',
  'today.depth-deep': '· a deep one',
  'today.answer': 'Write an answer',
  'today.another-question': 'A different question',

  // What was said of those who are here.
  'today.thanks': 'On the wall, for you',
  'today.thanks-of': '{name}: {words}',

  // What waits.
  'today.waiting': 'Waiting for you',
  'today.untitled': 'A page without words yet',
  'today.draft-private': 'Private, {when}',
  'today.draft-shared': 'Shared when done, {when}',
  'today.side': 'Your side',
  'today.turn': 'Your turn',
  'today.check-in': 'A check-in',
  'today.view': 'Your view of {day}',
  'today.own-time': '{name} asks for time alone',
  'today.follow-up': 'To look at again, {when}',
  'today.when-today': 'today',
  'today.when-yesterday': 'yesterday',

  // What was, and what comes.
  'today.memory':
    'On this day, {years, plural, one {one year ago} =2 {two years ago} =3 {three years ago} other {# years ago}}',
  'today.memory-by': '{name}, {date}',
  // Before anything is written.
  'today.begin': 'To begin with, if you like',
  'today.begin-page': 'Write a first page',
  'today.begin-page-more': 'One line is enough, and it is yours alone.',
  'today.begin-guide': 'See how Hearth is used',
  'today.begin-guide-more': 'The first evening, in half a page.',
  'today.begin-copies': 'Choose a place for copies',
  'today.begin-copies-more': 'Best of all a stick or another disk.',
  'today.begin-away': 'I will look around by myself',
  'today.coming': 'Coming up',
  'today.on-today': 'Today',
  'today.on-tomorrow': 'Tomorrow',
  'today.on-day': '{weekday} {date}',
} as const

/** Search over all that whoever is here may read. */
export const search = {
  'search.title': 'Search',
  'search.keys': 'Ctrl K',
  'search.keys-mac': 'Cmd K',
  'search.field': 'Search for words',
  'search.placeholder': 'A word, a name, “a phrase”',
  'search.clear': 'Clear what you typed',
  'search.filters': 'Narrow down',
  'search.found': 'What was found',
  'search.count': '{count, plural, =0 {Nothing found} one {# found} other {# found}}',
  'search.count-more': 'More than {count} found',
  'search.more': 'Show more',
  'search.too-many': 'There is more. Another word, or a filter, brings it closer.',
  'search.reading': 'Still reading older pages. What is found there comes by itself.',

  // Filters.
  'search.kind': 'What',
  'search.kind-all': 'Everything',
  'search.kind-page': 'Pages',
  'search.kind-note': 'Notes on the wall',
  'search.kind-debrief': 'Worked through',
  'search.kind-agreement': 'Agreements',
  'search.kind-outside-view': 'Outside views',
  'search.who': 'Who',
  'search.who-all': 'Everyone',
  'search.where': 'Where',
  'search.where-all': 'Private and shared',
  'search.mood': 'Mood',
  'search.mood-all': 'Any mood',
  'search.tag': 'Tag',
  'search.tag-all': 'Any tag',
  'search.photos': 'Photos',
  'search.days': 'Days',
  'search.from': 'From',
  'search.to': 'To',
  'search.take-off': 'Take the filters off',

  // Where there is nothing to show.
  'search.begin-title': 'Look for a word you remember',
  'search.begin':
    'Hearth looks through everything that you can read here, while you type. Nothing you search for is kept.',
  'search.begin-together':
    'While you are together, Hearth looks through what you share. Nothing you search for is kept.',
  'search.none-title': 'Nothing here says that',
  'search.none': 'Fewer letters may find more. Capitals and accents make no difference.',
  'search.none-filtered': 'Fewer letters, or fewer filters, may find more.',
  'search.gone': 'This is not here any more.',

  // One find.
  'search.one-page': 'Page',
  'search.one-note': 'Note',
  'search.one-debrief': 'Worked through',
  'search.one-agreement': 'Agreement',
  'search.one-outside-view': 'Outside view',
  'search.go-note': 'Go to the wall',
  'search.go-debrief': 'Go to Work it through',
  'search.read': 'What you chose',
} as const

export const gratitude = {
  'gratitude.title': 'Gratitude wall',
  'gratitude.lead': 'A note finishes a sentence, such as <i>I appreciate you…</i>',
  'gratitude.random': 'Pick one at random',
  'gratitude.show': 'Show',
  'gratitude.everything': 'Everything',
  'gratitude.to': 'To {name}',
  'gratitude.celebrations': 'Celebrations',
  'gratitude.notes': 'Notes on the wall',
  'gratitude.none-here': 'Nothing of this kind hangs here yet.',

  // What hangs, narrowed down.
  'gratitude.search': 'Search the wall',
  'gratitude.search-clear': 'Clear what you typed',
  'gratitude.from': 'From',
  'gratitude.from-anyone': 'From anyone',
  'gratitude.from-name': 'From {name}',
  'gratitude.kind-short': 'Kind',
  'gratitude.kind-any': 'Any kind',
  'gratitude.year': 'Year',
  'gratitude.year-any': 'Any year',
  'gratitude.none-found': 'No note here holds these words.',
  'gratitude.show-all': 'Show everything',

  // A slip.
  'gratitude.from-to': '{from} to {to}, {date}',
  'gratitude.from-all': '{from}, for everyone, {date}',
  'gratitude.from-both': '{from}, for both of you, {date}',
  'gratitude.kept-since': 'Written on {date}, and kept until its time',
  'gratitude.celebration': 'Worth celebrating',
  'gratitude.thanks': 'Thank you',
  'gratitude.mattered': 'This mattered because',
  'gratitude.read-whole': 'Read the whole note',
  'gratitude.complete': 'Say why it mattered',
  'gratitude.complete-again': 'Change what you wrote',
  'gratitude.one-note': 'A note from the wall',
  'gratitude.another': 'Another one',

  // Writing a note.
  'gratitude.compose': 'A new note',
  'gratitude.kind': 'What kind of note',
  'gratitude.kind-appreciation': 'Appreciation',
  'gratitude.kind-celebration': 'Celebration',
  'gratitude.kind-thanks': 'Small thanks',
  'gratitude.for-whom': 'For whom',
  'gratitude.for-all': 'For everyone',
  'gratitude.for-both': 'For both of you',
  'gratitude.begin-appreciation': 'I appreciate {name} for…',
  'gratitude.begin-thanks': 'Thank you, {name}, for…',
  'gratitude.begin-celebration': 'Well done, {name}…',
  'gratitude.begin-celebration-all': 'Worth celebrating…',
  'gratitude.placeholder': 'One true sentence is plenty',
  'gratitude.pin': 'Pin it',
  'gratitude.pin-empty': 'Write a word first.',
  'gratitude.pinned': 'The note is on the wall.',
  'gratitude.alone':
    'You are the only one here so far. You can celebrate something now; notes to each other begin when somebody joins you.',
  'gratitude.not-saved': 'These words are not saved yet. Hearth keeps trying.',

  // Keeping a note for later.
  'gratitude.later': 'Keep for later',
  'gratitude.keep-title': 'Keep this note for later',
  'gratitude.keep-lead':
    'Until its time it is yours alone. Nobody else can read it, or see that it is there, and you can take it back.',
  'gratitude.keep-when': 'Until when',
  'gratitude.keep-day': 'For a day',
  'gratitude.keep-day-more':
    'It goes on the wall the first time you come in on that day or after it. Nobody but you has the key, so Hearth needs you to come in.',
  'gratitude.keep-together': 'For a moment together',
  'gratitude.keep-together-more':
    'It goes on the wall the next time you and {name} unlock Hearth together.',
  'gratitude.keep-everyone-more':
    'It goes on the wall the next time all of you unlock Hearth together.',
  'gratitude.keep-date': 'Which day',
  'gratitude.keep-missing': 'Choose a day after today.',
  'gratitude.keep-save': 'Keep it',
  'gratitude.kept': 'The note is kept for later.',
  'gratitude.sealed-door': 'Notes you keep for later',
  'gratitude.sealed-lead':
    'Only you can see these. Each goes on the wall when you come in and its time has come.',
  'gratitude.sealed-none': 'You keep no notes for later.',
  'gratitude.until-day': 'To {name}, until {day}',
  'gratitude.until-day-all': 'For everyone, until {day}',
  'gratitude.until-together': 'To {name}, for a moment together',
  'gratitude.until-together-all': 'For everyone, for a moment together',
  'gratitude.sealed-due': 'Its day has come. It goes on the wall the next time you come in.',
  'gratitude.sealed-left': '{name} has left, so this stays with you.',
  'gratitude.take-back': 'Take it back',
  'gratitude.take-back-busy':
    'There is another note on your slip. Pin it, keep it or clear it first. Nothing was changed.',
  'gratitude.taken-back': 'The note is on your slip again.',
  'gratitude.arrived-own':
    '{count, plural, one {A note you kept is on the wall} other {Notes you kept are on the wall}}',
  'gratitude.arrived-own-more':
    '{count, plural, one {Its} other {Their}} time had come when you came in.',
  'gratitude.arrived':
    '{count, plural, one {A note was kept for this moment} other {Notes were kept for this moment}}',
  'gratitude.arrived-more':
    '{count, plural, one {It is} other {They are}} on the wall since you came in together.',
  'gratitude.arrived-read': '{count, plural, one {Read it} other {Read them}}',
  'gratitude.arrived-later': 'Later',

  // On paper.
  'gratitude.paper': 'On paper',
  'gratitude.print': 'Print',
  'gratitude.print-wall': 'Print what hangs here',
  'gratitude.printed': 'From the gratitude wall',
  'gratitude.book': 'Make a year book',
  'gratitude.book-title': 'A year of the wall',
  'gratitude.book-lead':
    'Every note of one year as a book (PDF), month by month, with what was said in return.',
  'gratitude.book-year': 'Which year',
  'gratitude.book-year-chosen': '{year}, the year of the book',
  'gratitude.book-photos': 'With photos',
  'gratitude.book-photos-more':
    'Those on shared pages of that year, so nothing that only you can read.',
  'gratitude.book-plain': 'The book is a plain file',
  'gratitude.book-plain-more':
    'It is not encrypted. Anyone who can open the file, or finds the print, can read it.',
  'gratitude.book-choose': 'Choose where to save it',
  'gratitude.book-again': 'Make another one',
  'gratitude.book-file': 'Gratitude {year}.pdf',
  'gratitude.book-running': 'Making the year book',
  'gratitude.book-stop': 'Stop',
  'gratitude.book-stopping': 'Stopping',
  'gratitude.book-stopped': 'Stopped. Nothing was saved.',
  'gratitude.book-done': 'The year book is saved',
  'gratitude.book-done-more': 'It is called {name}. Hearth does not look at it again.',
  'gratitude.book-left-out':
    '{count, plural, one {One photo is damaged; its place says so.} other {# photos are damaged; their places say so.}}',
  'gratitude.book-signs': 'Its typefaces lack these signs: {signs}',

  // Completing a note.
  'gratitude.complete-title': 'Why it mattered',
  'gratitude.complete-label': 'This mattered because…',
  'gratitude.complete-note': 'Everyone who can read the note can read this too.',
  'gratitude.complete-save': 'Add to the note',
  'gratitude.completed': 'Your words are on the note.',

  // An empty wall.
  'gratitude.empty-title': 'An empty wall',
  'gratitude.empty': 'Start with something small from this week. “For the soup” is enough.',
  'gratitude.empty-action': 'Write the first note',
  'gratitude.empty-foot': 'Every member sees everything on the wall.',
} as const

export const gratitude = {
  'gratitude.title': 'Gratitude wall',
  'gratitude.lead': 'Every note finishes the same sentence: <i>I appreciate you…</i>',
  'gratitude.random': 'Pick one at random',
  'gratitude.show': 'Show',
  'gratitude.everything': 'Everything',
  'gratitude.to': 'To {name}',
  'gratitude.celebrations': 'Celebrations',
  'gratitude.notes': 'Notes on the wall',
  'gratitude.none-here': 'Nothing of this kind hangs here yet.',

  // A slip.
  'gratitude.from-to': '{from} to {to}, {date}',
  'gratitude.from-all': '{from}, for everyone, {date}',
  'gratitude.from-both': '{from}, for both of you, {date}',
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

/** What a disk has lost, and bringing it back. */
export const missing = {
  'missing.open': 'See what is missing',
  'missing.title': 'What is missing',
  'missing.lead':
    'The disk has lost a part of your journal. Everything else was checked and is whole. Nothing was removed, and nothing is guessed: this is what Hearth can tell.',
  'missing.back': 'Back to the journal',
  'missing.nothing': 'Nothing is missing. Every page was checked and is whole.',
  'missing.part-mine': 'In your own pages',
  'missing.part-ours': 'In what you share',
  'missing.part-drafts': 'In your drafts',
  'missing.part-debriefs': 'In conversations you worked through',
  'missing.part-keys': 'In the ring of keys',
  'missing.untitled': 'A page without a title',
  'missing.nameless': 'A page whose title is lost too',
  'missing.day': '{day}: {title}',
  'missing.page': 'The whole page',
  'missing.newest': 'Its newest words; the page shows the ones before',
  'missing.earlier': 'An earlier version; the page itself is whole',
  'missing.others':
    '{count, plural, one {One note, draft or setting.} other {{shown} notes, drafts or settings.}}',
  'missing.saves':
    '{count, plural, =0 {} one {At most one save, of which nothing more is known.} other {At most {shown} saves, of which nothing more is known.}}',
  'missing.unknown':
    'Nothing here is known to be missing. What is damaged may have held something that nobody can name any more.',
  'missing.fill-title': 'Bring it back from a backup',
  'missing.fill-lead':
    'Hearth reads and checks all of the backup first. Then it puts together what is here and what is there. What you wrote since that backup stays. The damaged files are kept in a folder of their own.',
  'missing.fill': 'Choose a backup',
  'missing.filling': 'Bringing it back',
  'missing.alone': 'Whoever brings it back has to be here alone.',
  'missing.again': 'Try another backup',
  'missing.filled': 'Your journal is in order again, and you can write.',
  'missing.filled-more':
    '{count, plural, =0 {Nothing that was lost was in the backup of {day}.} one {One page came back from the backup of {day}.} other {{shown} pages came back from the backup of {day}.}} What was written after it and lost here cannot be brought back from it. The damaged files lie in the folder named quarantine.',
  'missing.still': 'Not in that backup either',
} as const

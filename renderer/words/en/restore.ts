/** Bringing back a copy, from in front of the door; and how far long work with copies has come. */
export const restore = {
  'backup.phase-reading': 'Reading the journal',
  'backup.phase-copying': 'Copying what is encrypted',
  'backup.phase-writing': 'Writing the copy',
  'backup.phase-checking': 'Opening the copy to check it',
  'backup.phase-finishing': 'Finishing',
  'backup.count': '{done} of {total}',
  'backup.stop': 'Stop',
  'backup.stopping': 'Stopping',

  'restore.title': 'Restore from a backup',
  'restore.lead':
    'Hearth unpacks the copy into a new folder, checks all of it, and shows you what it found. Nothing changes until you say so.',
  'restore.choose': 'Choose a backup',
  'restore.choose-other': 'Choose another',
  'restore.cover': 'Made on {day} at {time}, {size}',
  'restore.beside-another':
    'This is a copy of another journal than the one that is here now. The two are not mixed: the one here would be put aside whole, and kept.',
  'restore.beside-older':
    'It is older than the journal that is here now, which was changed on a later day. What was written since is not in the copy. The journal here would be put aside whole, and kept.',
  'restore.beside-same-day':
    'The journal that is here now was last changed on the day of this copy. What was written after {time} is not in it. The journal here would be put aside whole, and kept.',
  'restore.beside-newer':
    'It is newer than the journal that is here now, whose files were last changed on an earlier day. The journal here would be put aside whole, and kept.',
  'restore.beside-unknown':
    'There is a journal here already, and how the copy stands to it cannot be told before it is opened. The one here would be put aside whole, and kept.',
  'restore.who': 'Who opens it?',
  'restore.with': 'Opened with',
  'restore.with-passphrase': 'Passphrase',
  'restore.with-sheet': 'Recovery sheet',
  'restore.passphrase-of': '{name}’s passphrase on that day',
  'restore.code-of': 'The code on {name}’s recovery sheet on that day',
  'restore.wrong':
    'That is not the passphrase {name} had when this copy was made. Nothing is lost.',
  'restore.wrong-code': 'This code does not open {name}’s part of the copy. Nothing is lost.',
  'restore.open': 'Unpack and check',
  'restore.secret-missing': 'Type what opens it first.',
  'restore.running': 'Unpacking the backup',
  'restore.running-more': 'The journal you used until now is not touched.',
  'restore.done': 'The copy is whole',
  'restore.done-more': 'As it was on {day} at {time}. This is what {name} can read in it:',
  'restore.pages': '{count, plural, =0 {No pages} one {1 page} other {{shown} pages}}',
  'restore.from-to': 'from {oldest} to {newest}',
  'restore.from-one-day': 'from {day}',
  'restore.notes':
    '{count, plural, =0 {No notes on the wall} one {1 note on the wall} other {{shown} notes on the wall}}',
  'restore.drafts': '{count, plural, =0 {No drafts} one {1 draft} other {{shown} drafts}}',
  'restore.members': 'Members: {names}',
  'restore.here': 'Beside the journal that is here now',
  'restore.here-same':
    'Leaving the bin aside, both hold the same pages and notes for {name}: {pages}, {notes}.',
  'restore.here-counts':
    'In the journal that is here now {name} can read, leaving the bin aside: {pages}, {notes}.',
  'restore.here-only':
    '{count, plural, one {1 page or note is only there, or was changed there. It would be put aside with that journal.} other {{shown} pages and notes are only there, or were changed there. They would be put aside with that journal.}}',
  'restore.here-copy':
    '{count, plural, one {1 page or note is only in this copy, or was changed in it.} other {{shown} pages and notes are only in this copy, or were changed in it.}}',
  'restore.here-bin':
    '{count, plural, one {1 page or note lies in the bin of one of the two, and not of the other.} other {{shown} pages and notes lie in the bin of one of the two, and not of the other.}}',
  'restore.here-unknown':
    'What {name} typed does not open the journal that is here now, so their pages cannot be compared. By its date this copy may lack what was written since.',
  'restore.here-unreadable':
    'The journal that is here now could not be opened whole for comparing. It stays where it is, untouched.',
  'restore.here-another': 'The journal that is here now is another one, and was not opened.',
  'restore.keep': 'The folder used so far is kept.',
  'restore.keep-more':
    '{place} stays where it is, exactly as it is. Hearth only goes over to the restored copy, and locks. There is a way back: on the lock screen, under “Restore from a backup”.',
  'restore.keep-none': 'Hearth goes over to the restored copy, and locks.',
  'restore.use': 'Open this copy',
  'restore.leave': 'Leave everything as it is',
  'restore.using': 'Going over to the copy',
  'restore.former': 'Journals that were used here before',
  'restore.former-more':
    'Each lies in its folder as it was left. Whoever goes back to one finds the present one in this list, as it is now.',
  'restore.former-until': 'Used until {day}, {time}',
  'restore.former-go': 'Go back to {name}',
  'restore.former-ask': 'Go back to the journal in {name}?',
  'restore.former-ask-more':
    'Hearth locks, and opens that one from then on. The present journal, in {place}, stays where it is, exactly as it is. You find it in this list, and can go back to it in the same way.',
  'restore.former-now': 'Go back',
  'restore.former-going': 'Hearth goes back to {name}.',
} as const

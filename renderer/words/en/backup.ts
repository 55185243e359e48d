export const backup = {
  'backup.none': 'No backup yet',
  'backup.none-more':
    'Everything lives in one folder on this computer. An encrypted copy on a stick or another disk is what outlasts it.',
  'backup.today': 'Backed up today, and readable',
  'backup.past': 'Backed up on {day}, and readable',
  'backup.made':
    '{day} at {time}. Hearth opened the copy again afterwards, and everything matched.',
  'backup.now': 'Back up now',
  'backup.check': 'Check again',
  'backup.run-to': 'To “{folder}”. You can go on writing meanwhile.',
  'backup.rehearsing': 'Trying out a copy',
  'backup.rehearsing-more':
    'Hearth reads all of it and opens it in memory. Nothing is written anywhere.',
  'backup.copies': 'Copies in {folder}',
  'backup.day-today': 'Today',
  'backup.day-yesterday': 'Yesterday',
  'backup.copy-counted':
    '{entries, plural, =0 {No pages} one {1 page} other {{pages} pages}} and {notes, plural, =0 {no notes} one {1 note} other {{shown} notes}}, checked',
  'backup.copy-made': 'Checked when it was made',
  'backup.copy-checked': 'Checked again at {time}, and whole',
  'backup.copy-unreadable': 'Hearth cannot read this file, and leaves it alone',
  'backup.copy-newer': 'Made by a newer Hearth, which can open it',
  'backup.copy-opens': 'Opens for {names}',
  'backup.copy-by-hand': 'made by hand, and never taken away',
  'backup.copy-try': 'Try it out',
  'backup.copy-try-of': ': the copy of {day} at {time}',
  'backup.copies-all': '{count, plural, other {Show all # copies}}',
  'backup.copies-few': 'Show the newest ones',
  'backup.where': 'Where',
  'backup.where-none':
    'Choose a folder once, best of all on a stick or another disk. Copies are made there by themselves from then on.',
  'backup.where-more':
    '{folder}. {count, plural, =0 {No copies yet} one {1 copy, {size}} other {# copies, {size}}}.',
  'backup.where-away': '{folder}, which is not here just now.',
  'backup.where-keeps':
    'Of older ones Hearth keeps one for each of 7 days, 4 weeks and 12 months. None goes before a newer one was checked.',
  'backup.where-choose': 'Choose a place',
  'backup.where-other': 'Choose another place',
  'backup.often': 'How often',
  'backup.often-more':
    'Only while one of you has Hearth open, and never in your way. One setting for everybody on this computer.',
  'backup.often-off': 'Never',
  'backup.often-daily': 'Every day',
  'backup.often-weekly': 'Every week',
  'backup.elsewhere': 'A copy somewhere else',
  'backup.elsewhere-more': 'One more, to keep where you like. Hearth leaves it alone.',
  'backup.elsewhere-do': 'Save a copy',
  'backup.try': 'Test restore',
  'backup.try-more':
    'Opens any copy in memory as you, counts what is in it and compares every byte. Nothing is written.',
  'backup.try-do': 'Try out a copy',
  'backup.tried-title': 'This copy is whole, and it opens.',
  'backup.tried-more':
    'Made on {day} at {time}. Every byte is as it was written. You could read in it: {pages}, {notes}, {drafts}.',
  'backup.tried-damages':
    'Part of the journal was damaged already when this copy was made. An earlier copy may hold more.',
  'backup.tried-shut-title': 'This copy is whole, and your keys of today do not open it.',
  'backup.tried-shut-more':
    'Made on {day} at {time}. Every byte is as it was written. It is from before you joined, or from before you had new keys. With the passphrase or sheet of that time it opens from the lock screen.',
  'backup.close': 'Close',
  'backup.try-now': 'Try again now',
  'backup.away-title': 'The place for the copies is not here.',
  'backup.away-more':
    '“{folder}” cannot be found, or holds none of its copies. If it is a stick or another disk, plug it in: Hearth tries again by itself. What you write is safe on this computer meanwhile.',
  'backup.full-title': 'There is no room for another copy.',
  'backup.full-more':
    'The copies in “{folder}” are all still there. Make some room, or choose another place. Hearth tries again within the hour.',
  'backup.read-only-title': 'Nothing can be written in the place for the copies.',
  'backup.read-only-more':
    '“{folder}” can be read only: a stick may have a small switch for that. The copies in it are all still there.',
  'backup.no-permission-title': 'Hearth is not allowed to write in the place for the copies.',
  'backup.no-permission-more':
    'The copies in “{folder}” are all still there. Choose a folder of your own, or change who may write in this one.',
  'backup.differs-title': 'The last copy did not match when Hearth read it back.',
  'backup.differs-more':
    'It was thrown away, and the earlier ones in “{folder}” are all still there. If this happens again the stick or disk may be wearing out: choose another place.',
  'backup.rests-title': 'Copies rest for now.',
  'backup.rests-more':
    'Part of the journal is missing, or it is open for reading only. So that no good copy makes way for a poorer one, none is made by itself and none is let go. You can still save one by hand.',
  'backup.pages': 'Pages you can read',
  'backup.notes': 'Notes on the wall',
  'backup.files': 'Encrypted files, compared one by one',
  'backup.size': 'Size',
  'backup.opens': 'Who can open it',
  'backup.opens-more':
    '{names}, each with their own passphrase or recovery sheet, and each only what they can read here.',
  'backup.carries': 'What is in it',
  'backup.carries-more':
    'All pages, drafts and notes of everyone here, encrypted as they lie on the disk. Making one does not show you the pages of anyone else.',
  'backup.restore': 'Restore',
  'backup.restore-more':
    'A copy is opened from the lock screen, into a folder of its own. The journal you use now stays as it is.',
  'backup.lock': 'Go to the lock screen',
  'backup.running': 'Making a backup',
  'backup.running-to': 'To “{name}”. You can go on writing meanwhile.',
  'backup.made-title': 'The backup is made, and it was checked.',
  'backup.made-more': '{size} in “{name}”. Keep it away from this computer.',
  'backup.seconds-left': 'Almost done',
  'backup.minutes-left':
    '{minutes, plural, one {About a minute left} other {About # minutes left}}',
} as const

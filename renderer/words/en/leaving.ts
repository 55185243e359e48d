/** A readable copy, and leaving. */
export const leaving = {
  'members.new-keys': 'Somebody may know it',
  'members.new-keys-more':
    'When your passphrase or your sheet may have been seen: everything that opens your pages is made anew.',
  'members.new-keys-do': 'Make new keys',
  'members.leave': 'Leave this Hearth',
  'members.leave-more':
    'You take a copy of your pages along. What you shared stays with the others, in your name.',
  'members.leave-do': 'Leave',
  'members.left': '{name} has left. What they shared stays here, in their name.',

  'change.old-backups': 'Old backups keep the old lock',
  'change.old-backups-more':
    'A backup is a copy of its day. One from before today opens with the passphrase of that day, also for somebody who knows it. Make a fresh backup afterwards, and delete those you need no longer.',
  'change.may-know':
    'If you change it because somebody may know it, <link>make new keys instead</link>.',

  'export.title': 'A readable copy',
  'export.lead':
    'Everything that you can read here, for other programs and other places: pages, photos, the wall, agreements, and what was kept of debriefs. What you have half written is in it too, wherever you began it. Private pages of anybody else are not.',
  'export.format': 'What it is to be',
  'export.markdown': 'Texts in a folder',
  'export.markdown-more':
    'Each page as Markdown, with photos beside it. Any editor opens it, and Hearth takes it in again.',
  'export.pdf': 'A book',
  'export.pdf-more': 'A PDF with the days in their order and photos in it, to read and to print.',
  'export.json': 'Data',
  'export.json-more':
    'One JSON file with photos beside it, for other programs. Hearth takes it in again.',
  'export.seal': 'Seal it with a passphrase',
  'export.seal-more':
    'One encrypted file, which the free program age opens without Hearth. Inside is a ZIP.',
  'export.sealed': 'Nobody opens it without this passphrase.',
  'export.sealed-more':
    'Hearth does not keep it, and your recovery sheet does not help here. Take another one than for Hearth, and write it down where it is safe.',
  'export.plain': 'These files are not encrypted.',
  'export.plain-more':
    'Whoever can open the folder can read them: others at this computer, whoever finds the stick, a service that copies the folder elsewhere. A stick that you keep in a safe place is best.',
  'export.plain-book':
    'Whoever has the file can read it: others at this computer, whoever finds the stick, a service that copies the folder elsewhere. What you print can be found as well.',
  'export.choose': 'Choose a folder',
  'export.again': 'Make another',
  'export.running': 'Writing a readable copy',
  'export.running-to': 'Into “{name}”. You can go on writing meanwhile.',
  'export.stop': 'Stop',
  'export.stopping': 'Stopping',
  'export.done': 'The copy is made, and it was read back.',
  'export.done-more':
    '“{name}” in “{folder}”: {pages, plural, =0 {no pages} one {1 page} other {{shownPages} pages}}, {drafts, plural, =0 {no drafts} one {1 draft} other {{shownDrafts} drafts}}, {notes, plural, =0 {no notes} one {1 note} other {{shownNotes} notes}}, {photos, plural, =0 {no photos} one {1 photo or file} other {{shownPhotos} photos and files}}.',
  'export.left-out':
    '{count, plural, one {One photo is damaged and is not in it.} other {{shown} photos are damaged and are not in it.}} Its page says where it was.',
  'export.cut-short':
    'Beside it lies {names}: {count, plural, one {a copy that was cut short. Anybody can read it} other {copies that were cut short. Anybody can read them}}, so throw {count, plural, one {it} other {them}} away.',
  'export.named':
    '{count, plural, one {One file is only named in it, for a book cannot show it.} other {{shown} files are only named in it, for a book cannot show them.}}',
  'export.signs':
    'The typeface of the book lacks these signs and shows a box for each: {signs}. The other two kinds of copy have them as they are.',
  'export.damaged': 'Something in it is damaged, so no copy was made.',
  'export.damaged-more':
    'A photo, a file or a part of the journal does not verify. Hearth can leave that out and write down where it was; a backup may still hold it whole.',
  'export.without': 'Make it without what is damaged',
  'export.stopped': 'The copy was stopped, and nothing of it is left.',

  'leaving.title': 'Leave this Hearth',
  'leaving.lead':
    'Nobody is asked, and nobody can do it for you. Until the last step nothing changes, and you can stop at any time.',
  'leaving.tip-goes':
    '<b>What goes with you.</b> Your private pages, drafts and own words from debriefs are removed from this journal for good, with your passphrase and sheet. Take a copy along first.',
  'leaving.tip-stays':
    '<b>What stays.</b> The pages you shared, your notes on the wall and your agreements, in your name, for those who stay. If you want a page gone, erase it from the bin before you leave.',
  'leaving.tip-others':
    '<b>What the others see.</b> A quiet line under Members that you have left. What they write from then on has keys that you do not hold.',
  'leaving.tip-back':
    '<b>No way back in.</b> You could join again as a newcomer, with somebody here beside you. Backups from before still open with your passphrase of that day.',
  'leaving.go-on': 'Take a copy first',
  'leaving.copies': 'Take a copy along',
  'leaving.copies-lead':
    'Make one of them, or both. Each is checked after it was written. Private pages of others open for nobody but them.',
  'leaving.readable': 'For other programs',
  'leaving.readable-more':
    'Pages, photos and notes as texts, as a book or as data. Plain, or sealed with a passphrase.',
  'leaving.backup': 'As an encrypted backup',
  'leaving.backup-more':
    'Opens in another Hearth with your passphrase or sheet of today. Keep those, or it opens for nobody.',
  'leaving.backup-do': 'Make a backup',
  'leaving.backup-made': 'The backup “{name}” is made, and it was checked.',
  'leaving.without': 'I leave without a copy',
  'leaving.without-more': 'Your private pages are then gone for good.',
  'leaving.copy-missing': 'Make a copy first, or say that you leave without one.',
  'leaving.last': 'The last step',
  'leaving.last-lead':
    'Type your passphrase, so that nobody else can do this in your name. Hearth asks once more after that.',
  'leaving.passphrase-missing': 'Type your passphrase first.',
  'leaving.leave': 'Leave',
  'leaving.sure': 'Leave for good?',
  'leaving.sure-more':
    'Your private pages, drafts and own words are removed from this journal now. What you shared stays, in your name.',
  'leaving.sure-without': 'You made no copy. Nobody can bring your private pages back.',
  'leaving.stay': 'Stay',
  'leaving.leave-now': 'Leave for good',
  'leaving.leaving': 'Leaving',
  'leaving.alone': 'You are the only one here',
  'leaving.alone-lead':
    'Leaving hands the journal to those who stay. Here is nobody else, and without you nobody could ever open it.',
  'leaving.alone-tip-copy':
    '<b>To take your pages elsewhere,</b> make a readable copy in the settings, or a backup.',
  'leaving.alone-tip-end':
    '<b>To end it,</b> quit Hearth and delete its folder, {place}. That cannot be undone, and backups are not deleted with it.',
} as const

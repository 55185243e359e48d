/** What opening the journal may have found; nothing of it was caused by looking. */
export const problems = {
  'problems.title': 'Something to know about your journal',
  'problems.read': 'I have read this',
  'problems.show': 'Reading only',
  'problems.reading-only':
    'Until it is mended, the journal opens for reading only. Nothing new can be saved here, and nothing that is here can be lost by it.',
  'problems.damage.happened':
    '{count, plural, =0 {Part of the journal on this disk is damaged.} one {One piece of the journal on this disk is damaged.} other {{shown} pieces of the journal on this disk are damaged.}}',
  'problems.damage.next':
    'Everything else was checked and is whole. What cannot be read was kept where it is. Look at what is missing, and bring it back from a backup.',
  'problems.forged.happened':
    '{count, plural, =0 {Something in the folder claims an author who did not write it.} one {One record claims an author who did not write it.} other {{shown} records claim an author who did not write them.}}',
  'problems.forged.next':
    'Hearth does not show it as theirs. Somebody, or some program, has changed files in the folder. Talk about it before you trust what is new.',
  'problems.folder-read-only.happened': 'Hearth may not write in the folder of your journal.',
  'problems.folder-read-only.next':
    'Your pages are safe and can be read. Check whether the disk is write-protected or belongs to another login.',
  'problems.forked.happened': 'Two computers wrote in this journal at the same time.',
  'problems.forked.next':
    'That happens when a folder is synced between computers. No word is lost: where both changed one page, the later words stand, and the others are in the history of the page. A draft that both went on with is there twice. Your next save puts the two together.',
  'problems.copy-damaged.happened':
    '{count, plural, =0 {One of two copies of a key file is damaged.} one {One of two copies of a key file is damaged.} other {{shown} files are damaged of which a good copy exists.}}',
  'problems.copy-damaged.next':
    'The good copy served, and nothing is missing. A backup now would be wise: disks that do this once tend to do it again.',
  'problems.older-copy.happened': 'This is an older copy of your journal.',
  'problems.older-copy.next':
    'You have seen more than lies in this folder. Everything that is here is whole and can be read.',
  'problems.older-copy.do': 'What is known, and how to go on',
  'problems.went-on.happened': 'The journal went on from an older copy.',
  'problems.went-on.next':
    'Pages from after that copy may not be here. Whoever did it signed for it, and you are told this once.',
  'problems.went-on.who': '{name}, on {day}',
  'problems.anchor-missing.happened':
    'A mark that Hearth keeps outside the journal’s folder is gone, or older than it was.',
  'problems.anchor-missing.next':
    'By it Hearth notices when the whole folder is put back to an older day. Look whether your newest pages are here. Clearing this computer’s settings takes it away too; it is made anew with the next save.',
  'problems.contested.happened':
    '{count, plural, =0 {Something in Ours was begun twice.} one {One thing in Ours was begun twice.} other {{shown} things in Ours were begun twice.}}',
  'problems.contested.next':
    'Two members signed the beginning of the same page, promise or request, or one of them signed it in two ways. Hearth shows one of the two, always the same, and keeps the other. Hearth itself does that only where two computers wrote at the same time; otherwise some other program did. Talk about it.',
  'problems.unfinished-save.happened': 'The last time, a save was cut short.',
  'problems.unfinished-save.next':
    'Hearth had not yet said that it was saved. Everything before it is whole; look at your last draft to see whether a few words are missing.',
} as const

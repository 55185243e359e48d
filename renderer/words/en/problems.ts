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
    'Everything else was checked and is whole. What cannot be read was kept where it is. Restore from your last backup, and keep this folder beside it.',
  'problems.forged.happened':
    '{count, plural, =0 {Something in the folder claims an author who did not write it.} one {One record claims an author who did not write it.} other {{shown} records claim an author who did not write them.}}',
  'problems.forged.next':
    'Hearth does not show it as theirs. Somebody, or some program, has changed files in the folder. Talk about it before you trust what is new.',
  'problems.folder-read-only.happened': 'Hearth may not write in the folder of your journal.',
  'problems.folder-read-only.next':
    'Your pages are safe and can be read. Check whether the disk is write-protected or belongs to another login.',
  'problems.forked.happened': 'There are two versions of the same journal in this folder.',
  'problems.forked.next':
    'That happens when a folder is synced between computers. Both versions are kept and shown. Stop the syncing before you go on writing.',
  'problems.copy-damaged.happened':
    '{count, plural, =0 {One of two copies of a key file is damaged.} one {One of two copies of a key file is damaged.} other {{shown} files are damaged of which a good copy exists.}}',
  'problems.copy-damaged.next':
    'The good copy served, and nothing is missing. A backup now would be wise: disks that do this once tend to do it again.',
  'problems.unfinished-save.happened': 'The last time, a save was cut short.',
  'problems.unfinished-save.next':
    'Hearth had not yet said that it was saved. Everything before it is whole; look at your last draft to see whether a few words are missing.',
} as const

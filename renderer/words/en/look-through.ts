/** Looking at every byte of the journal, and what came of it. */
export const lookThrough = {
  'look.title': 'Look through everything',
  'look.more':
    'Hearth reads every byte of your journal and of the copies that it can reach, and mends what it can. Once in each sitting it does this by itself, while nobody asks for anything.',
  'look.do': 'Look through everything',
  'look.again': 'Look again',
  'look.going': 'Looking through everything',
  'look.going-more': 'You can go on writing meanwhile.',
  'look.by-itself': 'Hearth is looking through everything by itself, in quiet moments.',
  'look.stop': 'Stop',
  'look.stopping': 'Stopping',
  'look.well':
    'Looked through {count, plural, one {one file} other {{shown} files}} on {day} at {time}: all well.',
  'look.well-copies':
    'Looked through {count, plural, one {one file} other {{shown} files}} and {copies, plural, one {one copy} other {# copies}} on {day} at {time}: all well.',
  'look.mended':
    '{count, plural, one {One file was damaged, and is whole again.} other {{shown} files were damaged, and are whole again.}} What was damaged lies in the folder named quarantine. A disk that does this once tends to do it again: make a backup on another one.',
  'look.found':
    'Looked through {count, plural, one {one file} other {{shown} files}} on {day} at {time}. Something is not as it was written.',
  'look.cover': 'A file of the lock screen',
  'look.keys': 'A key file',
  'look.mine': 'A file of your own pages',
  'look.ours': 'A file of Ours',
  'look.drafts': 'A file of your drafts',
  'look.debriefs': 'A file of a debrief',
  'look.keyring': 'A file of your keyring',
  'look.another': 'A file that only somebody else can open. They are told of it when they come in.',
  'look.photos': 'A photo or another file: {name}',
  'look.photos-nameless': 'A photo or another file',
  'look.backups': 'The copy {name}. Make another one; Hearth leaves this one alone.',
  'look.from-here':
    'What it held is whole elsewhere in the journal. Look again here to have it mended.',
  'look.from-backup': 'A copy still has it.',
  'look.from-nowhere': 'No copy in reach has it. Another stick may.',
  'look.harmless':
    '{count, plural, one {One more file is not as it was written, and nothing of it is needed.} other {{shown} more files are not as they were written, and nothing of them is needed.}}',
  'look.unknown':
    '{count, plural, one {One file in the folder of the journal is not Hearth’s: {names}. Hearth leaves it alone.} other {{shown} files in the folder of the journal are not Hearth’s, among them {names}. Hearth leaves them alone.}}',
} as const

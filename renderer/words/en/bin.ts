export const bin = {
  'bin.goes-on': 'Goes for good on {day}.',
  'bin.goes-soon': 'Goes for good soon.',
  'bin.waits':
    'Stays until {names} {count, plural, one {has} other {have}} written here again, and 30 days after that.',
  'bin.stays': 'Stays here.',
  'bin.erase': 'Take it away now',
  'bin.erase-page': 'Take this page away for good?',
  'bin.erase-note': 'Take this note away for good?',
  'bin.erase-response': 'Take this response away for good?',
  'bin.erase-dream': 'Take this dream away for good?',
  'bin.erase-shared-dream': 'Take this dream away for good?',
  'bin.erase-page-body':
    'The page goes, with every earlier version and every photo that only it shows. This cannot be undone.',
  'bin.erase-note-body': 'Your words go from the wall and from the bin. This cannot be undone.',
  'bin.erase-response-body':
    'Your words go from under the page and from the bin. This cannot be undone.',
  'bin.erase-dream-body':
    'The dream goes, with all its earlier words and what you are changing in it. This cannot be undone.',
  'bin.erase-shared-dream-body':
    'The dream goes from the bin, for everyone. It was shared and may have been read; its words stay sealed in the history of the journal. This cannot be undone.',
  'bin.erase-copies':
    'It leaves the disk bit by bit as you go on writing. Backups made before still hold it.',
  'bin.erase-not': 'Leave it in the bin',
  'bin.erase-yes': 'Take it away for good',
  'bin.erased-page': 'The page is gone for good.',
  'bin.erased-note': 'The note is gone for good.',
  'bin.erased-response': 'The response is gone for good.',

  // The bin of the wall.
  'bin.note-in': 'Take it off the wall',
  'bin.note-binned': 'The note is in the bin of the wall.',
  'bin.note-out': 'Hang it up again',
  'bin.note-unbinned': 'The note is on the wall again.',
  'bin.wall': 'Bin of the wall',
  'bin.wall-lead': 'Only the person who wrote a note takes it off the wall, and hangs it up again.',
  'bin.wall-empty': 'There is nothing in the bin.',
  'bin.note-actions': 'What to do with your note',
} as const

/** While the disk is full, and the room that Hearth kept back is in use. */
export const diskFull = {
  'disk-full.title': 'The disk is full',
  'disk-full.happened': 'The disk that your journal is on is full.',
  'disk-full.safe':
    'What Hearth calls saved is safe. It had kept a little room back for a day like this, and your words go on being saved there for a good while.',
  'disk-full.next':
    'Photos, imports and copies on this disk have to wait. Make some room: empty the trash, or move large files to another disk. This message then goes by itself.',
} as const

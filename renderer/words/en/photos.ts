/** Photos and other files on a page. */
export const photos = {
  'photos.photo': 'Photo',
  'photos.with-photo': 'With a photo',
  'photos.view': 'View large: {name}',
  'photos.coming': 'The photo is on its way.',
  'photos.not-shown': 'This photo cannot be shown.',
  'photos.not-here': 'This photo or file is not here.',
  'photos.not-here-named': 'This photo or file is not here: {name}',
  'photos.not-here-more': 'Its place on the page is kept.',
  'photos.too-large': 'Too large to show here.',
  'photos.other-kind':
    'Hearth cannot show photos of this kind. It is kept whole; a copy opens in another program.',
  'photos.facts': '{name}, {size}.',
  'photos.location-left-out': 'Where it was taken is left out.',
  'photos.location-kept': 'Where it was taken is inside.',
  'photos.before': 'The photo before',
  'photos.after': 'The next photo',
  'photos.which': '{at} of {count}',

  // A copy outside Hearth.
  'photos.save-copy': 'Save a copy',
  'photos.plain': 'The copy is a plain file.',
  'photos.plain-more':
    'Outside Hearth it is not encrypted: whoever can use this computer, or the stick you save it to, can open it.',
  'photos.choose': 'Choose where',
  'photos.saving': 'Saving a copy',
  'photos.other-copy': 'Another copy is still being saved.',
  'photos.saved': 'The copy is saved as {name}. It is a plain file.',

  // Adding to a page.
  'photos.add': 'Photo',
  'photos.caption-hint': 'Say what it is, if you like',
  'photos.drop': 'Let go to put it on this page',
  'photos.drop-more': 'Photos and other files',
  'photos.adding': 'Adding to this page',
  'photos.adding-one': 'Adding {name}',
  'photos.adding-many': 'Adding {name}, {count} more after it',
  'photos.so-far': '{done} of {total}',
  'photos.stop': 'Stop',
  'photos.stop-all': 'Stop all',
  'photos.stopped': 'Stopped. Nothing of it was kept.',
  'photos.added': '{name} is on the page.',
  'photos.not-added': '{name} was not added. {happened}',
  'photos.text-safe': 'The text of your page is untouched.',
  'photos.left-out':
    '{count, plural, one {Where {name} was taken is left out.} other {Where # photos were taken is left out.}}',
  'photos.left-out-more':
    'Cameras and phones often write it into a photo. Hearth keeps the photo without it.',
  'photos.keep-location': 'Keep it in',
  'photos.location-back': 'Where {name} was taken is in the photo.',
  'photos.waiting': 'The page waits for what is being added.',
  'photos.put-away': 'All right',

  // Done and sharing: what a page shows is encrypted anew for those who may read it.
  'photos.along': 'Bringing the photos and files along',
  'photos.along-more': 'They are encrypted anew for everyone who can read this page.',
  'photos.along-stopped': 'Stopped. The page is still a draft, and nothing of it was moved.',
  'photos.along-kept': 'Stopped. The page is still only yours, and nothing of it was moved.',
  // A photo on the page that is being written.
  'photos.ways': 'This photo',
  'photos.ways-file': 'This file',
  'photos.up': 'Move up',
  'photos.down': 'Move down',
  'photos.turn': 'Turn to the right',
  'photos.off': 'Take off the page',
  'photos.keep-in': 'Keep where it was taken',
  'photos.moved-up': 'Moved up.',
  'photos.moved-down': 'Moved down.',
  'photos.turned': 'Turned to the right.',
  'photos.taken-off': 'Taken off the page. Undo brings it back.',

  // Sharing.
  'photos.share':
    '{count, plural, one {The photo or file on it goes along} other {The # photos and files on it go along}}, with what a camera may have written inside, such as the time, and the place where it was kept.',
} as const

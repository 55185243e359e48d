/** What stands around every stage: the head, and the way out at any time. */
export const debriefFrame = {
  'debriefs.only-you':
    '<b>Only you can read this</b><more> until you {members, plural, =2 {both} other {all}} open it</more>',
  'debriefs.readers': '{names} can read this',
  'debriefs.readers-sides': '{names} can see the title, and no side yet',
  'debriefs.happened-on': 'About {day}',
  'debriefs.pause': 'Pause',
  'debriefs.close': 'Close it',
  'debriefs.not-there': 'This one is not here any more',
  'debriefs.not-there-more':
    'It was closed. What each of you said is kept for you alone and stands in the list behind you.',

  // Closing.
  'debriefs.close-title': 'Close this one?',
  'debriefs.close-more': 'Nobody is asked for a reason.',
  'debriefs.close-before':
    'The sides have not been opened, and now they never are. What was sealed here goes. What you wrote stays with you alone and stands in the list behind you.',
  'debriefs.close-after':
    'Each of you then says what Hearth keeps of it, and the stricter choice holds. What each of you said stays with its own writer, whatever you choose.',
  'debriefs.close-copies': 'Backups that were made before still hold it, shut as it was then.',
  'debriefs.close-now': 'Close it',
  'debriefs.close-not': 'Leave it open',
  'debriefs.closed': 'Closed.',
} as const

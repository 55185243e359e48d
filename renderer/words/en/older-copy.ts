/** A journal that is older than whoever opens it has seen it. */
export const olderCopy = {
  'older-copy.title': 'This is an older copy of your journal',
  'older-copy.lead':
    'You have seen more than lies in this folder, {name}. What is here is whole, and looking at it changes nothing.',
  'older-copy.known': 'What is known',
  'older-copy.ours': 'What you share',
  'older-copy.mine': 'Your own pages',
  'older-copy.drafts': 'Your drafts',
  'older-copy.keys': 'Your keyring',
  'older-copy.debriefs': 'Debriefs',
  'older-copy.seen': 'There was more when you last saved, on {day} at {time}.',
  'older-copy.here': 'The newest that is here is from {day} at {time}.',
  'older-copy.tip-why':
    '<b>How that comes.</b> The folder was put back from another copy, or a program that syncs it is not finished yet. A disk that lost its newest files looks the same.',
  'older-copy.tip-newer':
    '<b>If the newer folder is still somewhere,</b> close Hearth, put that one in its place, and open it again. Nothing is lost then.',
  'older-copy.look': 'Only look',
  'older-copy.go-on': 'Go on from this copy',
  'older-copy.sure-title': 'Go on from this copy?',
  'older-copy.sure':
    'You can write again, from what is here. What came after it stays missing, and the newer folder, should it turn up, no longer goes with this one. Everybody else is shown once that you did this, and when.',
  'older-copy.type': 'Type “{phrase}” to go on',
  'older-copy.phrase': 'older copy',
  'older-copy.not-typed': 'Type “{phrase}” first, so that this does not happen by a slip.',
  'older-copy.going': 'Going on',
  'older-copy.back': 'Not now',
  'older-copy.gone-on': 'You can write again.',
  'older-copy.cannot':
    'It can be gone on from by one member who is in alone, at the computer where the folder can be written to, and once nothing in it is damaged.',
} as const

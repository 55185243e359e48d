/** The outside view, and one's own words of a debrief: both for their writer alone. */
export const outsideView = {
  'outside-view.title': 'The outside view',
  'outside-view.lead':
    'Think of the last disagreement between you. Then write about it as a friend would have seen it: someone who stands on nobody’s side and wishes everybody in it well.',
  'outside-view.pace':
    'It takes about seven minutes. Three times a year is plenty, and never is fine too.',
  'outside-view.only-you': 'Only you can read this.',
  'outside-view.never-shown': 'It is never shown to anybody else, now or later.',
  'outside-view.begin': 'Write it now',
  'outside-view.carry-on': 'Carry on writing',
  'outside-view.offered': 'It may be a good time for it. Only if you like.',
  'outside-view.read-only': 'This journal is open for reading only just now.',
  'outside-view.earlier': 'What you wrote before',
  'outside-view.of-day': 'Written on {day}',
  'outside-view.to-list': 'The outside view',
  'outside-view.back': 'Work it through',

  'outside-view.prompts': 'Three questions to write along',
  'outside-view.prompt-1': 'What would that friend have seen?',
  'outside-view.prompt-1-more':
    'What each of you said and did, and the good that each may have wanted.',
  'outside-view.prompt-2': 'What makes it hard to see it so in the moment?',
  'outside-view.prompt-2-more':
    'Being tired, being hurt, wanting to be right. Whatever it is for you.',
  'outside-view.prompt-3': 'What could help you find that view the next time?',
  'outside-view.prompt-3-more': 'Something small, such as a breath, a word, a walk to the window.',
  'outside-view.text': 'As a friend of everybody in it would see it',
  'outside-view.saving': 'Saving',
  'outside-view.saved': 'Saved, {time}',
  'outside-view.not-saved': 'Could not save. Hearth tries again every few seconds.',
  'outside-view.finish': 'Done',
  'outside-view.finish-empty': 'Write something first, or go back; nothing is kept then.',
  'outside-view.finished': 'Kept, for you alone.',
  'outside-view.leave-unsaved': 'The last words could not be saved, so the page stays open.',

  'outside-view.time-start': 'Time seven minutes',
  'outside-view.time-left':
    '{minutes, plural, one {About a minute left} other {About # minutes left}}',
  'outside-view.time-over':
    'Seven minutes have gone by. Stop here, or write on as long as you like.',
  'outside-view.time-hide': 'Hide the time',

  'own-words.title': 'Your own words',
  'own-words.about': 'About {day}, with {names}',
  'own-words.from-first': 'From first to last',
  'own-words.side': 'Your side',
  'own-words.understand': 'Understanding each other',
  'own-words.own': 'Your own part',
  'own-words.agree': 'What you would do',
  'own-words.mirrored': 'What you heard',
  'own-words.yes': 'You said: yes, that is it',
  'own-words.no': 'You said: not quite',
  'own-words.made-sense': 'What made sense to you',
  'own-words.guessed': 'What you thought it felt like',
  'own-words.right': 'You said: yes, it was like that',
  'own-words.corrected': 'You said: it was more like this',
  'own-words.accepted': 'What {name} wrote: accepted, or heard',
  'own-words.not-yet': 'You answered {name}: not yet',
  'own-words.no-promise': 'Nothing to promise, and that was a result too',
  'own-words.none': 'You wrote nothing in this one.',
  'own-words.back': 'Work it through',
  'own-words.forget': 'Forget these words',
  'own-words.forget-title': 'Forget your words of “{title}”?',
  'own-words.forget-1':
    'This copy goes: your side, and all that you said afterwards. It cannot be brought back.',
  'own-words.forget-2':
    'What was kept with the shared pages is not touched by this, and neither are the words of anybody else.',
  'own-words.forget-3':
    'A backup made before today may still hold them, and so may old bytes on the disk. In a backup they open for you alone.',
  'own-words.forget-later':
    'This one is still going on. Its words can be forgotten once it has ended. Nothing was changed.',
  'own-words.forget-not': 'Keep them',
  'own-words.forget-now': 'Forget them',
  'own-words.forgotten': 'Your words of “{title}” are forgotten.',
} as const

/** The room in which people work something through: its list, and what its rows say. */
export const debriefList = {
  'debriefs.title': 'Work it through',
  'debriefs.lead':
    'For what stays with you after a fight. Each of you writes your own side alone. Then you open them, hear each other out, and leave with one small change.',
  'debriefs.safety': 'This is not for situations where you feel afraid.',
  'debriefs.safety-link': 'If you do, read this first',
  'debriefs.start': 'Start something new',
  'debriefs.in-work': 'What you are working through',
  'debriefs.back': 'Back to the list',
  'debriefs.more-of': 'More for {title}',

  // Nothing there yet.
  'debriefs.empty-title': 'A table with two chairs',
  'debriefs.empty':
    'When something stays with you, this is where to lay it down. Nobody has to be right here.',
  'debriefs.empty-foot': 'You can pause or close at any time, without a reason.',
  'debriefs.alone-title': 'For two or more',
  'debriefs.alone':
    'You are the only one in this Hearth so far. This room opens once somebody has joined you.',

  // The seven stages.
  'debriefs.stages': 'The way through, in seven stages',
  'debriefs.stages-finished': 'The way through, finished',
  'debriefs.stage-1': 'Pause and check',
  'debriefs.stage-2': 'My side',
  'debriefs.stage-3': 'Reveal together',
  'debriefs.stage-4': 'Understand each other',
  'debriefs.stage-5': 'Own our part',
  'debriefs.stage-6': 'Agree on one small change',
  'debriefs.stage-7': 'Follow up',
  'debriefs.stage-of': '{number} of 7, {name}',
  'debriefs.stage-done': 'done',
  'debriefs.stage-now': 'you are here',
  'debriefs.stage-unneeded': 'not needed',
  'debriefs.finished': 'Finished',
  'debriefs.stage-ahead': 'ahead',

  // How a debrief stands, in the list.
  'debriefs.is-paused': 'Paused until {when}',
  'debriefs.is-paused-more': 'Nothing moves until then.',
  'debriefs.is-rested': 'The pause is over',
  'debriefs.is-rested-more': 'Come back when you are ready. It will keep.',
  'debriefs.is-not-begun': 'Your side is still to be written',
  'debriefs.is-not-begun-more': 'Only you can read it while you write.',
  'debriefs.is-draft': 'Your side is begun',
  'debriefs.is-draft-more': 'It is kept for you alone. Write on whenever you like.',
  'debriefs.is-waiting': 'Waiting for {names}',
  'debriefs.is-waiting-more':
    'Your side is sealed. {count, plural, one {{names} can see} other {The others can see}} that it is written, not what it says.',
  'debriefs.is-unwritten': 'Still to be written by {names}',
  'debriefs.is-unwritten-more': 'Each side is written alone, behind its own passphrase.',
  'debriefs.is-sealed': 'Ready to open together',
  'debriefs.is-sealed-more':
    '{members, plural, =2 {Both} other {All}} sides are written and sealed. Find half an hour in which nobody is hungry or tired.',
  'debriefs.is-choosing': 'Sealed, to be opened when each is ready',
  'debriefs.is-choosing-more': 'It opens once each of you has said ready.',
  'debriefs.is-ready': 'You have said ready',
  'debriefs.is-ready-more': 'It opens once each of you has said so.',
  'debriefs.is-opening': 'The sides are opening',
  'debriefs.is-opening-more':
    'Everybody is ready. Each side opens when its writer next unlocks Hearth.',
  'debriefs.is-your-turn': 'Your turn',
  'debriefs.is-your-turn-more': 'Take the time you need.',
  'debriefs.is-their-turn': 'Next: {names}',
  'debriefs.is-their-turn-more':
    'There is nothing for you to do now. You can read what stands there.',
  'debriefs.is-keeping': 'Choose what is kept',
  'debriefs.is-keeping-more':
    'Each of you says what stays with the shared pages. The stricter choice holds.',
  'debriefs.is-kept-waiting': 'You have chosen what is kept',
  'debriefs.is-kept-waiting-more':
    'It closes once {names} {count, plural, one {has} other {have}} chosen too.',
  'debriefs.is-over': 'Closed',
  'debriefs.is-over-more': 'This one is behind you.',
  'debriefs.follow-up': 'Ready to be looked at again',
  'debriefs.follow-up-mine': 'You promised: {text}',
  'debriefs.follow-up-theirs': '{name} promised: {text}',
  'debriefs.small-promise': 'One small promise',

  // The one action of a row.
  'debriefs.do-begin': 'Begin my side',
  'debriefs.do-write-on': 'Write on',
  'debriefs.do-read-mine': 'Read mine',
  'debriefs.do-look': 'Look at it',
  'debriefs.do-open': 'Open together',
  'debriefs.do-go-on': 'Go on',
  'debriefs.do-look-again': 'Look again',
  'debriefs.do-come-back': 'Come back',
  'debriefs.do-choose': 'Choose',
  'debriefs.do-review': 'Look at it again',

  // Behind you, and the quiet links.
  'debriefs.behind': 'Behind you',
  'debriefs.kept-in': 'Kept whole, {when}',
  'debriefs.own-words': 'Your own words, for you alone',
  'debriefs.agreements': 'All agreements',
  'debriefs.agreements-more': 'What each of you promised',
  'debriefs.outside-view': 'The outside view',
  'debriefs.outside-view-more': 'Seven minutes, as a friend of both of you would see it',
  'debriefs.outside-view-offered': 'It may be a good time for it. Only if you like.',
} as const

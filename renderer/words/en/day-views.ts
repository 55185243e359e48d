/** Several views of one day, written apart and read side by side. */
export const dayViews = {
  'views.title': '{members, plural, =2 {Two views of one day} other {Several views of one day}}',
  'views.short': '{members, plural, =2 {Two views} other {Several views}}',
  'views.back': 'Journal',
  'views.back-to-list': 'All views',
  'views.lead':
    'Each of you writes about the same day on your own. Nobody reads anything before all have finished; then you read side by side, and all of it stays.',
  'views.ask': 'Ask about a day',
  'views.none': 'No day has been asked about yet',
  'views.none-more':
    '{members, plural, =1 {Once somebody lives here with you, you can ask about a day that you both remember.} =2 {Perhaps the last walk, or a day that went wrong. Two people rarely saw the same one.} other {Perhaps the last walk, or a day that went wrong. No two of you saw quite the same one.}}',
  'views.none-together': 'Whoever would like to ask about a day does it alone.',
  'views.list': 'Days that were asked about',

  // The panel above the pages.
  'views.asked-of-you': '{name} would like to read your view of {day}.',
  'views.write-yours': 'Write yours',
  'views.carry-on': 'Carry on',

  // How one stands.
  'views.standing-asked': '{name} asks for your view.',
  'views.standing-own': 'Your own view is still to be written.',
  'views.standing-begun': 'You have begun yours. Only you can open it.',
  'views.standing-wait':
    'Yours is finished and sealed. {names} {count, plural, one {has} other {have}} not finished yet.',
  'views.standing-apart': '{names} {count, plural, one {has} other {have}} not finished yet.',
  'views.standing-all': 'All have finished. Nothing is open yet.',
  'views.standing-open': 'Open, side by side.',
  'views.standing-altered': 'Something does not fit, so nothing is open.',
  'views.standing-over': 'It was let go. What you wrote is here, for you alone.',

  // Asking.
  'views.ask-title': 'Which day?',
  'views.ask-lead': 'A day that you both remember will do, and it need not be a special one.',
  'views.ask-lead-all': 'A day that all of you remember will do, and it need not be a special one.',
  'views.ask-day': 'The day',
  'views.ask-whom': 'With whom?',
  'views.ask-seen':
    '{names} will see that you ask, and for which day. Nothing else is seen before all of you have finished.',
  'views.ask-ours':
    'Once it is open, it stands with what you share: everyone in this journal can read it.',
  'views.ask-go': 'Ask',
  'views.ask-not': 'Not now',
  'views.ask-needs-day': 'Choose a day up to today.',
  'views.ask-needs-whom': 'Choose at least one person.',
  'views.asked': 'You asked about {day}.',

  // Writing.
  'views.writing': 'Your view of {day}',
  'views.writing-hint':
    'How was this day for you? What you saw, what it was like, what stayed with you. Nobody reads it before all have finished.',
  'views.no-photos': 'Photos and other files do not go in here. A page of your own can show them.',
  'views.finish': 'Finish',
  'views.finish-empty': 'Write something first, or go back. Nothing is kept then.',
  'views.finish-title': 'Finish your view?',
  'views.finish-wait':
    'It is sealed, and nobody else can open it. You can take it back until {names} {count, plural, one {has} other {have}} finished too.',
  'views.finish-last':
    'All others have finished. Yours is sealed with this, and can no longer be taken back. All of it opens once each of you has come in again, or when you sit together.',
  'views.finish-now': 'Finish',
  'views.finish-not': 'Write on',
  'views.finished': 'Your view is sealed.',
  'views.leave-unsaved': 'The last words could not be saved, so the page stays open.',

  // Waiting.
  'views.has-finished': 'Finished',
  'views.has-not': 'Not finished yet',
  'views.yours': 'What you wrote',
  'views.yours-alone': 'Only you can read this.',
  'views.yours-only': 'Only you can read this, until all is open.',
  'views.wait-apart': 'Each writes alone. Come in one by one for that.',
  'views.wait-open':
    'It opens once {count, plural, =0 {Hearth can write here again} =1 {{names} has come in again, alone or together} other {{names} have come in again, alone or together}}. Nobody reads before the others can.',
  'views.wait-here': 'You are all here. Open it when you like; all of it opens at once.',
  'views.wait-away':
    '{names} {count, plural, one {is} other {are}} not here just now. It can also open once each of you has come in again.',
  'views.open': '{members, plural, =2 {Open both} other {Open all}}',
  'views.together-go': 'Open it together',
  'views.opened': 'All is open.',
  'views.take-back': 'Take mine back',
  'views.take-back-title': 'Take your view back?',
  'views.take-back-more':
    'It becomes a draft again that only you can open. The others see that you have not finished.',
  'views.take-back-now': 'Take it back',
  'views.taken-back': 'It is a draft again.',
  'views.let-go': 'Let this one go',
  'views.let-go-title': 'Let this day go?',
  'views.let-go-more':
    'Nothing of it opens, for anybody, and it leaves the list. Whoever has written something has their own words back, to read or to throw away. Anyone who takes part can do this.',
  'views.let-go-now': 'Let it go',
  'views.let-go-done': 'It is let go.',

  // Open.
  'views.opened-on': 'Opened on {day}',
  'views.of-whom': 'By {name}',

  // Where something is wrong, or over.
  'views.altered-title': 'This does not open.',
  'views.altered':
    'Something of what {names} put into it was changed afterwards. So nothing is shown to anybody. Your own words are below, and safe. Let it go, and everyone has theirs back.',
  'views.over-title': 'This day was let go.',
  'views.over':
    'It was let go, or somebody who took part has left. Nothing was opened. What you wrote is yours alone.',
  'views.over-page': 'Make it a page of mine',
  'views.over-drop': 'Throw it away',
  'views.over-drop-title': 'Throw your words away?',
  'views.over-drop-more':
    'They go for good. If you would like to keep them, make a page of them first.',
  'views.over-drop-now': 'Throw them away',
  'views.over-dropped': 'They are gone.',
} as const

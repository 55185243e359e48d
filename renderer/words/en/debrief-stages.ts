/** From the moment the sides open to what is kept of a debrief, and the agreements that come of it. */
export const debriefStages = {
  // Opening.
  'stage.open-both': 'Open both sides together',
  'stage.open-all': 'Open all sides together',
  'stage.open-lead':
    'They open in one moment, or not at all. Read first, in silence, each at your own pace. There is time to talk after.',
  'stage.open-both-go': 'Open both sides',
  'stage.open-all-go': 'Open all sides',
  'stage.not-tonight': 'Not tonight',
  'stage.side-of': '{name}’s side',
  'stage.sealed': 'Sealed',
  'stage.not-sealed': 'Not sealed yet',
  'stage.missing':
    '{names} {count, plural, one {is} other {are}} not here. The sides open when everyone who takes part is here, each let in by their own passphrase.',
  'stage.missing-solo':
    'To open them together, lock Hearth and choose the door for two or more. It will keep until then.',
  'stage.missing-sides':
    'Still missing: the {count, plural, one {side} other {sides}} of {names}. It will keep.',
  'stage.opened-both': 'Both sides are open.',
  'stage.opened-all': 'All sides are open.',
  'stage.read-both': 'Read both sides',
  'stage.read-all': 'Read all sides',
  'stage.read-lead':
    'Each at your own pace, without a word for now. Nobody has to answer anything yet.',
  'stage.read-done': 'Go on to the first turn',
  'stage.read-again': 'Read every side again',
  'stage.read-back': 'Back to the turn',
  'stage.broken': 'The seal on {name}’s side does not hold.',
  'stage.broken-more':
    'What lies there is not what {name} sealed, so Hearth does not show it. A failing disk can do this; it says nothing about anybody. {name}’s own copy of the words is safe with {name}. You can go on by telling it aloud, or close this debrief and begin a new one.',
  'stage.still-shut': 'This side is still shut.',

  // A side to read.
  'stage.side-happened': 'What happened',
  'stage.side-felt': 'What I felt',
  'stage.side-needed': 'What I needed',
  'stage.side-before': 'What it touched from before',
  'stage.side-say': 'From my side',
  'stage.side-statement': 'In one sentence',
  'stage.side-when': 'When',
  'stage.side-i-felt': 'I felt',
  'stage.side-because': 'because I needed',
  'stage.side-ask': 'Would you be willing to',
  'stage.side-goes-on': '{text},',
  'stage.side-stops': '{text}.',
  'stage.side-asks': '{text}?',
  'stage.side-empty': 'This side was sealed without words.',

  // Whose turn it is.
  'stage.their-turn': 'It is {name}’s turn.',
  'stage.their-turn-any': 'It is the turn of {names}.',
  'stage.will-keep': 'It will keep. Nothing moves until then, and nobody is counting the days.',
  'stage.hand-over-to': 'Hand over to {name}',
  'stage.held':
    'Nobody else has seen what you said last. You can take it back until you hand over, pause, close, choose what is kept, leave this page or lock Hearth.',
  'stage.held-by':
    'What {name} said is kept once the keyboard is taken. Until then {name} can take it back.',
  'stage.take-back': 'Take it back',
  'stage.taken-back': 'It was not shown to anybody.',
  'stage.so-far': 'Said so far',
  'stage.said-before': 'Said before in this turn',
  'stage.nothing-said': 'Nothing has been said in this turn yet.',
  'stage.turn-of': 'Turn {turn} of {count}',
  'stage.turn-before': 'Turn {turn}: {speaker} was heard, {listener} listened',
  'stage.turn-pair': '{speaker} is heard, {listener} listens.',

  // Understand.
  'stage.mirror-title': 'What did you hear?',
  'stage.mirror-again': 'Once more: what do you hear now?',
  'stage.mirror-lead':
    'Say back what {name} wrote, in your own words. No answer and no reasons yet.',
  'stage.mirror-again-lead':
    'Being heard can take more than one try. Add what {name} says was missing.',
  'stage.mirror-label': 'What I heard',
  'stage.mirror-go': 'Show it to {name}',
  'stage.confirm-title': 'Is that what you meant?',
  'stage.confirm-lead': 'Only you can know. {name} waits with any answer until you say yes.',
  'stage.confirm-yes': 'Yes, that is it',
  'stage.confirm-no': 'Not quite',
  'stage.confirm-missing': 'What is still missing',
  'stage.confirm-no-go': 'Ask {name} to try once more',
  'stage.validate-title': 'Which part makes sense to you?',
  'stage.validate-lead':
    'One part is enough. That it makes sense does not mean that you agree, or saw it so yourself.',
  'stage.validate-label': 'One part that makes sense to me',
  'stage.validate-starts': 'Ways to begin, to change as you like',
  'stage.validate-start-1': 'It makes sense that ',
  'stage.validate-start-2': 'I can see why ',
  'stage.validate-start-3': 'If I had stood there, I would also ',
  'stage.validate-go': 'Show it to {name}',
  'stage.guess-title': 'What might it have felt like for {name}?',
  'stage.guess-lead': 'A guess is all it can be. {name} will tell you how it was.',
  'stage.guess-chips': 'Feelings to choose from',
  'stage.guess-label': 'In your own words',
  'stage.guess-go': 'Ask {name}',
  'stage.answer-title': 'Was it like that for you?',
  'stage.answer-lead': '{name} could only guess. You may put it right, in your own words.',
  'stage.answer-yes': 'Yes, it was like that',
  'stage.answer-no': 'It was more like this',
  'stage.answer-label': 'How it was',
  'stage.answer-no-go': 'Tell {name} how it was',
  'stage.need-words': 'Write a few words first.',
  'stage.need-guess': 'Choose a feeling or write a few words first.',

  // What was said, line by line.
  'stage.said-mirrored': '{name} heard',
  'stage.said-yes': '{name}: yes, that is it',
  'stage.said-no': '{name}: not quite',
  'stage.said-validated': 'What makes sense to {name}',
  'stage.said-guessed': '{name} guesses that it felt like this',
  'stage.said-right': '{name}: yes, it was like that',
  'stage.said-corrected': '{name}: it was more like this',
  'stage.said-owned': '{name}’s own part',
  'stage.said-apology': 'An apology',
  'stage.said-nothing': 'Nothing to add.',
  'stage.said-accepted': '{name} accepts this',
  'stage.said-heard': '{name} has heard this',
  'stage.said-not-yet': '{name}: not yet',
  'stage.said-promised': '{name} will do this',
  'stage.said-no-promise': '{name}: we understand each other better',

  // Own our part.
  'stage.own-title': 'Your own part, if you see one',
  'stage.own-lead':
    'Not to be even, and not because somebody asks for it. Every field may stay empty.',
  'stage.own-safety':
    'Nobody has a part in being hit, threatened or controlled. If that is what this is about, leave this page empty.',
  'stage.own-set-up': 'What set me up for it',
  'stage.own-set-up-hint': 'A short night, a long day, something old.',
  'stage.own-regret': 'What I regret',
  'stage.own-apology': 'An apology, if I want to make one',
  'stage.own-go': 'Show it to {names}',
  'stage.own-nothing': 'Nothing to add',
  'stage.own-nothing-hint': 'That is a complete answer.',
  'stage.receive-title': 'What {name} says about their part',
  'stage.receive-lead': 'Both answers are complete. “Not yet” asks for nothing more.',
  'stage.receive-heard-lead':
    'There is no apology in it, and so nothing to accept. It is enough to have heard {name}.',
  'stage.receive-heard': 'I have heard it',
  'stage.receive-accepted': 'Accepted',
  'stage.receive-not-yet': 'Not yet',

  // Agree.
  'stage.agree-title': 'One small thing that you will do',
  'stage.agree-lead': 'For yourself, whatever anybody else does. Small enough for a bad day.',
  'stage.agree-label': 'One small thing',
  'stage.agree-day': 'Look at it again on',
  'stage.agree-day-bad': 'Choose today or a day after it.',
  'stage.agree-go': 'I will try this',
  'stage.agree-none': 'We understand each other better',
  'stage.agree-none-hint': 'A complete result, with no promise.',
  'stage.agree-others': 'What has been said',
  'stage.until': 'To look at again on {date}',
  'stage.was-until': 'The day for it was {date}',

  // Keep.
  'stage.keep-title': 'What shall Hearth keep of this?',
  'stage.keep-lead':
    'Each of you chooses alone, and nobody is shown what the others chose. The one who wants to keep less decides.',
  'stage.keep-early':
    'This debrief was closed before its end. Nobody has to say why. What was said so far is still here to decide about.',
  'stage.keep-readers':
    'What is kept lies with the shared pages. {names} can read it there, now and later.',
  'stage.keep-not-part': '{names} took no part in this, and could read it too.',
  'stage.keep-choose': 'What is kept',
  'stage.keep-everything': 'Everything',
  'stage.keep-everything-more': 'All sides, all that was said, and the agreement.',
  'stage.keep-agreement': 'The agreement only',
  'stage.keep-agreement-more':
    'The small things you will do and their days, without what led to them.',
  'stage.keep-nothing': 'Nothing',
  'stage.keep-nothing-more':
    'All of it goes from the shared pages. So does every promise, with the day to look at it again.',
  'stage.keep-everything-bare': 'All sides and all that was said.',
  'stage.keep-nothing-bare': 'All of it goes from the shared pages.',
  'stage.keep-own':
    'What you said yourself stays with you in any case, under “Your own words”, until you remove it there.',
  'stage.keep-backups': 'Backups that were made before still hold what was here then.',
  'stage.keep-go': 'This is my choice',
  'stage.keep-stands':
    'Take your time: a choice stands once it is made. One thing can still follow while somebody else has not chosen: to keep nothing after all.',
  'stage.keep-none-chosen': 'Choose one of them first.',
  'stage.keep-done': 'Your choice is kept',
  'stage.keep-done-lead':
    'You chose “{choice}”, and that stands. What was kept is shown when everybody has chosen.',
  'stage.keep-waiting': 'Still to choose: {names}. It will keep.',
  'stage.keep-after-all': 'Keep nothing after all',
  'stage.keep-after-all-more':
    'If it does not feel right any more, you can still have nothing kept. That is possible until everybody has chosen, and needs no reason.',
  'stage.keep-sure': 'Keep nothing?',
  'stage.keep-sure-more':
    'This ends the debrief at once, for everyone. All sides and all that was said go from the shared pages, and cannot be brought back there. Each of you keeps your own words.',
  'stage.keep-sure-go': 'Keep nothing',
  'stage.keep-sure-no': 'Go back',

  // Over.
  'stage.over-title': 'This one is behind you',
  'stage.over-everything': 'Hearth kept everything. You find it under “Behind you”.',
  'stage.over-agreement':
    'Hearth kept the agreement, and nothing of what led to it. You find it under your agreements.',
  'stage.over-nothing': 'Hearth kept nothing of it in the shared pages.',
  'stage.over-own':
    'What you said yourself is with you alone, under “Your own words”, whenever you unlock by yourself.',
  'stage.over-own-too':
    'You also have what you said yourself, under “Your own words”, whenever you unlock by yourself.',
  'stage.over-rest': 'Do something easy now, together or apart. There is nothing left to do here.',
  'stage.over-agreed': 'What you will try',
  'stage.over-leave': 'Back to the list',

  // Saving.
  'stage.saving': 'Saving',
  'stage.saved': 'Saved {time}',
  'stage.saved-hint': 'Only you see this until you show it.',
  'stage.not-saved': 'These words are not saved yet. Hearth keeps trying.',

  // Agreements.
  'agreements.title': 'Agreements',
  'agreements.lead':
    'Small things that each of you said you would do. On their day you look at them once, and that is all.',
  'agreements.due': 'To look at now',
  'agreements.ahead': 'Their day is still to come',
  'agreements.past': 'Looked at',
  'agreements.none': 'No promises yet',
  'agreements.none-more':
    'A small promise hangs here until its day, whether it came at the end of a debrief or on a Tuesday.',
  'agreements.by': '{name}, {date}',
  'agreements.from': 'From “{title}”',
  'agreements.first': '{name} speaks first, and then you can add a word.',
  'agreements.how-title': 'How did it go?',
  'agreements.how-lead': 'As it was. Nothing is added up.',
  'agreements.review': 'Say how it went',
  'agreements.kept': 'Kept',
  'agreements.partly': 'Partly',
  'agreements.not-this-time': 'Not this time',
  'agreements.change': 'Make it smaller',
  'agreements.let-go': 'Let it go',
  'agreements.kept-more': 'It worked as you meant it.',
  'agreements.partly-more': 'Some of it, or some of the time.',
  'agreements.not-this-time-more': 'It did not come to it.',
  'agreements.change-more': 'Something smaller, with a new day.',
  'agreements.let-go-more': 'It is not the right promise any more. That is an answer too.',
  'agreements.words': 'A few words, if you like',
  'agreements.smaller': 'The smaller thing',
  'agreements.need-how': 'Choose how it went first.',
  'agreements.need-smaller': 'Write the smaller thing and choose a day.',
  'agreements.save': 'That is how it went',
  'agreements.saved': 'That is written down.',
  'agreements.reply': 'Add a word',
  'agreements.reply-label': 'A word to {name}',
  'agreements.reply-save': 'Add it',
  'agreements.replied': 'Your word is there.',
  'agreements.reworded':
    '{name} signed this in more than one wording. What was answered may have been another than the one that stands here.',
  'agreements.became': 'It became something smaller.',
  'agreements.let-go-title': 'Let this promise go?',
  'agreements.let-go-text':
    'It stays in the list as let go, and nothing is counted. Something else can be promised at any time.',
  'agreements.let-go-not': 'Keep it',
  'agreements.let-go-said': 'The promise is let go.',
  'agreements.promise': 'Promise something small',
  'agreements.promise-lead':
    'One thing that you will do yourself, small enough for a bad day. Everybody here can read it; you say how it went.',
  'agreements.promise-label': 'What you will do',
  'agreements.promise-save': 'Promise it',
  'agreements.promise-need': 'Write what you will do, and choose a day.',
  'agreements.promised': 'The promise is in the list.',
  'agreements.read-only': 'Hearth is open for reading only.',

  // A debrief that was kept.
  'kept.lead': '{day}. Worked through by {names}, closed on {date}.',
  'kept.sides': 'The sides',
  'kept.understand': 'Understanding each other',
  'kept.own': 'Our own parts',
  'kept.agree': 'What came of it',
  'kept.back': 'Back to the list',
  'kept.missing': '{name}’s words are not here.',
} as const

/** The first time: where it lives, who you are, passphrases and recovery sheets. */
export const setup = {
  'setup.steps': 'Setting up, step {step} of {count}',
  'setup.where': 'Where it lives',
  'setup.who': 'Who you are',
  'setup.keys': 'Your keys',
  'setup.keys-of': '{name}’s keys',
  'setup.keys-doing': 'Passphrase, then recovery sheet',
  'setup.keys-done': 'Passphrase and sheet are set',
  'setup.later': 'Joins another day',
  'setup.begin': 'Lock, and begin',
  'setup.nobody': 'No account, no network, nobody to ask.',

  'setup.where-title': 'A place for your journal',
  'setup.where-lead':
    'Hearth keeps everything in one folder on this computer, and nowhere else. All of it is encrypted before it reaches the disk.',
  'setup.where-here': 'It will live in',
  'setup.where-choose': 'Choose another folder',
  'setup.where-tip-one':
    '<b>A disk of this computer is best.</b> A stick works, as long as it is plugged in.',
  'setup.where-tip-two':
    '<b>Not a folder that syncs.</b> A cloud folder sees no words, but sizes and times, and it can mix up two copies.',
  'setup.where-tip-three':
    '<b>A backup comes later.</b> You can carry an encrypted copy to another disk at any time.',
  'setup.restore': 'Bring back a backup instead',

  'setup.who-title': 'Who shares this Hearth?',
  'setup.who-lead':
    'Any word will do as a name. It is the one thing that can be read while Hearth is locked.',
  'setup.your-name': 'Your name',
  'setup.both-label': 'Who is at the computer',
  'setup.both-now': 'We are both here',
  'setup.both-later': 'I begin, the other joins later',
  'setup.their-name': 'The name of the other person',
  'setup.later-note':
    'The other person can join on any day, in the settings under Members, with you beside them. Until then shared pages are simply yours.',
  'setup.name-missing': 'Type a name first.',
  'setup.names-missing': 'Type both names first.',
  'setup.names-same': 'Two people need two different names.',

  'setup.turn': '{name}’s turn. {other}, please look away for a minute.',
  'setup.turn-alone': '{name}’s turn.',
  'setup.skip': '{name} joins later',
  'setup.hand-over-title': 'Please hand over to {name}',
  'setup.hand-over-lead':
    '{other}, your keys are set. Now it is {name}’s turn: a passphrase and a recovery sheet that only {name} knows.',
  'setup.hand-over-go': 'I am {name}',

  'setup.passphrase-title': 'Choose your passphrase',
  'setup.passphrase-lead':
    'Four or five unrelated words are easier to remember, and much harder to guess, than a short password full of symbols.',
  'passphrase.label': 'Passphrase',
  'passphrase.again': 'Once more, to be sure',
  'passphrase.strength': 'Strength',
  'passphrase.none-more': 'At least {count} characters, better a few words.',
  'passphrase.level-0': 'Too short.',
  'passphrase.level-0-more': 'It needs at least {count} characters, better a few words.',
  'passphrase.level-1': 'Weak.',
  'passphrase.level-1-more': 'It would soon be guessed. Add words that do not belong together.',
  'passphrase.level-2': 'Fair.',
  'passphrase.level-2-more': 'One more word would make it much stronger.',
  'passphrase.level-2-refused': 'Not quite enough yet. Add one more word.',
  'passphrase.level-3': 'Strong.',
  'passphrase.level-3-more': 'Guessing it would take longer than a lifetime.',
  'passphrase.level-4': 'Very strong.',
  'passphrase.level-4-more': 'Nobody guesses this one.',
  'passphrase.missing': 'Choose a passphrase first.',
  'passphrase.too-weak': 'This one would be too easy to guess. Add a word or two.',
  'passphrase.again-missing': 'Type the passphrase once more to continue.',
  'passphrase.again-differs': 'The two are not the same yet.',
  'passphrase.making': 'Making your keys',
  'passphrase.good-to-know': 'Good to know',
  'passphrase.tip-own':
    '<b>It opens your private pages.</b> {other} has one too, and neither opens the other’s.',
  'passphrase.tip-own-alone':
    '<b>It opens your private pages.</b> Whoever joins later chooses their own.',
  'passphrase.tip-reset':
    '<b>Nobody can reset it.</b> The recovery sheet, next, is the only other way in.',
  'passphrase.tip-reset-plain':
    '<b>Nobody can reset it.</b> The recovery sheet is the only other way in.',
  'passphrase.tip-guess': '<b>Not a birthday or a pet.</b> The person you live with knows those.',

  'recovery.title': 'Your recovery sheet',
  'recovery.turn': '{name}’s sheet. {other} gets their own next.',
  'recovery.turn-last': '{name}’s sheet. {other}, please look away.',
  'recovery.turn-alone': '{name}’s sheet.',
  'recovery.lead':
    'If you forget your passphrase, this code lets you choose a new one. It opens your private pages too, so keep the sheet where only you would look, and not beside this computer.',
  'recovery.step-write': 'Write it down on paper',
  'recovery.step-write-more':
    'All nine groups, in order; or print it, and look whether it came out. A pencil lasts longer than you think.',
  'recovery.step-type': 'Type it back, from the paper',
  'recovery.step-type-more':
    'So that you know the paper is right. The screen hides the code meanwhile.',
  'recovery.step-keep': 'Put it somewhere safe',
  'recovery.step-keep-more': 'Whoever holds it can open what you can open.',
  'recovery.written': 'I have written it down',
  'recovery.typed-label': 'The code from your paper',
  'recovery.typed-count': '{count} of 36 letters and digits',
  'recovery.typed-missing': 'Type all nine groups first.',
  'recovery.differs':
    'That is not quite what the sheet says. Compare it group by group; the code is still the same.',
  'recovery.check': 'Check it',
  'recovery.checking': 'Checking',
  'recovery.show-again': 'Show the code again',
  'recovery.sheet-of': '{name}’s recovery sheet',
  'recovery.sheet-for': 'For the Hearth journal of {names}, {day}.',
  'recovery.sheet-hidden': 'hidden while you type it back',
  'recovery.sheet-how':
    'On the lock screen choose “Use the recovery sheet” and type the nine groups in order. You will then choose a new passphrase.',
  'recovery.sheet-whose': 'Opens what {name} can open',
  'recovery.sheet-keep': 'Keep this private',
  'recovery.confirmed': 'The sheet is right.',

  'setup.end-title': 'All set. Hearth locks now',
  'setup.end-lead-both':
    'So that each of you opens the door once with your own passphrase, while it is fresh. If one of them does not come back to you, this is the day to find out.',
  'setup.end-lead-one':
    'So that you open the door once with your own passphrase, while it is fresh. If it does not come back to you, this is the day to find out.',
  'setup.end-one':
    '<b>Your private pages are yours.</b> Nobody else can open them in Hearth: that takes your passphrase or your recovery sheet.',
  'setup.end-two':
    '<b>Shared pages belong to both of you.</b> Each of them keeps the name of whoever wrote it.',
  'setup.end-two-alone':
    '<b>Shared pages wait for whoever joins.</b> They join in the settings, under Members, with you beside them.',
  'setup.end-three': '<b>There is no hurry.</b> A page can be one line.',
  'setup.end-go': 'Lock, and begin',
} as const

/** The door: names, ways in, and what may stand in the way. Nothing here says what is inside. */
export const lock = {
  'lock.locked': 'Locked',
  'lock.who': 'Who is here?',
  'lock.choose': 'Choose who is unlocking',
  'lock.passphrase-of': '{name}’s passphrase',
  'lock.show': 'Show passphrase',
  'lock.hide': 'Hide passphrase',
  'lock.unlock': 'Unlock',
  'lock.opening': 'Opening',
  'lock.wrong':
    'That is not {name}’s passphrase. Capital letters and spaces count. Nothing is lost. Take your time.',
  'lock.empty': 'Type {name}’s passphrase first.',
  'lock.caps': 'Caps Lock is on.',
  'lock.use-sheet': 'Use the recovery sheet',
  'lock.use-passphrase': 'Use the passphrase',
  'lock.code-of': 'The code on {name}’s recovery sheet',
  'lock.code-hint': 'Nine groups of four. Small letters, spaces and dashes make no difference.',
  'lock.code-empty': 'Type the code on {name}’s sheet first.',
  'lock.open-with-code': 'Open with this code',
  'lock.wrong-code':
    'This code does not open {name}’s space. It may be from another sheet, or from one that was replaced. Nothing is lost.',
  'lock.mistyped':
    'There is a slip in that code: its last group does not fit the others. Nothing is lost. Look for a letter that was misread.',
  'lock.waits': 'Hearth is covered, but not locked yet. Your last words could not be saved.',
  'lock.waits-more':
    'They are still here, and nobody can see them. Hearth goes on trying, and locks as soon as they are safe. If the disk is full, make some room. Or come back to them.',
  'lock.waits-back': 'Back to my words',
  'lock.waits-without': 'Lock without them: they are lost then',
  'lock.stays': 'Nothing leaves this computer.',
  'lock.stays-more':
    'No account and no network. Only your passphrases and recovery sheets open these pages.',
  'lock.restore': 'Restore from a backup',
  'lock.closed': 'Hearth cannot open',
  'lock.cannot-open': 'The door does not open just now',
  'lock.away-title': 'Your journal is not where it was',
  'lock.away': 'Hearth looked in {place} and found no journal there.',
  'lock.away-more':
    'Nothing was changed, and no new journal was made. Is it on a stick or another disk? Plug that in. Was the folder moved? Put it back, or choose where it is now.',
  'lock.look-again': 'Look again',
  'lock.looking': 'Looking',
  'lock.still-away': 'Still not there. Hearth can look as often as you like.',
  'lock.choose-folder': 'Choose the folder',
  'lock.begin-there': 'Begin a new journal in “{name}”',
  'lock.elsewhere': 'This journal says that it is open on another computer.',
  'lock.elsewhere-more':
    'If it is, close Hearth there first: of two computers that write at once, one would not see the other’s words. If it is not, or that computer was switched off or has another name now, you can go on here.',
  'lock.take-over': 'Nobody has it open: open it here',
  'lock.went-over': 'Hearth has gone over to another folder.',
  'lock.went-over-more':
    'The journal used until now lies in {place}, exactly as it was left. “Restore from a backup” leads back to it.',
  'lock.gone': 'A part of Hearth stopped by itself, so Hearth locked.',
  'lock.gone-more':
    'Everything that was saved is safe on the disk, and drafts are there as they were last saved.',
  'lock.new-title': 'Choose a new passphrase',
  'lock.new-turn': 'Welcome back, {name}. The sheet worked.',
  'lock.new-lead':
    'From now on this passphrase opens your space. Your recovery sheet stays as it is; you can make a new one in the settings, under Members.',
  'lock.new-save': 'Keep this passphrase',
  'lock.new-saved': 'Your new passphrase is set.',
} as const

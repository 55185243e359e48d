/** The sheet on paper and as a PDF, and being asked for it again. */
export const recoverySheet = {
  'sheet.print': 'Print it',
  'sheet.save': 'Save as PDF',
  'sheet.saving': 'Saving',
  'sheet.plain':
    'A saved sheet is not locked. Put it on a stick that you keep elsewhere, not on this computer.',
  'sheet.saved': 'Saved as “{name}”. It is not locked: keep it away from this computer.',
  'sheet.file-name': 'Hearth recovery sheet.pdf',
  'sheet.title': 'Recovery sheet',
  'sheet.made': 'Made on {day} for a Hearth journal.',
  'sheet.opens': 'What this code opens',
  'sheet.opens-1':
    'All that its owner can read in this journal: the shared pages and their own private ones. Whoever uses it chooses a new passphrase, and the old passphrase is over.',
  'sheet.opens-not': 'What it does not open',
  'sheet.opens-not-1': 'The private pages of anybody else.',
  'sheet.opens-not-2':
    'Backups from before this sheet was made: those open with the sheet of their own day.',
  'sheet.how': 'How to use it',
  'sheet.how-1': '1. On Hearth’s lock screen choose the name above, then “Use the recovery sheet”.',
  'sheet.how-2':
    '2. Type the nine groups in order. Small letters, spaces and dashes make no difference. There is no zero, one or eight among the signs.',
  'sheet.how-3': '3. Choose a new passphrase. This sheet stays good until a new one is made.',
  'sheet.foot':
    'Whoever holds this sheet can open what its owner can open. Keep it where only they would look, and not beside the computer. When sheet and passphrase are both lost, nobody can open these pages.',

  'ask.never': 'Your recovery sheet has not been tried yet',
  'ask.never-more':
    'A code is known to be right once it was typed back. It is the only way in besides your passphrase. Is the sheet within reach?',
  'ask.again': 'Do you still know where your recovery sheet is?',
  'ask.again-more':
    'It is the only way in besides your passphrase. If you find it, type the code once, and you know that it is right.',
  'ask.have-it': 'I have it here',
  'ask.not-today': 'Not today',
  'ask.cannot-find': 'I cannot find it',
  'ask.field': 'The code on your recovery sheet',
  'ask.check': 'Check it',
  'ask.differs':
    'That is not the code of your present sheet. Compare it group by group; an older sheet does not count any more. Nothing was changed.',
  'ask.right': 'The sheet is right.',
  'ask.right-soon': 'Put it back where it was. Hearth asks once more in a month, then once a year.',
  'ask.right-later': 'Put it back where it was. Hearth asks again in a year.',
} as const

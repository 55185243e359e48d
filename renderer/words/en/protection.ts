/** What docs/threat-model.md says, in plain words. The same before the door and inside. */
export const protection = {
  'protection.title': 'What Hearth protects, and what it does not',
  'protection.lead':
    'For everybody who writes here. The same page can be read before the door and inside.',
  'protection.link': 'What Hearth protects',
  'protection.back': 'Back',
  'protection.more':
    'The long version comes with the source of Hearth, together with the tests that prove it: docs/threat-model.md, docs/hardening.md and docs/members.md.',

  'protection.kept': 'What nobody else can read',
  'protection.kept-1':
    'While Hearth is locked, all that you wrote lies on the disk sealed. Whoever has the computer, the disk or a backup needs a passphrase or a recovery sheet.',
  'protection.kept-2':
    'Your private pages, your drafts and what you sealed open with your passphrase or your sheet, and with nobody else’s. There is no master key, not even with those who made Hearth.',
  'protection.kept-3':
    'Shared pages open for every member. They are as safe as the weakest passphrase among you.',
  'protection.kept-4':
    'Nothing goes over a network. There is no account, no update by itself, no statistics.',

  'protection.whole': 'What does not get lost or changed in silence',
  'protection.whole-1':
    'What was saved stays saved, through a power cut too. Where the disk is full or broken, Hearth says so.',
  'protection.whole-2':
    'A file that was damaged or edited is told, never used, and never written over anything good.',
  'protection.whole-3':
    'When an older copy is put in place of today’s, whoever saved something since is told.',

  'protection.cannot': 'What Hearth cannot protect from',
  'protection.cannot-1':
    'Somebody who makes you unlock it, watches you type, or reads over your shoulder. There is no second passphrase that shows a harmless journal.',
  'protection.cannot-2':
    'A program on this computer that follows your keys or the screen, whoever administers the computer, and a changed copy of Hearth.',
  'protection.cannot-3':
    'What the system writes to the disk by itself while you read, as when the computer hibernates. Encrypting the whole disk helps against that.',
  'protection.cannot-4':
    'Somebody who deletes the folder. Only a backup in another place brings it back.',
  'protection.cannot-5':
    'Losing your passphrase and your recovery sheet both. Then your pages stay shut, for you too.',

  'protection.out': 'What leaves Hearth by your own hand',
  'protection.out-1':
    'What you copy lies in the clipboard of this computer, open to every program, until something else is copied. Hearth does not empty it.',
  'protection.out-2':
    'Paper, PDFs and plain readable copies are not encrypted, and a print may stay in the printer’s queue for a while.',
  'protection.out-3':
    'What you shared, the others have read. Putting it in the bin hides it; backups from before keep it.',
  'protection.out-4':
    'Hearth asks Windows and macOS to leave its window out of recordings of the screen. They do not always, Linux cannot, and a camera sees it.',

  'protection.seen': 'What can be seen without any passphrase',
  'protection.seen-1':
    'That this is Hearth, the names you chose for the lock screen, and that two of you have a debrief going on.',
  'protection.seen-2': 'About how much is written, photos among it, and when.',
  'protection.seen-3': 'Not a title, a word, a name of a file, a mood, or who wrote a shared page.',

  'protection.after': 'After something has changed',
  'protection.after-1':
    'A new passphrase does not reach old backups: those open with the one of their day.',
  'protection.after-2':
    'If somebody may know your passphrase, make new keys under Settings, Members. What is written from then on does not open with the former ones.',
  'protection.after-3':
    'Whoever leaves keeps what they could read until then, and reads nothing that is written since.',
  'protection.after-4':
    'No member can put another one out, set their passphrase, or open what is theirs alone.',
} as const

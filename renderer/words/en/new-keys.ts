/** New keys, for when somebody may know the old ones. They may have to be shown at a locked door. */
export const newKeys = {
  'new-keys.title': 'Somebody may know it',
  'new-keys.lead':
    'If your passphrase or your sheet may have been seen, another passphrase is not enough: with the old one and an old copy of the folder, somebody could still open what you write from now on. New keys end that.',
  'new-keys.tip-ways':
    '<b>A new passphrase and a new sheet.</b> The old ones open nothing here from then on.',
  'new-keys.tip-keys':
    '<b>New keys for what comes.</b> For your private pages, and for the shared ones with the next thing anybody writes. The others have nothing to do.',
  'new-keys.tip-past':
    '<b>The past stays as it is.</b> Whoever knew the old passphrase may have read what was here until today. Backups and copies from before today still open with it.',
  'new-keys.tip-watch':
    '<b>It does not help against a program that watches what you type.</b> Then do this at another computer, or ask somebody who can look at this one.',
  'new-keys.choose': 'Choose a new passphrase',
  'new-keys.choose-lead':
    'The sheet comes next. Have paper and a pencil ready. Nothing changes before you press the button.',
  'new-keys.do': 'Make new keys',
  'new-keys.turn': 'Your new keys are made, {name}. This is your new sheet.',
  'new-keys.locked': 'Your new keys are made, and Hearth had to lock',
  'new-keys.locked-more':
    'Copy the code now: it is right, and it is not shown again. Your new passphrase opens the journal; Hearth asks for this code once you are in.',
  'new-keys.copied': 'I have copied it',
  'new-keys.done': 'Your new keys are in place.',
  'new-keys.done-more':
    'Destroy the old sheet, and make a fresh backup. Backups from before today still open with the old passphrase: delete those you need no longer.',
} as const

export const settings = {
  'settings.title': 'Settings',
  'settings.backup': 'Backup',
  'settings.locking': 'Locking',
  'settings.appearance': 'Appearance',
  'settings.members': 'Members',
  'settings.import': 'Bring in pages',
  'settings.export': 'Readable copy',
  'settings.protection': 'Protection',
  'settings.about': 'About Hearth',

  'locking.title': 'Locking',
  'locking.lead':
    'When Hearth locks, your words leave the screen and the keys leave the memory of this computer. What you were writing is kept as a draft.',
  'locking.idle': 'Lock by itself',
  'locking.idle-more': 'After nobody has touched the keyboard or mouse for this long.',
  'locking.idle-label': 'Minutes before locking',
  'locking.less': 'One minute less',
  'locking.more': 'One minute more',
  'locking.minimise': 'Lock when the window is minimised',
  'locking.minimise-more': 'Useful where others walk past.',
  'locking.on': 'On',
  'locking.off': 'Off',
  'locking.sleep': 'Lock when the computer sleeps',
  'locking.sleep-more':
    'Without it, sleep counts as time in which nobody was there: after a long sleep Hearth is locked all the same.',
  'locking.screen': 'Lock with the screen',
  'locking.screen-more': 'When the screen of this computer locks, Hearth locks too.',
  'locking.screen-linux':
    'Linux does not tell Hearth when the screen locks. Here the minutes above have to do.',
  'locking.cover': 'Cover while another window is in front',
  'locking.cover-more':
    'The words leave the screen until you come back to this window. Nothing is locked.',
  'locking.capture': 'Hide from screen recordings',
  'locking.capture-more':
    'While somebody is in, Hearth asks the system to leave this window out of pictures and recordings of the screen. It is a courtesy, not a lock: some programs, and any camera, see it all the same. It rests while a screen reader or magnifier is in use.',
  'locking.capture-linux':
    'Linux has no way to ask for it. Here every program that records the screen sees this window.',
  'locking.now': 'Right away',
  'locking.now-more': '{keys} locks at once. Esc twice hides the window first, then locks.',

  'appearance.title': 'Appearance',
  'appearance.language': 'Language',
  'appearance.language-more':
    'For everything that Hearth says. What you wrote stays as you wrote it.',
  'appearance.light': 'Light',
  'appearance.light-more': 'Lamplight is easier in a dark room.',
  'appearance.daylight': 'Daylight',
  'appearance.lamplight': 'Lamplight',
  'appearance.system': 'As the computer',
  'appearance.size': 'Text size',
  'appearance.size-more': 'Everything grows with it.',
  'appearance.size-value': '{percent} %',
  'appearance.smaller': 'Smaller',
  'appearance.larger': 'Larger',
  'appearance.signs': 'Keys of a single sign',
  'appearance.signs-more':
    'Pressed by itself, {key} opens the list of all keys. Turn this off if you speak to your computer, or press keys without meaning to: the list stays under “Go to” and in the guide. Keys with Ctrl or Cmd stay as they are.',
  'appearance.on': 'On',
  'appearance.off': 'Off',
  'appearance.sample': 'Nothing happened today, and it was good.',

  'members.title': 'Members',
  'members.lead':
    'Each of you keeps your own passphrase. Nobody can reset, read or remove another’s space.',
  'members.you': 'You, unlocked now',
  'members.not-here': 'Not here',
  'members.mark-0': 'Juniper, circle',
  'members.mark-1': 'Copper, square',
  'members.mark-2': 'Plum, arch',
  'members.mark-3': 'Moss, leaf',
  'members.mark-4': 'Slate, drop',
  'members.mark-5': 'Rose, bowl',
  'members.mark-6': 'Umber, leaf',
  'members.mark-7': 'Pine, block',
  'members.change': 'Your passphrase',
  'members.change-more':
    'It opens your pages and everything shared. Old backups still open with the old one.',
  'members.change-do': 'Change it',
  'members.sheet': 'Your recovery sheet',
  'members.sheet-more':
    'A new sheet takes the place of the old one in this journal. An old backup still opens with the old sheet.',
  'members.sheet-do': 'Make a new one',
  'members.add': 'Someone joins',
  'members.add-more':
    'They sit here with you, choose a passphrase of their own, and read all shared pages from then on.',
  'members.add-do': 'Add a member',
  'members.add-full': 'Eight people share this Hearth already, which is as many as there can be.',
  'members.read-only': 'This journal is open for reading only just now.',

  'change.title': 'Change your passphrase',
  'change.lead':
    'Nothing you have written is touched. Only the lock on it changes; backups from before keep the old one.',
  'change.current': 'Your passphrase until now',
  'change.current-missing': 'Type the passphrase you use now.',
  'change.wrong':
    'That is not your present passphrase. Capital letters and spaces count. Nothing was changed.',
  'change.do': 'Change passphrase',
  'change.done': 'Your passphrase is changed.',
  'change.done-more':
    'The new one opens Hearth from now on. Backups made before today still open with the old one, so do not throw it away while you keep them.',

  'renew.title': 'A new recovery sheet',
  'renew.lead':
    'The sheet you have now stops opening this journal once you have typed the new one back. Your passphrase stays as it is.',
  'renew.do': 'Make the new sheet',
  'renew.done': 'Your new sheet is ready to use.',
  'renew.done-more':
    'Destroy the old one, unless you keep backups from before today: those still open with it.',

  'join.title': 'Who joins?',
  'join.lead':
    'Ask them to sit here with you. They will read every shared page, old ones too. Private pages stay private.',
  'join.name': 'The name of the newcomer',
  'join.name-more': 'Any word will do. It can be read while Hearth is locked.',
  'join.taken': 'Someone here already goes by that name.',
  'join.turn': '{name}’s turn. {other}, please look away for a minute.',
  'join.done': '{name} is a member now.',
  'join.done-more':
    'At the next unlock they choose their name on the lock screen and type their own passphrase. You are still the one who is here.',

  'about.title': 'About Hearth',
  'about.version': 'Version {version}.',
  'about.guide':
    'How it is used is told in the <guide>guide</guide>, and what has changed lately under <news>What is new</news>.',
  'about.host-electron': 'Running as its own app.',
  'about.host-chromium': 'Running as a preview in Chromium.',
  'about.place': 'Your journal lives in {place}.',
  'about.never': 'What Hearth never does',
  'about.never-1': 'It never uses the network: no account, no updates by itself, no statistics.',
  'about.never-2':
    'It never writes your words to the disk unencrypted, unless you print or export them yourself.',
  'about.never-3':
    'It never shows one of you what the other does: no read receipts, no log of who opened it.',
  'about.never-4': 'It never resets a passphrase, for nobody.',
  'about.protection':
    'Against whom Hearth protects what you write, and where that ends, has <link>a page of its own</link>.',
  'about.free':
    'Hearth is free software under the MIT licence. The typefaces are Literata and Commissioner, under the Open Font License.',
} as const

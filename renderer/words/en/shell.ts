/** The frame around every room. */
export const shell = {
  'shell.quick-exit': 'Quick exit',
  'shell.quick-exit-hint':
    'Hides everything and locks, at once. It does not protect from someone who watches this computer.',
  'shell.to-page': 'To the page',
  'shell.rooms': 'Rooms',
  'shell.hints': 'Hints',
  'shell.guide': 'Guide',
  'shell.lock-now': 'Lock now',
  'shell.is-here': '{names} is here',
  'shell.is-not-here': '{names} {count, plural, one {is} other {are}} not here',
  'shell.backed-up': 'Backed up {when}',
  'shell.no-backup': 'No backup yet',
  'shell.backup-away': 'Its place is not here',
  'shell.backup-trouble': 'It needs a look',
  'shell.backing-up': 'Backing up, {percent} %',
  'shell.bringing-in': 'Bringing in pages, {percent} %',
  'shell.opened': 'Unlocked. {name} is here.',
} as const

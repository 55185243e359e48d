export const imports = {
  'import.title': 'Bring in pages',
  'import.lead':
    'An old journal can move in here. Hearth reads the ZIP file that Day One makes under Export, JSON, and encrypts each page as it comes in.',
  'import.choose': 'Choose a file',
  'import.choose-other': 'Choose another file',
  'import.reading': 'Looking into the file',
  'import.reading-from': 'Hearth only reads “{name}”. Nothing is brought in yet.',
  'import.found': '{count, plural, one {1 page} other {{shown} pages}}',
  'import.found-in': 'in “{name}”',
  'import.from-to': 'from {oldest} to {newest}',
  'import.journals': 'Journals',
  'import.journal-count': '{name}, {count}',
  'import.dates': 'Dates',
  'import.here': 'Here already',
  'import.here-none': 'None of them',
  'import.here-some':
    '{count, plural, one {1 page, which will not be added twice} other {{shown} pages, which will not be added twice}}',
  'import.photos': 'Photos',
  'import.photos-left':
    '{count, plural, one {1 photo stays in the file; keep it} other {{shown} photos stay in the file; keep it}}',
  'import.skipped': 'Set aside',
  'import.sample': 'The first few',
  'import.zone': 'Where should they go?',
  'import.mine': 'Private',
  'import.mine-more': 'Only you can read them. You can share single pages later.',
  'import.ours': 'Shared',
  'import.ours-more':
    '{names} will be able to read every one of them, and that cannot be taken back.',
  'import.ours-alone': 'Everyone who joins this Hearth will be able to read every one of them.',
  'import.go-mine':
    '{count, plural, one {Bring in 1 page, private} other {Bring in {shown} pages, private}}',
  'import.go-ours':
    '{count, plural, one {Bring in 1 page, shared} other {Bring in {shown} pages, shared}}',
  'import.nothing-new': 'Every page in this file is here already.',
  'import.nothing-new-more': 'Bringing it in again would add nothing, so there is nothing to do.',
  'import.running': 'Bringing in your old journal',
  'import.running-from':
    'From “{name}”. You can leave this screen and keep writing, it carries on by itself.',
  'import.of-pages': 'of {total} pages',
  'import.step-reading': 'Read the file and check it is whole',
  'import.step-writing': 'Encrypt each page as it comes in',
  'import.step-finishing': 'Put all of them in their places at once',
  'import.note':
    'Nothing shows in the journal until all of them are in. If you stop, it is as if you had never begun.',
  'import.stop': 'Stop, and bring in nothing',
  'import.background': 'Carry on in the background',
  'import.done':
    '{count, plural, =0 {Nothing new to bring in} one {1 page is in} other {{shown} pages are in}}',
  'import.done-none': 'Every page in “{name}” was here already. Nothing was added twice.',
  'import.done-mine': 'From “{name}”. Only you can read them.',
  'import.done-ours': 'From “{name}”. Everyone here can read them.',
  'import.open-journal': 'Open the journal',
  'import.skip-already-here':
    '{count, plural, one {1 page was here already} other {{shown} pages were here already}}',
  'import.skip-no-date':
    '{count, plural, one {1 page has no date and stays in the file} other {{shown} pages have no date and stay in the file}}',
  'import.skip-empty':
    '{count, plural, one {1 page has no words in it} other {{shown} pages have no words in them}}',
  'import.skip-unreadable':
    '{count, plural, one {1 page could not be read and stays in the file} other {{shown} pages could not be read and stay in the file}}',
  'import.skip-too-large':
    '{count, plural, one {1 page is too long for Hearth and stays in the file} other {{shown} pages are too long for Hearth and stay in the file}}',
  'import.read-only':
    'This journal is open for reading only just now, so nothing can be brought in.',
} as const

export const imports = {
  'import.title': 'Bring in pages',
  'import.lead':
    'An old journal can move in here, with its days, tags and photos. Hearth tells by itself where it comes from, and encrypts each page as it comes in.',
  'import.choose': 'Choose a file',
  'import.choose-folder': 'Choose a folder',
  'import.choose-other': 'Choose something else',
  'import.kinds': 'What Hearth can read',
  'import.kind-day-one': 'Day One',
  'import.kind-journey': 'Journey',
  'import.kind-markdown': 'Markdown and text files',
  'import.kind-jrnl': 'jrnl',
  'import.kind-mini-diary': 'Mini Diary',
  'import.kind-mini-diarium': 'Mini Diarium',
  'import.kind-hearth': 'Hearth',
  'import.how-day-one': 'the ZIP file that it makes under Export, JSON',
  'import.how-journey': 'the ZIP file that it makes under Export',
  'import.how-markdown':
    'a folder, a ZIP file or a single file; the day comes from the text above a page, the name of its file, or the time of the file',
  'import.how-jrnl': 'its journal file, or what “jrnl --format json” writes',
  'import.how-mini': 'the JSON file that it exports',
  'import.how-hearth': 'a readable copy, as Markdown or as JSON',
  'import.from': 'Where it comes from',
  'import.stays': 'Stays behind',
  'import.stays-day-one': 'Places, weather and steps',
  'import.stays-journey': 'Weather and music',
  'import.stays-hearth': 'Drafts, the bin, responses, the wall, debriefs and agreements',
  'import.reading': 'Looking into it',
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
  'import.photos-with':
    '{count, plural, one {1 photo or other file comes along} other {{shown} photos and other files come along}}',
  'import.photos-came':
    '{count, plural, one {1 photo or other file came along} other {{shown} photos and other files came along}}',
  'import.photos-left':
    '{count, plural, one {1 photo could not be brought in; keep the old journal} other {{shown} photos could not be brought in; keep the old journal}}',
  'import.skipped': 'Set aside',
  'import.problems':
    '{count, plural, one {What stays behind} other {What stays behind, one by one}}',
  'import.problems-more': '{count, plural, one {and 1 more} other {and {shown} more}}',
  'import.problems-all': 'Show all of them',
  'import.why-no-date': 'no date',
  'import.why-empty': 'no words in it',
  'import.why-unreadable': 'could not be read',
  'import.why-wrong-encoding': 'not written in Unicode',
  'import.why-too-large': 'too long',
  'import.why-not-a-page': 'not a finished page',
  'import.why-file-gone': 'shown on the page, and not there',
  'import.why-on-no-page': 'no page, and on none of them',
  'import.why-already-here': 'here already',
  'import.sample': 'The first few',
  'import.tags': 'Tags for all of them',
  'import.tags-hint': 'If you like. Put a comma between two.',
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
  'import.nothing-new': 'Every page of this journal is here already.',
  'import.nothing-new-more': 'Bringing it in again would add nothing, so there is nothing to do.',
  'import.running': 'Bringing in your old journal',
  'import.running-from':
    'From “{name}”. You can leave this screen and keep writing, it carries on by itself.',
  'import.of-pages': 'of {total} pages',
  'import.step-reading': 'Read all of it and check it is whole',
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
    '{count, plural, one {1 page has no date and stays behind} other {{shown} pages have no date and stay behind}}',
  'import.skip-empty':
    '{count, plural, one {1 page has no words in it} other {{shown} pages have no words in them}}',
  'import.skip-unreadable':
    '{count, plural, one {1 page could not be read and stays behind} other {{shown} pages could not be read and stay behind}}',
  'import.skip-too-large':
    '{count, plural, one {1 page is too long for Hearth and stays behind} other {{shown} pages are too long for Hearth and stay behind}}',
  'import.skip-wrong-encoding':
    '{count, plural, one {1 file is not written in Unicode and stays behind} other {{shown} files are not written in Unicode and stay behind}}',
  'import.skip-not-a-page':
    '{count, plural, one {1 file holds something other than a finished page} other {{shown} files hold something other than a finished page}}',
  'import.skip-file-gone':
    '{count, plural, one {1 photo or file is shown on a page and is not there} other {{shown} photos or files are shown on pages and are not there}}',
  'import.skip-on-no-page':
    '{count, plural, one {1 other file is on no page and stays behind} other {{shown} other files are on no page and stay behind}}',
  'import.read-only':
    'This journal is open for reading only just now, so nothing can be brought in.',
} as const

/** What the page that is being written offers beside its text: finding, templates, calm writing. */
export const editor = {
  'find.title': 'Find on this page',
  'find.open': 'Find on this page',
  'find.placeholder': 'A word on this page',
  'find.which': '{at} of {count}',
  'find.none': 'Not on this page',
  'find.before': 'The place before',
  'find.next': 'The next place',
  'find.close': 'Back to the text',

  'calm.on': 'Only the page',
  'calm.off': 'Everything back',
  'calm.is-on': 'Only the page is shown. Esc brings everything back.',
  'calm.is-off': 'Everything is back.',

  'templates.open': 'Template',
  'templates.title': 'Begin from a template',
  'templates.own': 'Your own',
  'templates.bundled': 'From Hearth',
  'templates.keep-label': 'Keep this page as a template',
  'templates.keep-name': 'What to call it',
  'templates.keep': 'Keep',
  'templates.nameless': 'It needs a name.',
  'templates.kept': 'Kept as {name}.',
  'templates.private': 'Your templates are private to you. Photos stay with their page.',
  'templates.remove': 'Take away the template {name}',
  'templates.sure': 'Take it away for good? Pages keep what they have.',
  'templates.remove-yes': 'Take it away',
  'templates.remove-no': 'Keep it',
  'templates.removed': '{name} is gone.',

  'journal.numbered-list': 'Numbered list',
  'journal.rule': 'Line across',

  'template.three-moments.name': 'Three moments of today',
  'template.three-moments.parts':
    'This morning\nIn the middle of the day\nThe moment I would like to keep',
  'template.hard.name': 'Something that was hard',
  'template.hard.parts':
    'What happened\nWhat it was like for me\nWhat helped, even a little\nWhat I would like next',
  'template.week.name': 'The week behind me',
  'template.week.parts':
    'What gave me strength\nWhat cost me strength\nWhat I am glad about with us\nOne thing for the week ahead',
  'template.unsent.name': 'A letter I may never send',
  'template.unsent.parts':
    'What I would like you to know\nWhat I have not said until now\nWhat I wish for us',
  'template.before-talk.name': 'Before we talk',
  'template.before-talk.parts':
    'What it is about, in one sentence\nWhat I feel when I think of it\nWhat I need\nWhat I could ask for\nWhat it may be like for you',
  'template.somebody-did.name': 'What somebody did for me',
  'template.somebody-did.parts': 'What you did\nWhat it meant to me\nHow I would like to answer it',
  'template.outing.name': 'A day somewhere',
  'template.outing.parts':
    'Where we were, and who was there\nWhat we saw\nWhat we laughed about\nWhat I want to remember',
  'template.decision.name': 'Before I decide',
  'template.decision.parts':
    'What is to be decided\nWhat speaks for it\nWhat speaks against it\nWhat I would tell a friend\nWhen I look at it again',
} as const

/** Before anything is said: the private check, and what it is about. */
export const debriefStart = {
  'debriefs.check-title': 'First, a moment for yourself',
  'debriefs.check-lead':
    'Four questions that only you see. Your answers stay on this page and go when you leave it. Nobody can tell that you were asked.',
  'debriefs.check-afraid': 'Are you afraid of how somebody will react to this?',
  'debriefs.check-harm': 'Has there been violence, a threat, or somebody deciding over your life?',
  'debriefs.check-no': 'Could you say no to this today, without having to pay for it later?',
  'debriefs.check-calm': 'Are you calm enough for this now, and sober?',
  'debriefs.check-yes': 'Yes',
  'debriefs.check-nope': 'No',
  'debriefs.check-unanswered': 'Answer the four questions first, or leave it for today.',
  'debriefs.check-go-on': 'Go on',
  'debriefs.check-not-today': 'I would rather not today',
  'debriefs.worry-title': 'Then not this way, and not now',
  'debriefs.worry-lead':
    'Thank you for being honest with yourself. A debrief asks two people to be open with each other, and that needs to be safe first. Nothing has been started, and there is nothing to explain.',
  'debriefs.worry-help':
    'There is a page that may help. It is the same page that everybody can open.',
  'debriefs.worry-read': 'Open the page',
  'debriefs.worry-back': 'Back to the list',

  // Starting.
  'debriefs.new-title': 'What is it about?',
  'debriefs.new-lead': 'A plain name for one evening, one argument, one thing.',
  'debriefs.new-name': 'A title that each of you could live with',
  'debriefs.new-name-example': 'The pans, and who notices them',
  'debriefs.new-day': 'The day it happened',
  'debriefs.new-with': 'With whom',
  'debriefs.new-with-one': 'With {name}',
  'debriefs.new-seen':
    '{names} can see the title, the day, and that you began. What you write on your side stays shut.',
  'debriefs.new-seen-together':
    '{members, plural, =2 {Both} other {All}} of you can see the title, the day, and who began. Each of you then writes your side alone.',
  'debriefs.new-begin': 'Begin',
  'debriefs.new-not': 'Not today',
  'debriefs.new-needs-title': 'Give it a title first.',
  'debriefs.new-needs-day': 'Choose the day first.',
  'debriefs.new-needs-whom': 'Choose somebody first.',
  'debriefs.begun': 'Begun: {title}',
} as const

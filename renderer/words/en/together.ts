/** Several at one computer: coming in together, who is at the keyboard, and handing it over. */
export const together = {
  'together.unlocking': 'Unlocking together',
  'together.both-here': 'Both of you are here',
  'together.who': 'Who is here together?',
  'together.choose': 'Choose everyone who is here',
  'together.choose-two': 'Choose at least two of you first.',
  'together.unlock': 'Unlock together',
  'together.just-one': 'Just one of us',
  'together.both': 'Both of us are here',
  'together.several': 'Several of us are here',
  'together.shared-only': 'Together, only shared pages open.',
  'together.private-closed':
    'Private pages stay closed for {count, plural, =2 {both} other {all}} of you.',

  'together.opened':
    'Unlocked together: {names} are here, and only shared pages are open. {name} is at the keyboard.',
  'together.title': 'Together',
  'together.shared': 'Shared pages',
  'together.here': '{names} are here.',
  'together.at-keyboard': '{name} is at the keyboard',
  'together.is-here-too': '{name} is here too',
  'together.others-here-too': 'Someone else is here too',
  'together.leaving': 'One of us is leaving',
  'together.takes-keyboard': '{name} takes the keyboard',
  'together.hand-keyboard': 'Hand over the keyboard',
  'together.going-together':
    'Hearth locks for a moment, and opens again once each of you has typed a passphrase.',
  'together.going-alone':
    'Hearth locks for everyone. Whoever stays opens it again, with their own passphrase.',

  'together.turn': 'Now it is {name}’s turn',
  'together.turn-lead': '{other}, please hand over the keyboard. There is no hurry.',
  'together.i-am-here': 'I am here',
  'together.not-now': 'Not now',

  'together.waits': 'This waits until one of you is here alone.',
  'together.waits-more':
    'Together only shared pages are open, and nobody’s own keys or pages are touched.',
  'together.journal-waits': 'Read together here. Writing waits until one of you is here alone.',
  'together.journal-empty': 'No shared pages yet',
  'together.journal-empty-more':
    'Once one of you has shared a page, you can read it here together.',
  'together.wall-empty': 'Nothing on the wall yet',
  'together.wall-empty-more': 'Whoever is here alone can pin a note, for the other to find.',
} as const

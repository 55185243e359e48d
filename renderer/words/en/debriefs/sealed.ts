/** From the seal to the moment of opening. */
export const debriefSealed = {
  'debriefs.sealed': 'Sealed',
  'debriefs.unsealed': 'Still to be written',
  'debriefs.opened': 'Its key is out',
  'debriefs.side-of': '{name}’s side',
  'debriefs.side-broken':
    'This is not what was sealed. Hearth does not show it, and nothing was deleted.',
  'debriefs.wait-title': 'Your side is sealed',
  'debriefs.wait-lead': 'Now it waits for {names}. There is no hurry; a side may take days.',
  'debriefs.all-title': '{members, plural, =2 {Both} other {All}} sides are sealed',
  'debriefs.all-lead': 'They open at the same moment, and not before.',
  'debriefs.choosing-title': '{members, plural, =2 {Both} other {All}} sides are sealed',
  'debriefs.choosing-lead': 'They open once each of you has said ready.',
  'debriefs.ready-title': 'You have said ready',
  'debriefs.ready-lead': 'Now it waits for {names}. Until then you can still take your side back.',
  'debriefs.opening-title': 'The sides are opening',
  'debriefs.opening-lead':
    'Everybody has said ready. The side of {names} opens when they unlock Hearth next.',
  'debriefs.unwritten-title': 'Written alone, opened together',
  'debriefs.unwritten-lead':
    'The side of {names} is still to be written. A side is written alone, so that it can be honest.',
  'debriefs.unwritten-own': 'Lock, so that one can write alone',
  'debriefs.absent-lead':
    'Everyone has to be here for it. {names} {count, plural, one {is} other {are}} not here now.',
  'debriefs.open-together': 'Open together',
  'debriefs.open-together-more':
    'Hearth locks, and each of you types your own passphrase. Then you open {members, plural, =2 {both} other {all}} sides at once.',
  'debriefs.way': 'How to open',
  'debriefs.way-together': 'Together, in one sitting',
  'debriefs.way-together-more':
    'No side can be read before {members, plural, =2 {both} other {all}} of you have typed your passphrases.',
  'debriefs.way-each-ready': 'When each is ready',
  'debriefs.way-each-ready-more':
    'For when you cannot sit together. It holds once {members, plural, =2 {both} other {all}} of you have chosen it. Then the sides open one unlock after the other, and somebody with an altered program could read first.',
  'debriefs.way-waits':
    'This holds once {names} {count, plural, one {has} other {have}} chosen it too.',
  'debriefs.way-holds': '{members, plural, =2 {Both} other {All}} of you have chosen this.',
  'debriefs.ready': 'I am ready',
  'debriefs.ready-more': 'When everybody has said so, nobody can take a side back any more.',
  'debriefs.read-own': 'What you wrote',
  'debriefs.take-back': 'Take it back',
  'debriefs.take-back-title': 'Take your side back?',
  'debriefs.take-back-more':
    'The seal goes, and your words are a draft again that only you can read. Nobody is asked for a reason.',
  'debriefs.take-back-now': 'Take it back',
  'debriefs.taken-back': 'Your side is a draft again.',
} as const

import { type BundledIdeaName, bundledIdeas } from '../../../shared/jar/bundled-ideas.ts'

/** The ideas jar. */
export const jar = {
  'jar.page': 'Ideas jar',
  'jar.lead':
    'Things to do, put in by Hearth and by you. Each marks them alone. What all of you would like comes out when you have sat here together.',
  'jar.private': 'Only you can see what you mark.',
  'jar.private-more':
    'A “not for me” is told to nobody, and neither is whether you have looked. It looks the same as a mark that was never made.',
  'jar.read-only': 'This journal is open for reading only just now.',

  'jar.theme': 'What kind',
  'jar.theme-all': 'Of every kind',
  'jar.theme-own': 'Put in here',
  'jar.theme-home': 'At home',
  'jar.theme-outside': 'Out of doors',
  'jar.theme-adventure': 'Going somewhere',
  'jar.theme-playful': 'Playful',
  'jar.theme-learning': 'Learning something',
  'jar.theme-quiet': 'Quiet',
  'jar.theme-others': 'With others',
  'jar.theme-dreams': 'Far ahead',

  'jar.one': 'An idea',
  'jar.yes': 'I would like that',
  'jar.no': 'Not for me',
  'jar.skip': 'Leave it open',
  'jar.through': 'You have been through all of these.',
  'jar.through-more': 'Whatever you said can be changed below, at any time.',
  'jar.kept': 'Kept, for you alone.',

  'jar.mine': 'What you marked',
  'jar.mine-show': 'Look at what you marked',
  'jar.mine-hide': 'Hide it again',
  'jar.mine-none': 'Nothing of this kind.',
  'jar.mine-which': 'Which marks',
  'jar.mine-yes': 'You would like',
  'jar.mine-no': 'Not for you',
  'jar.mine-skip': 'Left open',
  'jar.take-back': 'Take the mark back',
  'jar.take-back-one': 'Take the mark back: {idea}',
  'jar.taken-back': 'The mark is gone.',

  'jar.put-in': 'Put one in',
  'jar.put-in-label': 'An idea of your own',
  'jar.put-in-more':
    'Everybody here sees it in the jar, without a word of whose it is. You still mark it like any other.',
  'jar.put-in-done': 'It is in the jar.',
  'jar.put-in-empty': 'Write it first.',
  'jar.take-out': 'Take it out of the jar',
  'jar.take-out-one': 'Take it out of the jar: {idea}',
  'jar.taken-out': 'It is out of the jar.',

  'jar.found': 'What came out',
  'jar.found-lead': 'All of you would like these, and each of you said so alone.',
  'jar.found-none': 'Nothing has come out yet.',
  'jar.found-none-more':
    'That says nothing about anybody. There may be more in the jar the next time you sit here together.',
  'jar.found-when': 'Came out on {day}',
  'jar.found-who': '{names}. Came out on {day}',
  'jar.draw': 'Draw one',
  'jar.drawn': 'How about this one?',
  'jar.put-away': 'Put it away',
  'jar.put-away-one': 'Put it away: {idea}',
  'jar.put-away-title': 'Put “{idea}” away?',
  'jar.put-away-ask':
    'Because it is done, or after all not for now. It goes for everybody, nobody is asked why, and nobody is told who put it away. It can come out again once each of you says yes anew.',
  'jar.put-away-not': 'Leave it there',
  'jar.put-away-now': 'Put it away',
  'jar.was-put-away': 'It is put away.',
  'jar.together':
    'What each of you marked is not shown while you sit here together. Marking is done alone.',
  'jar.alone-here': 'You are the only one here. What you mark waits for somebody else.',
} as const

/** The ideas themselves, by name. */
export const ideaTexts = Object.fromEntries(
  bundledIdeas.map(({ name, text }) => [name, text]),
) as Record<BundledIdeaName, string>

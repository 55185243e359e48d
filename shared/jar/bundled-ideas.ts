/**
 * Ideas for the jar that come with Hearth, by theme. Texts stand here and not only in the page's catalogue,
 * because a readable copy says them too. A name is never used anew for another idea.
 */
export const ideasByTheme = {
  home: {
    'breakfast-in-bed': 'Breakfast in bed, with crumbs and the good jam',
    'candle-supper': 'Supper by candles on an ordinary Tuesday',
    'rearrange-room': 'Move the furniture of one room around, just to see',
    'cook-blind-market': 'Buy three things neither of you knows how to cook, and cook them',
    'bake-bread': 'Bake a loaf together, start to finish',
    'fort-of-blankets': 'Build a fort of blankets and have tea in it',
    'old-photos': 'Look through old photos, one box, no hurry',
    'dance-kitchen': 'Dance in the kitchen to three songs each of you picks',
    'phones-in-drawer': 'An evening with both phones in a drawer',
    'paint-a-wall': 'Paint one wall in a colour that is almost too much',
    'plant-something': 'Sow something that takes until summer',
    'picnic-on-floor': 'A picnic on the living-room floor',
  },
  outside: {
    'night-walk': 'A walk in the dark, without talking for the first half',
    'swim-outdoors': 'Swim in open water',
    sunrise: 'Get up for a sunrise and go back to bed afterwards',
    'watch-stars': 'Lie on your backs and look at the stars',
    'walk-in-rain': 'Go out in the rain on purpose',
    'row-a-boat': 'Hire a rowing boat and take turns at the oars',
    'pick-berries': 'Pick berries and eat most of them on the way',
    'fly-a-kite': 'Fly a kite',
    'last-stop': 'Take a bus to its last stop and walk back',
    'sleep-under-sky': 'Sleep a night outdoors, with a tent or without',
    'learn-five-birds': 'Learn the voices of five birds near you',
    'feet-in-water': 'Sit somewhere with your feet in cold water',
  },
  adventure: {
    'flip-a-coin-trip': 'A day trip where a coin decides at each turning',
    'night-train': 'A night on a train',
    'new-country-meal': 'Find a restaurant that cooks from a country neither of you has been to',
    'small-island': 'Go to an island, however small',
    'climb-tower': 'Climb the highest thing in town that you are allowed on',
    'tourist-at-home': 'Be visitors in your own town for a day',
    'ride-far': 'Cycle so far that you have to stay the night',
    'ice-skating': 'Skate on ice, holding on to each other',
    'museum-one-picture': 'Go to a museum for one single picture',
    'hot-springs': 'Sit in hot water while it is cold outside',
    'horse-ride': 'Ride horses, slowly',
    'silent-cinema': 'See a film in a language that neither of you speaks',
  },
  playful: {
    'board-game-night': 'A board game with a prize that the loser chooses',
    'swap-chores': 'Swap all your chores for a day',
    'draw-each-other': 'Draw each other without looking at the paper',
    karaoke: 'Sing, properly, to songs that you are ashamed of',
    'photo-hunt': 'Twelve photos of the colour red in one hour',
    'dress-up': 'Dress up as if you were going out, and stay in',
    'learn-magic': 'Learn one card trick and fool each other',
    'snow-day': 'The next time it snows, be outside before the neighbours',
    'hide-notes': 'Hide ten small notes for each other',
    'invent-a-holiday': 'Invent a holiday that only your home keeps',
    arcade: 'An evening of pinball or old video games',
    'puzzle-thousand': 'A puzzle with a thousand pieces and nowhere to put it',
  },
  learning: {
    'learn-to-dance': 'Take one dancing lesson',
    'language-ten-words': 'Ten words a day of a new language, for two weeks',
    pottery: 'Make a bowl on a wheel',
    'read-aloud': 'Read a book to each other, a chapter an evening',
    'first-aid': 'Take a first-aid course together',
    'knot-and-sail': 'Learn to sail, or at least the knots',
    'sharpen-knives': 'Learn to sharpen the kitchen knives',
    'teach-each-other': 'Teach each other one thing that you are good at',
    'family-recipes': 'Write down the recipes of both families',
    'play-a-duet': 'Learn a very easy duet',
    'bread-to-cheese': 'Make a simple cheese',
    'dig-a-garden': 'Dig a bed and grow something to eat in it',
  },
  quiet: {
    letters: 'Write each other a letter by hand, and post it',
    'long-bath': 'A bath so long that the water has to be topped up',
    'afternoon-nap': 'A nap together in the middle of the afternoon',
    'read-side-by-side': 'Two books, one sofa, no talking',
    'fire-watching': 'Sit in front of a fire until it has gone out',
    'day-without-plan': 'A day with nothing planned at all',
    'listen-to-album': 'Listen to one whole album in the dark',
    'massage-hands': 'Rub each other’s hands with oil, ten minutes each',
    'phone-free-walk': 'A walk with no phone, no watch and no aim',
    'watch-the-sea': 'Go and look at the sea, or the nearest large water',
    'tea-ritual': 'A pot of tea that is made as slowly as possible',
    'morning-in-silence': 'A whole morning in which nobody has to say anything',
  },
  others: {
    'invite-neighbours': 'Ask the neighbours in',
    'old-friends': 'Visit friends you have not seen for more than a year',
    'cook-for-someone': 'Cook for somebody who has had a hard week',
    'help-out': 'Give a day to something that needs hands',
    'surprise-parents': 'Turn up at somebody’s door with a cake',
    'letter-of-thanks': 'Write together to a person you both have to thank',
    'host-soup': 'One pot of soup, whoever comes',
    'double-dinner': 'An evening with a couple you would like to know better',
    'give-away': 'Give away twenty things',
    'street-music': 'Stand in front of street musicians until the end',
    'godchild-day': 'A whole day for a child you both like',
    postcards: 'Send ten postcards from your own town',
  },
  dreams: {
    'plan-far-journey': 'Plan the journey of your life, with a map, as if it were next year',
    'bucket-list': 'Each write five things to do once, and swap lists',
    'renew-vows': 'Say again what you once promised each other, in today’s words',
    'time-capsule': 'Bury or hide a box to be opened in ten years',
    'first-date-again': 'Do your first evening together again, as exactly as you can',
    'house-of-dreams': 'Draw the house you would live in if nothing were in the way',
    'film-of-a-year': 'A few seconds of film from each week for a year',
    'book-of-us': 'Begin a book with the story of how you met, written by both',
    'save-for-one-thing': 'A jar of coins for one thing that is not sensible',
    'weekend-apart': 'A weekend each on your own, and then tell everything',
    'year-ahead': 'An evening on the year ahead: one wish each, written down',
    'naming-stars': 'Choose a star, a tree and a bench that are yours',
  },
} as const

export type IdeaTheme = keyof typeof ideasByTheme
type NamesOf<Theme> = Theme extends object ? keyof Theme & string : never
export type BundledIdeaName = {
  [Theme in IdeaTheme]: NamesOf<(typeof ideasByTheme)[Theme]>
}[IdeaTheme]

export const ideaThemes = Object.keys(ideasByTheme) as IdeaTheme[]

/** An idea that comes with Hearth. */
export interface BundledIdea {
  name: BundledIdeaName
  theme: IdeaTheme
  text: string
}

/** All of them, theme by theme. */
export const bundledIdeas: readonly BundledIdea[] = ideaThemes.flatMap((theme) =>
  Object.entries<string>(ideasByTheme[theme]).map(([name, text]) => ({
    name: name as BundledIdeaName,
    theme,
    text,
  })),
)

/** What an idea says; null for one that this release does not know. */
export function bundledText(name: string): string | null {
  return bundledIdeas.find((idea) => idea.name === name)?.text ?? null
}

/** Letters that people type plainly and that no decomposition takes apart. */
const plainer = new Map(
  Object.entries({
    æ: 'ae',
    ð: 'd',
    ø: 'o',
    þ: 'th',
    ß: 'ss',
    đ: 'd',
    ħ: 'h',
    ı: 'i',
    ł: 'l',
    ŋ: 'n',
    œ: 'oe',
    ŧ: 't',
    ς: 'σ',
  }),
)
const plainerLetters = new RegExp(`[${[...plainer.keys()].join('')}]`, 'gu')

/**
 * Accents and pointing: marks of scripts in which a word without them is the same word. In other
 * scripts (Thai, Devanagari, Tamil …) marks spell vowels and stay, and so do the two that tell
 * Japanese か from が.
 */
const accents =
  /(?![\u3099\u309a])(?=\p{M})[\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/gu
/** What is there for the layout only: joiners, soft hyphens, the Arabic stretcher, tones of skin. */
const layout = /[\p{Cf}\p{Emoji_Modifier}\u0640]/gu
const isPlain = /^\p{ASCII}*$/u

/**
 * A text as search compares it: compatibility forms taken apart, accents and capitals off. Folding
 * what is folded changes nothing.
 */
export function fold(text: string): string {
  if (isPlain.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replace(accents, '')
    .replace(layout, '')
    .toLowerCase()
    .replace(plainerLetters, (letter) => plainer.get(letter)!)
}

/** One word of a text, as the rules read it. */
export interface Word {
  /** Lower case and spelled out: 'You’re' is two words, `you` and `are`. */
  said: string
  /** Where it stands in the text, in UTF-16 units. */
  start: number
  end: number
  /** Counts up at every mark that ends a sentence, and where quoted speech begins and ends. */
  sentence: number
  /** Counts up at commas and dashes as well. */
  clause: number
  /** Stands between quotation marks: somebody's speech, told as it was. */
  isQuoted: boolean
}

/** How a language writes short what it says long. */
export interface Spelling {
  /** What an apostrophe cuts short, from the end of a word: `'re` is `are`. */
  endings: Readonly<Record<string, string>>
  /** Words that are several: `youre` is `you are`, `won't` is `will not`. */
  whole: Readonly<Record<string, string>>
}

const pieces =
  /(?<word>[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*)|(?<full>[.!?…\n])|(?<half>[,;:()–—]|\s-)/gu

/** The words of a text in their order. Takes time in proportion to the text. */
export function wordsOf(text: string, spelling: Spelling): Word[] {
  const quotes = quotedParts(text)
  const words: Word[] = []
  let [sentence, clause, quote] = [0, 0, 0]
  let wasQuoted = false
  for (const { index, groups, 0: piece } of text.matchAll(pieces)) {
    if (groups?.word === undefined) {
      clause += 1
      if (groups?.full !== undefined) sentence += 1
      continue
    }
    while (quote < quotes.length && quotes[quote]![1] <= index) quote += 1
    const isQuoted = quote < quotes.length && quotes[quote]![0] < index
    if (isQuoted !== wasQuoted) {
      sentence += 1
      clause += 1
      wasQuoted = isQuoted
    }
    for (const part of spelledOut(piece, index, spelling)) {
      words.push({ ...part, sentence, clause, isQuoted })
    }
  }
  return words
}

function spelledOut(written: string, start: number, { endings, whole }: Spelling) {
  const end = start + written.length
  const said = written.toLowerCase().replaceAll('’', "'")
  const all = Object.hasOwn(whole, said) ? whole[said] : undefined
  if (all !== undefined) return all.split(' ').map((one) => ({ said: one, start, end }))
  for (const [short, long] of Object.entries(endings)) {
    if (!said.endsWith(short) || said.length === short.length) continue
    const cut = end - short.length
    const head = said.slice(0, -short.length)
    return [
      { said: head, start, end: cut },
      { said: long, start: cut, end },
    ]
  }
  return [{ said, start, end }]
}

const marks = /["“”«»‘\n]|’(?![\p{L}])/gu
const closing: Readonly<Record<string, string>> = { '"': '"', '“': '”', '«': '»', '‘': '’' }

/** From where to where quoted speech goes. A mark without its partner in the paragraph opens nothing. */
function quotedParts(text: string): [number, number][] {
  const parts: [number, number][] = []
  let open = null as { at: number; until: string } | null
  for (const { index, 0: mark } of text.matchAll(marks)) {
    if (mark === '\n') open = null
    else if (open?.until === mark) {
      parts.push([open.at, index])
      open = null
    } else if (open === null) {
      const until: string | undefined = closing[mark]
      if (until !== undefined) open = { at: index, until }
    }
  }
  return parts
}

/**
 * Two languages that nobody speaks, made from English, to see what a screen does with long words and
 * with writing from right to left. ICU syntax (arguments, plural branches, tags) is left as it is.
 */
export function lengthen(message: string): string {
  return mapText(message, (text) => {
    const accented = text.replace(/[a-zA-Z]/g, (letter) => accents[letter] ?? letter)
    const letters = text.match(/[a-zA-Z]/g)?.length ?? 0
    return letters > 2 ? `${accented} ${filling(Math.ceil(letters * 0.4))}` : accented
  })
}

/** So many letters' worth of filling, in pieces as long as words are, so that lines can break. */
function filling(letters: number): string {
  const words = '~'.repeat(letters).match(/.{1,7}/g) ?? []
  return words.join(' ')
}

/** Shows each run of text in a right-to-left override, as Arabic or Hebrew would run. */
export function mirror(message: string): string {
  return mapText(message, (text) =>
    /[a-zA-Z]/.test(text) ? `\u200f\u202e${text}\u202c\u200f` : text,
  )
}

const accents: Record<string, string> = Object.fromEntries(
  [...'aàbƀcçdðeéfƒgĝhĥiîjĵkķlļmɱnñoôpþqʠrŕsštţuûvṽwŵxẋyýzž'].reduce<[string, string][]>(
    (pairs, letter, index, all) => {
      const next = all[index + 1]
      if (index % 2 === 0 && next) {
        pairs.push([letter, next], [letter.toUpperCase(), next.toUpperCase()])
      }
      return pairs
    },
    [],
  ),
)

/** Applies `change` to the runs of plain text in an ICU message and to nothing else. */
function mapText(message: string, change: (text: string) => string): string {
  let at = 0

  function text(insidePlural: boolean): string {
    let out = ''
    let run = ''
    const flush = () => {
      if (run) out += change(run)
      run = ''
    }
    while (at < message.length && message[at] !== '}') {
      const char = message[at] as string
      if (char === '{') {
        flush()
        out += argument()
      } else if (char === '<') {
        flush()
        const end = message.indexOf('>', at) + 1
        out += message.slice(at, end)
        at = end
      } else if (char === '#' && insidePlural) {
        flush()
        out += char
        at += 1
      } else {
        run += char
        at += 1
      }
    }
    flush()
    return out
  }

  /** One `{…}`: a plain argument as it is; of a plural or select, its branches changed. */
  function argument(): string {
    let out = '{'
    at += 1
    while (at < message.length && message[at] !== '}') {
      if (message[at] === '{') {
        at += 1
        out += `{${text(true)}}`
        at += 1
      } else {
        out += message[at]
        at += 1
      }
    }
    at += 1
    return `${out}}`
  }

  return text(false)
}

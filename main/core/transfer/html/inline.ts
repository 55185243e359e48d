import { escapeLineStart, escapeWords } from './escape-words.ts'

/** What may be laid upon words, from outside in. */
const marks = ['strong', 'em', 'strike', 'code'] as const
export type Mark = (typeof marks)[number]

const signs: Record<Mark, string> = { strong: '**', em: '*', strike: '~~', code: '`' }

interface Run {
  text: string
  marks: ReadonlySet<Mark>
  href: string | null
}

/** The words of one paragraph with what lies upon them, to be written as Markdown. */
export class Inline {
  readonly #runs: Run[] = []
  #length = 0
  /** Remembered, since looking at a long text for each piece takes time that grows with its square. */
  #endsInBlank = false

  get isEmpty(): boolean {
    return this.#runs.every(({ text }) => text.trim() === '')
  }

  /** How much text it holds, about, in UTF-16 units. */
  get length(): number {
    return this.#length
  }

  get endsInBreak(): boolean {
    return /\n[ \t]*$/.test(this.#runs.at(-1)?.text ?? '')
  }

  add(given: string, of: ReadonlySet<Mark>, href: string | null): void {
    const last = this.#runs.at(-1)
    // Blanks that meet are one.
    const text = this.#endsInBlank ? given.replace(/^ +/, '') : given
    if (text === '') return
    this.#endsInBlank = text.endsWith(' ') || text.endsWith('\n')
    this.#length += text.length
    if (last && last.href === href && same(last.marks, of)) last.text += text
    else this.#runs.push({ text, marks: of, href })
  }

  /** One line of Markdown, or several with hard breaks between them. Words begin no block of their own. */
  written({ isOneLine = false, isPlain = false } = {}): string {
    const runs = settled(this.#runs)
    let text = ''
    let open: Mark[] = []
    let href: string | null = null
    const close = (keep: (mark: Mark) => boolean) => {
      const from = open.findIndex((mark) => !keep(mark))
      if (from < 0) return
      for (const mark of open.slice(from).reverse()) text += signs[mark]
      open = open.slice(0, from)
    }
    for (const run of runs) {
      close((mark) => run.href === href && run.marks.has(mark))
      if (run.href !== href) {
        if (href !== null) text += `](${href})`
        if (run.href !== null) text += '['
        href = run.href
      }
      for (const mark of isPlain ? [] : marks) {
        if (!run.marks.has(mark) || open.includes(mark)) continue
        text += signs[mark]
        open.push(mark)
      }
      text += open.includes('code') ? run.text.replaceAll('`', "'") : escapeWords(run.text)
    }
    close(() => false)
    if (href !== null) text += `](${href})`
    const lines = text
      .split('\n')
      .map((line) => line.replace(/^[ \t]+|[ \t]+$/g, ''))
      .filter((line, at, all) => line !== '' || (at > 0 && at < all.length - 1))
    if (isOneLine) return lines.join(' ').replace(/ {2,}/g, ' ')
    return lines
      .map((line, at) => {
        const safe = escapeLineStart(line)
        // Two blanks make a break after words; a line without words needs a visible sign.
        return at === lines.length - 1 ? safe : safe === '' ? '\\' : `${safe}  `
      })
      .join('\n')
  }
}

/** What lies upon nothing. */
const bare: ReadonlySet<Mark> = new Set()

/** Blanks and breaks stand outside of marks, but for those between words of the same dress. */
function settled(runs: readonly Run[]): Run[] {
  const result: Run[] = []
  const put = (text: string, of: ReadonlySet<Mark>, href: string | null) => {
    if (text !== '') result.push({ text, marks: of, href })
  }
  for (const { text, marks: of, href } of runs) {
    const [, before, words, after] = /^([ \t\n]*)([\s\S]*?)([ \t\n]*)$/.exec(text)!
    put(before!, of, href)
    // A break inside what is laid upon words would end it in some programs.
    for (const part of words!.split(/([ \t]*\n[ \t\n]*)/)) put(part, of, href)
    put(after!, of, href)
  }
  return result.map((run, at) => {
    const isBlank = /^[ \t\n]*$/.test(run.text)
    return isBlank ? blankBetween(run, result[at - 1], result[at + 1]) : run
  })
}

/** A blank bears what it was given, as far as the words on both sides bear it too. */
function blankBetween(blank: Run, last: Run | undefined, next: Run | undefined): Run {
  const { text } = blank
  if (last === undefined || next === undefined || text.includes('\n')) {
    return { text, marks: bare, href: null }
  }
  const shared = [...blank.marks].filter((mark) => last.marks.has(mark) && next.marks.has(mark))
  const isInLink = blank.href === last.href && blank.href === next.href
  return { text, marks: new Set(shared), href: isInLink ? blank.href : null }
}

function same(a: ReadonlySet<Mark>, b: ReadonlySet<Mark>): boolean {
  return a.size === b.size && [...a].every((mark) => b.has(mark))
}

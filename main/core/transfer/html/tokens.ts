import { decodeEntities } from './entities.ts'

/** A stretch of HTML: words, or a tag that opens or closes something. */
export type Token =
  | { kind: 'text'; text: string }
  | { kind: 'open'; name: string; attributes: ReadonlyMap<string, string> }
  | { kind: 'close'; name: string }

/** What stands in these is no text for a reader. */
const unread = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'svg', 'math'])

const tagStart = /^<(\/?)([A-Za-z][A-Za-z0-9:-]{0,30})/

/** Takes HTML apart, once through, whatever stands in it. What is no tag is text. */
export function* tokensOf(html: string): Generator<Token> {
  let at = 0
  let textFrom = 0
  while (at < html.length) {
    const sign = html.indexOf('<', at)
    if (sign < 0) break
    const end = endOfTag(html, sign)
    if (end === null) {
      at = sign + 1
      continue
    }
    if (sign > textFrom) {
      yield { kind: 'text', text: decodeEntities(html.slice(textFrom, sign)) }
    }
    at = end
    const tag = tagStart.exec(html.slice(sign, sign + 40))
    if (tag !== null) {
      const name = tag[2]!.toLowerCase()
      if (tag[1] === '/') yield { kind: 'close', name }
      else if (unread.has(name)) at = afterClosing(html, name, end)
      else yield { kind: 'open', name, attributes: attributesIn(html, sign + tag[0].length, end) }
    }
    textFrom = at
  }
  if (textFrom < html.length) yield { kind: 'text', text: decodeEntities(html.slice(textFrom)) }
}

/** Where the tag or comment that begins at `from` ends; null where none begins, or none ends. */
function endOfTag(html: string, from: number): number | null {
  if (html.startsWith('<!--', from)) {
    const end = html.indexOf('-->', from + 4)
    return end < 0 ? html.length : end + 3
  }
  const next = html.charCodeAt(from + 1)
  const isDeclaration = next === 0x21 || next === 0x3f
  if (!isDeclaration && !tagStart.test(html.slice(from, from + 40))) return null
  let quote = 0
  for (let at = from + 1; at < html.length; at += 1) {
    const code = html.charCodeAt(at)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === 0x3e) return at + 1
    else if ((code === 0x22 || code === 0x27) && html.charCodeAt(at - 1) === 0x3d) quote = code
  }
  return html.length
}

/** `from` is where the opening tag ended. One that is never closed takes the rest. */
function afterClosing(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}[\\s>]`, 'gi')
  closing.lastIndex = from
  const found = closing.exec(html)
  if (found === null) return html.length
  const end = html.indexOf('>', found.index)
  return end < 0 ? html.length : end + 1
}

/** The few that say something about the text. */
const told = new Set([
  'href',
  'src',
  'alt',
  'title',
  'class',
  'start',
  'checked',
  'type',
  'data-checked',
  'data-type',
])

function attributesIn(html: string, from: number, end: number): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>()
  const pattern = /([^\s"'<>/=]{1,60})(?:\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'>]*)))?/y
  let at = from
  while (at < end - 1 && attributes.size < 20) {
    pattern.lastIndex = at
    const found = pattern.exec(html)
    if (found === null || found.index >= end) {
      at += 1
      continue
    }
    at = pattern.lastIndex
    const name = found[1]!.toLowerCase()
    const value = found[2] ?? found[3] ?? found[4] ?? ''
    if (told.has(name) && !attributes.has(name)) attributes.set(name, decodeEntities(value))
  }
  return attributes
}

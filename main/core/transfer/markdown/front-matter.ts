import { parse } from 'yaml'
import { asObject } from '../finish-page.ts'

/** Front matter is short; past this it is none. */
const longest = 16 * 1024

export interface FrontMatter {
  /** Names in lower case, without blanks, hyphens and low lines. */
  values: ReadonlyMap<string, unknown>
  /** What stands below it. */
  body: string
}

/**
 * Takes the front matter off a Markdown text: YAML between two lines of hyphens at its very start, as
 * Jekyll, Obsidian and others write it. Where the YAML is broken, each `name: value` line counts for
 * itself. Null where there is none.
 */
export function frontMatterOf(text: string): FrontMatter | null {
  const opening = /^---[ \t]*\n/.exec(text)
  if (opening === null) return null
  const head = text.slice(opening[0].length, opening[0].length + longest)
  const inBody = /^body: \|[ \t]*\n/m.exec(head)
  if (inBody !== null)
    return withBodyInside(text, opening[0].length + inBody.index, inBody[0].length)
  const closing = /^(?:---|\.\.\.)[ \t]*$/m.exec(head)
  if (closing === null) return null
  const inside = head.slice(0, closing.index)
  const values = valuesOf(inside)
  if (values === null) return null
  const bodyAt = opening[0].length + closing.index + closing[0].length
  return { values, body: text.slice(bodyAt).replace(/^\n/, '') }
}

/** jrnl puts the page itself into its YAML, behind tabs that YAML does not allow. */
function withBodyInside(text: string, at: number, length: number): FrontMatter | null {
  const values = valuesOf(text.slice(0, at).replace(/^---[ \t]*\n/, ''))
  const body = text
    .slice(at + length)
    .replace(/\n(?:\.\.\.|---)\s*$/, '\n')
    .replace(/^\t/gm, '')
  return values === null ? null : { values, body }
}

function valuesOf(yaml: string): Map<string, unknown> | null {
  if (yaml.trim() === '') return new Map()
  const read = asObject(readYaml(yaml)) ?? linesOf(yaml)
  if (read === null) return null
  return new Map(Object.entries(read).map(([name, value]) => [plainName(name), value]))
}

function readYaml(yaml: string): unknown {
  // Brackets in brackets cost a parser its stack; nobody writes many of them above a page.
  if ((yaml.match(/[[{]/g)?.length ?? 0) > 200) return null
  try {
    // Dates stay as they were written; names that stand twice count with what was said last.
    return parse(yaml, {
      schema: 'core',
      uniqueKeys: false,
      maxAliasCount: 20,
      logLevel: 'error',
    })
  } catch {
    return null
  }
}

/** For YAML that is broken by a colon in a title and the like. */
function linesOf(yaml: string): Record<string, unknown> | null {
  const pairs = yaml
    .split('\n')
    .map((line) => /^([A-Za-z][\w -]{0,40}):[ \t]*(.*)$/.exec(line))
    .filter((match) => match !== null)
    .map((match) => [match[1]!, match[2]!.replace(/^(['"])(.*)\1$/, '$2')] as const)
  return pairs.length === 0 ? null : Object.fromEntries(pairs)
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, '')
}

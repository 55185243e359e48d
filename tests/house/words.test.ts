import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { parseSync } from 'vite'
import { expect, test } from 'vitest'
import { english } from '../../renderer/words/catalogue.ts'

/** Attributes that a person reads or hears. */
const spoken = new Set([
  'title',
  'label',
  'alt',
  'placeholder',
  'description',
  'aria-label',
  'aria-description',
  'aria-valuetext',
  'aria-roledescription',
])

const renderer = resolve(import.meta.dirname, '../../renderer')

interface Node {
  type: string
  start: number
  [key: string]: unknown
}

/** Every literal text that would reach the screen from this source. */
function literalTexts(source: string): string[] {
  const { program, errors } = parseSync('screen.tsx', source, { lang: 'tsx' })
  if (errors.length > 0) throw new Error('does not parse')
  const found: string[] = []
  visit(program as unknown as Node)
  return found

  function visit(node: Node): void {
    if (node.type === 'JSXText') keep(String(node.value))
    if (node.type === 'JSXAttribute') {
      const name = (node.name as Node).name
      if (typeof name === 'string' && spoken.has(name)) keepLiteral(node.value)
    }
    if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
      for (const child of node.children as Node[]) {
        if (child.type === 'JSXExpressionContainer') keepLiteral(child)
      }
    }
    for (const value of Object.values(node)) {
      for (const one of [value].flat()) if (isNode(one)) visit(one)
    }
  }

  /** A literal itself, or one that a condition may choose. */
  function keepLiteral(node: unknown): void {
    if (!isNode(node)) return
    if (node.type === 'Literal' && typeof node.value === 'string') keep(node.value)
    if (node.type === 'TemplateLiteral') {
      for (const part of node.quasis as { value: { raw: string } }[]) keep(part.value.raw)
    }
    if (node.type === 'JSXExpressionContainer') keepLiteral(node.expression)
    if (node.type === 'ConditionalExpression') {
      keepLiteral(node.consequent)
      keepLiteral(node.alternate)
    }
    if (node.type === 'LogicalExpression') keepLiteral(node.right)
  }

  function keep(text: string): void {
    if (/\p{L}/u.test(text)) found.push(text.trim())
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => join(folder, path))
}

const screens = sourcesIn(renderer).filter((path) => path.endsWith('.tsx'))

test('no screen holds a text of its own: all words come from the catalogue', () => {
  expect(screens.length).toBeGreaterThan(50)
  const literal = screens.flatMap((path) =>
    literalTexts(readFileSync(path, 'utf8')).map((text) => `${relative(renderer, path)}: ${text}`),
  )
  expect(literal).toEqual([])
})

test('no text waits in the catalogue without a place where it is said, or a story that looks for it', () => {
  const source = [renderer, resolve(import.meta.dirname, '../e2e')]
    .flatMap(sourcesIn)
    .filter((path) => !/words\/(en\/|de\/|catalogue)/.test(path))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n')
  const begun = [...source.matchAll(/`([\w-]+\.[\w.-]*)\$\{/g)].map(([, begin]) => begin ?? '')
  const unsaid = Object.keys(english).filter(
    (id) => !source.includes(`'${id}'`) && !begun.some((begin) => id.startsWith(begin)),
  )
  expect(unsaid).toEqual([])
})

test.each([
  ['between tags', 'const a = <p>Hello</p>'],
  ['in braces', "const a = <p>{'Hello'}</p>"],
  ['chosen by a condition', "const a = (on: boolean) => <p>{on ? 'Hello' : null}</p>"],
  ['as a label', 'const a = <input aria-label="Hello" />'],
  ['in a template', `const a = <p title={\`Hello \${1}\`} />`],
])('a text %s would be found', (_, source) => {
  expect(literalTexts(source)).toEqual(['Hello'])
})

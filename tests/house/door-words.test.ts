import { readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { parseSync } from 'vite'
import { expect, test } from 'vitest'
import { door } from '../../renderer/words/en/door.ts'
import { house } from '../../renderer/words/en/house.ts'

const renderer = resolve(import.meta.dirname, '../../renderer')

/** Every source that is on the screen before the rooms behind the door are read, with its text. */
function sourcesInFront(): Map<string, string> {
  const sources = new Map<string, string>()
  const waiting = [resolve(renderer, 'main.tsx')]
  for (let path = waiting.pop(); path; path = waiting.pop()) {
    if (sources.has(path) || !/\.tsx?$/.test(path)) continue
    const text = readFileSync(path, 'utf8')
    sources.set(path, text)
    const { module, errors } = parseSync(path, text, { lang: path.endsWith('x') ? 'tsx' : 'ts' })
    if (errors.length > 0) throw new Error(`${path} does not parse`)
    for (const { moduleRequest, entries } of module.staticImports) {
      const isType = entries.length > 0 && entries.every((entry) => entry.isType)
      const { value } = moduleRequest
      if (!isType && value.startsWith('.')) waiting.push(resolve(dirname(path), value))
    }
  }
  return sources
}

const isOfTheHouse = (id: string) => id in house && !(id in door)

test('what stands in front of the door says only what the door has words for', () => {
  const sources = [...sourcesInFront()].filter(([path]) => path.startsWith(renderer))
  expect(sources.length).toBeGreaterThan(60)
  const unsaid = sources
    .filter(([path]) => !path.includes('/words/en/'))
    .flatMap(([path, text]) => {
      // Calls have names that look like those of words.
      const said = /(?<!(?:call|useRead|useCommand)\()['"`]([\w-]+\.[\w.-]+)['"`]/g
      const whole = [...text.matchAll(said)].map(([, id]) => id ?? '')
      const begun = [...text.matchAll(/`([\w-]+\.[\w.-]*)\$\{/g)].map(([, begin]) => begin ?? '')
      const missing = [
        ...whole.filter(isOfTheHouse),
        ...begun.filter((begin) => !Object.keys(door).some((id) => id.startsWith(begin))),
      ]
      return missing.map((id) => `${relative(renderer, path)}: ${id}`)
    })
  expect(unsaid).toEqual([])
})

test('no words of the house are read before the door is on the screen', () => {
  const early = [...sourcesInFront().keys()]
    .map((path) => relative(renderer, path))
    .filter((path) => /words\/(de\/|en\/house|en\/lists|en\/prompts)/.test(path))
  expect(early).toEqual([])
})

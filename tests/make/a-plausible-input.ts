import { z } from 'zod'
import { type CallName, contract } from '../../shared/contract.ts'

interface Shape {
  type?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: Shape[]
  oneOf?: Shape[]
  items?: Shape
  minItems?: number
  minimum?: number
  pattern?: string
  format?: string
  properties?: Record<string, Shape>
}

const idText = '^[0-9a-v]{25}[048cgkos]$'

/** Words and values by the pattern of a field. */
const byPattern: [RegExp, string][] = [
  [/^\^\\d\{4\}-\\d\{2\}-\\d\{2\}\$$/, '2026-11-08'],
  [/1\[0-2\]\)\$$/, '2026-11'],
  [/\[0-5\]\\d\$$/, '20:41'],
  [/\\\/\[a-z0-9\]/, 'image/png'],
]

/** What goes only with some other value of its row, and may be missing. */
const leftOut = new Set(['next'])

/**
 * What the page could send for a row, with one id in every place that takes an id. `hasId` is false
 * where the row takes none; `input` is null where a row needs more than its table can tell.
 */
export function aPlausibleInput(
  name: CallName,
  id: string,
  among: { own?: string } = {},
): { hasId: boolean; input: unknown } {
  let hasId = false
  const given = (shape: Shape, key = ''): unknown => {
    const choices = shape.anyOf ?? shape.oneOf
    if (choices) {
      const taking = choices.find(({ pattern }) => pattern === idText)
      const none = choices.find(({ type }) => type === 'null')
      if (none && !taking && leftOut.has(key)) return null
      return given(taking ?? choices.find(({ type }) => type !== 'null') ?? {}, key)
    }
    if ('const' in shape) return shape.const
    if (shape.enum) return shape.enum[0]
    switch (shape.type) {
      case 'string': {
        if (shape.pattern === idText) {
          // Whose form it is goes by the person at the keyboard; the record is what is probed.
          if (key === 'who' && among.own) return among.own
          hasId = true
          return id
        }
        if (shape.format === 'date-time') return '2026-11-08T20:00:00.000Z'
        const known = byPattern.find(([pattern]) => pattern.test(shape.pattern ?? ''))
        return known?.[1] ?? 'words'
      }
      case 'integer':
      case 'number':
        return Math.max(1, shape.minimum ?? 1)
      case 'boolean':
        return true
      case 'null':
        return null
      case 'array':
        return shape.items ? [given(shape.items, key)] : []
      case 'object':
        return Object.fromEntries(
          Object.entries(shape.properties ?? {}).map(([each, inner]) => [each, given(inner, each)]),
        )
      default:
        return new Uint8Array(16)
    }
  }
  const shape = z.toJSONSchema(contract[name].in, { unrepresentable: 'any' }) as Shape
  const input = given(shape)
  return { hasId, input: contract[name].in.safeParse(input).success ? input : null }
}

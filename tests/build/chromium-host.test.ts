import { expect, test } from 'vitest'
import { toApp, toChromium } from '../../build/chromium-host/addresses.ts'
import { ModelledEmitter, strict } from '../../build/chromium-host/not-modelled.ts'
import { decode, encode } from '../../build/chromium-host/wire.ts'
import fc from '../make/properties.ts'

test('what the stand-in does not model is an error and never undefined', () => {
  const thing = strict('app', { getVersion: () => '1' }) as { getVersion(): string; dock?: unknown }
  expect(thing.getVersion()).toBe('1')
  expect(() => thing.dock).toThrow('not modelled: app.dock')
  expect(() => {
    thing.dock = 1
  }).toThrow('not modelled: app.dock')
})

test('listening for an event that the stand-in never fires is an error', () => {
  const emitter = new ModelledEmitter('app', ['activate'])
  expect(() => emitter.on('gpu-process-crashed', () => undefined)).toThrow('not modelled')
})

test('an event that a listener prevents is told as prevented', () => {
  const emitter = new ModelledEmitter('BrowserWindow', ['close'])
  expect(emitter.emitPreventable('close')).toBe(false)
  emitter.on('close', (event: { preventDefault(): void }) => event.preventDefault())
  expect(emitter.emitPreventable('close')).toBe(true)
})

const message = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.string({ unit: 'grapheme' }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.uint8Array({ maxLength: 40 }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), tie('value'), { maxKeys: 4 }),
  ),
})).value

test('messages with bytes in them cross as they are', () => {
  fc.assert(
    fc.property(message, (value) => {
      const crossed = decode(encode({ value }))
      // The dictionaries of the generator have no prototype, which a copy does not keep.
      expect(plain(crossed)).toEqual(plain({ value }))
    }),
  )
})

function plain(value: unknown): unknown {
  if (value instanceof Uint8Array) return [...value]
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]))
}

test.each([
  ['a date', { when: new Date() }],
  ['a map', { all: new Map() }],
  ['a function', { call: () => 1 }],
  ['numbers of another kind', { list: new Float32Array(1) }],
  ['a big number', { big: 1n }],
])('%s is refused rather than changed on its way', (_, value) => {
  expect(() => encode(value)).toThrow()
})

test('the address that Chromium is shown stands for the address of the app, and for no other', () => {
  expect(toApp(toChromium('app://hearth/index.html?x#y'))).toBe('app://hearth/index.html?x#y')
  expect(toApp('blob:https://hearth.invalid/1')).toBe('blob:app://hearth/1')
  expect(toApp('https://hearth.invalid.evil/x')).toBe('https://hearth.invalid.evil/x')
  expect(() => toChromium('https://example.com/')).toThrow('not modelled')
  expect(() => toChromium('app://hearth.evil/')).toThrow('not modelled')
})

import { expect, test } from 'vitest'
import {
  normalisePassphrase,
  refuseWeak,
  strengthOf,
} from '../../../main/core/passphrase/passphrase.ts'

const labels = ['Mara', 'Jonas Lind']

test.each([
  'password1',
  'Password1!',
  'P@ssw0rd123',
  'qwertyuiop',
  '12345678',
  'aaaaaaaaaaaaaaaa',
  'iloveyou2024',
  'trustno1trustno1',
  'hearth journal',
  'mara and jonas',
  'MaraLind1988!!',
  'jonas.lind',
  'word word word word word word',
  'a'.repeat(1024),
])('%s is too weak', (passphrase) => {
  expect(strengthOf(passphrase, labels)).toEqual({ level: 1, allowed: false })
  expect(() => refuseWeak(passphrase, labels)).toThrow('passphrase.too-weak')
})

test.each([
  'harbour woollen eleven teaspoon',
  'Jonas and the green lamp',
  'grüner Tee am Abend',
  'я тебя так люблю',
  'x7$Kq9!zPw',
])('%s is allowed', (passphrase) => {
  expect(strengthOf(passphrase, labels).allowed).toBe(true)
  refuseWeak(passphrase, labels)
})

test('under eight characters is too short, whatever they are', () => {
  for (const short of ['', 'x7$Kq9!', '🕯️🕯️🕯️']) {
    expect(strengthOf(short, labels)).toEqual({ level: 0, allowed: false })
  }
})

test('more words are stronger, up to very strong', () => {
  const levels = [
    'harbour woollen',
    'harbour woollen eleven',
    'harbour woollen eleven teaspoon',
  ].map((passphrase) => strengthOf(passphrase, labels).level)
  expect(levels).toEqual(levels.toSorted())
  expect(levels.at(-1)).toBe(4)
})

test('the name of the person beside is worth little', () => {
  const name = 'Oswaldine Xantippe'
  expect(strengthOf(name, []).allowed).toBe(true)
  expect(strengthOf(name, [name]).allowed).toBe(false)
  expect(strengthOf(`${name.toUpperCase()}1`, [name]).allowed).toBe(false)
})

test('one passphrase typed on two keyboards is one passphrase', () => {
  expect(normalisePassphrase('cafe\u0301 \uff11\u00a0ﬁn')).toBe('café 1 fin')
})

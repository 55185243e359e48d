import { expect, test } from 'vitest'
import { randomId } from '../../main/core/crypto/ids.ts'
import { randomBytes } from '../../main/core/crypto/random.ts'
import { beginChance, knowChance } from './chance.ts'

function drawn(): unknown[] {
  return [randomId(), randomBytes(24), randomId(), randomBytes(2_000), randomId()]
}

test('a seed brings the same ids and nonces, whatever was drawn before it', () => {
  knowChance()
  beginChance(1)
  randomId()
  beginChance(7)
  const first = drawn()
  for (const before of [0, 1, 63, 64, 200]) {
    beginChance(2)
    for (let draw = 0; draw < before; draw += 1) randomId()
    beginChance(7)
    expect(drawn()).toEqual(first)
  }
})

import { describe, expect, test } from 'vitest'
import { flipped, golden, goldenBackup, goldenFiles, jonas, mara, toldByReader } from './golden.ts'
import { openBackup, readBackup } from './reader/backup.ts'
import { join, utf8 } from './reader/bytes.ts'
import { FilesInMemory } from './reader/folder.ts'
import { openVault } from './reader/open-vault.ts'
import { Refusal } from './reader/refusal.ts'
import { H } from './reader/sodium.ts'
import { digestOf, type ExpectedMember, toldSpaces } from './telling.ts'

function refusal(bytes: Uint8Array): string | null {
  try {
    readBackup(bytes)
    return null
  } catch (error) {
    if (error instanceof Refusal) return error.kind
    throw error
  }
}

const byCode = (who: ExpectedMember) => ({ type: 'recovery' as const, code: who.recoveryCode })

describe('the golden backup', () => {
  test('says whose vault it is, when it was made and who can open it', () => {
    const { vault, madeAt, members } = readBackup(goldenBackup)
    expect(vault).toBe(golden.vault)
    expect(madeAt).toBe(golden.backup.madeAt)
    expect(members.map(({ id }) => id)).toEqual(golden.members.map(({ id }) => id))
  })

  test.each([mara, jonas])('opens for $label to what stood when it was made', (who) => {
    const inside = openBackup(goldenBackup, who.id, byCode(who))
    expect(inside.damage).toEqual([])
    const now = openVault(new FilesInMemory(goldenFiles()), who.id, byCode(who))
    for (const space of toldSpaces) {
      // The note that a backup was made came after it.
      const before = toldByReader(now, space).filter(({ collection }) => collection !== 'backups')
      expect(digestOf(toldByReader(inside, space))).toBe(digestOf(before))
    }
  })

  test('opens by passphrase too', () => {
    const { passphrase } = jonas
    const inside = openBackup(goldenBackup, jonas.id, { type: 'passphrase', passphrase })
    expect(digestOf(toldByReader(inside, 'shared'))).toBe(jonas.spaces.shared.digest)
  })

  test('is refused as a whole wherever a bit was turned, or where it ends early', () => {
    const places = [0, 9, 11, 13, 20, 60, 200, goldenBackup.length - 1]
    for (let at = 500; at < goldenBackup.length; at += 9973) places.push(at)
    for (let back = 2; back <= 130; back += 4) places.push(goldenBackup.length - back)
    for (const at of places) expect(refusal(flipped(goldenBackup, at)), `${at}`).toBe('damaged')
    for (const length of [40, 5000, goldenBackup.length - 1]) {
      expect(refusal(goldenBackup.subarray(0, length))).toBe('damaged')
    }
  })

  test('is told from another file and from one of a later version', () => {
    expect(refusal(utf8('PK and so on, as archives begin'))).toBe('not-a-backup')
    expect(refusal(new Uint8Array())).toBe('not-a-backup')
    const later = goldenBackup.slice()
    later[8] = 2
    later.set(H(later.subarray(0, 16)), 16)
    expect(refusal(later)).toBe('newer')
  })

  test('is refused when somebody signed it who is no member', () => {
    const changed = flipped(goldenBackup, goldenBackup.length - 128 + 30)
    const start = changed.length - 128
    const whole = join(H(changed.subarray(0, start)), changed.subarray(start, start + 88))
    changed.set(H(whole), start + 88)
    expect(refusal(changed)).toBe(null)
    expect(() => openBackup(changed, mara.id, byCode(mara))).toThrow('signature of the backup')
  })
})

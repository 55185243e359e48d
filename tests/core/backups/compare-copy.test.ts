import { expect, test } from 'vitest'
import { compareCopy, type Readable, readableOf } from '../../../main/core/backups/compare-copy.ts'
import { Journal } from '../../../main/core/journal/journal.ts'
import type { StoredRecord } from '../../../main/core/vault/types.ts'
import { unwatched } from '../../../main/core/work.ts'
import { write } from '../../make/an-entry.ts'
import { aClock, pinNote, twoInAVault } from '../../make/two-in-a-vault.ts'

/** What a record is told apart by. */
type Told = Pick<
  StoredRecord,
  | 'collection'
  | 'id'
  | 'revision'
  | 'author'
  | 'writtenAt'
  | 'statement'
  | 'signedWith'
  | 'signature'
>

async function aVaultOf(): Promise<{ copy: Parameters<typeof compareCopy>[1]; before: Readable }> {
  const home = await twoInAVault()
  const mara = await home.enter('mara')
  const journal = new Journal(mara, aClock())
  for (const zone of ['mine', 'ours'] as const) await write(journal, zone, { title: zone })
  await pinNote(mara, home.jonas.id, 'For the soup')
  const before = readableOf(mara)
  await mara.close()
  // Opened anew: none of its records is the one that was taken down.
  return { copy: await home.enter('mara'), before }
}

function told(record: StoredRecord): Told {
  const { collection, id, revision, author, writtenAt, statement, signedWith, signature } = record
  return { collection, id, revision, author, writtenAt, statement, signedWith, signature }
}

/** What was readable, with one record that says something else. */
function changed(before: Readable, at: number, change: (told: Told) => Partial<Told>): Readable {
  const records = before.records.map(({ place, record }, index) => {
    const as = told(record)
    const other = index === at ? { ...as, ...change(as) } : as
    return { place, record: other as StoredRecord }
  })
  return { ...before, records }
}

test('a copy that holds every record passes, also where it holds a later revision', async () => {
  const { copy, before } = await aVaultOf()
  await compareCopy(before, copy, unwatched)
  expect(before.records.some(({ record }) => record.signedWith !== null)).toBe(true)
  for (const at of before.records.keys()) {
    const older = changed(before, at, ({ revision }) => ({ revision: revision - 1, statement: '' }))
    await compareCopy(older, copy, unwatched)
  }
  await copy.close()
})

test('a copy in which a single record is missing, older, worded or signed otherwise does not pass', async () => {
  const { copy, before } = await aVaultOf()
  const others: ((told: Told) => Partial<Told>)[] = [
    () => ({ id: copy.newId() }),
    ({ revision }) => ({ revision: revision + 1 }),
    ({ statement }) => ({ statement: `${statement}=` }),
    ({ signedWith }) => ({ signedWith: signedWith === null ? 'signed' : null }),
  ]
  for (const at of before.records.keys()) {
    for (const change of others) {
      const other = changed(before, at, change)
      await expect(compareCopy(other, copy, unwatched)).rejects.toThrow(
        'backup.verification-failed',
      )
    }
  }
  await copy.close()
})

test('a copy that lacks the keys of an author does not pass, though every word is there', async () => {
  const { copy, before } = await aVaultOf()
  expect(before.records.some(({ record }) => record.signature === 'verified')).toBe(true)
  // The other way round: the copy knows keys that the vault does not.
  const records = before.records.map(({ place, record }) => ({
    place,
    record: {
      ...told(record),
      signature: record.signedWith === null ? 'none' : 'failed',
    } as StoredRecord,
  }))
  await expect(compareCopy({ ...before, records }, copy, unwatched)).rejects.toThrow(
    'backup.verification-failed',
  )
  await copy.close()
})

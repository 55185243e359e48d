import { createHash } from 'node:crypto'
import { Gratitude } from '../../main/core/gratitude/gratitude.ts'
import { Journal } from '../../main/core/journal/journal.ts'
import type { Space } from '../../main/core/vault/index.ts'
import type { AttachmentId } from '../../shared/ids.ts'
import { readIn } from '../make/an-attachment.ts'
import { MemoryDisk } from '../make/memory-disk.ts'
import { recordsOf, toldByCore } from './core-telling.ts'
import type { GoldenHouse } from './golden-house.ts'
import type { Person } from './later-years.ts'
import {
  digestOf,
  type ExpectedFile,
  type ExpectedMember,
  type ExpectedSpace,
  plainOf,
} from './telling.ts'
import { toldByHearth } from './told-debriefs.ts'

/** What a member finds in the golden vault, as Hearth tells it to them. */
export async function expectedOf(
  house: GoldenHouse,
  who: Person,
  files: Map<string, Uint8Array>,
): Promise<ExpectedMember> {
  const vault = await house.enter(who, MemoryDisk.of(new Map(files)))
  const journal = new Journal(vault, house.clock)
  const expected: ExpectedMember = {
    ...{ id: who.id, label: who.label, passphrase: who.passphrase, recoveryCode: who.code },
    spaces: {
      keyring: expectedSpace(vault.keyring),
      shared: expectedSpace(vault.ours),
      private: expectedSpace(vault.mine),
      drafts: expectedSpace(vault.drafts),
    },
    texts: {
      entries: journal
        .slice(0, journal.timeline().count)
        .map(({ title }) => title)
        .sort(),
      notes: new Gratitude(vault)
        .list()
        .map(({ text }) => text)
        .sort(),
      drafts: journal
        .drafts()
        .map(({ content }) => content.body)
        .sort(),
    },
    debriefs: toldByHearth(vault),
    files: [],
  }
  for (const space of [vault.ours, vault.mine]) {
    for (const { id } of space.list('attachments')) {
      expected.files.push(await fileOf(journal, id as AttachmentId))
    }
  }
  await vault.close()
  return expected
}

async function fileOf({ attachments }: Journal, id: AttachmentId): Promise<ExpectedFile> {
  const small = await attachments.thumbnail(id)
  const sha256 = sha256Of(await readIn(attachments, id))
  return { id, sha256, thumbnail: small && sha256Of(small) }
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function expectedSpace(space: Space): ExpectedSpace {
  const records = recordsOf(space)
  const revisions = records.flatMap(([collection, id]) => toldByCore(space, collection, id))
  const digest = digestOf(revisions)
  return { digest, revisions: revisions.length, records, plain: plainOf(revisions) }
}

import { inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { Dreams } from '../../../main/core/dreams/dreams.ts'
import type { ReadableSource } from '../../../main/core/exports/readable-source.ts'
import { FormDrafts } from '../../../main/core/form-drafts.ts'
import { OwnTimes } from '../../../main/core/own-time/own-times.ts'
import { openSource } from '../../../main/core/transfer/chosen-file.ts'
import { readDirectory } from '../../../main/core/transfer/zip/directory.ts'
import type { OpenVault } from '../../../main/core/vault/open-vault.ts'
import type { Day } from '../../../shared/days.ts'
import type { AgreementId, DreamId, NoteId, OwnTimeId } from '../../../shared/ids.ts'
import { lineFor } from '../../../shared/model/attachment.ts'
import { aPicture } from '../../make/a-picture.ts'
import { takeIn } from '../../make/an-attachment.ts'
import { aDraft, write } from '../../make/an-entry.ts'
import { copy, everyWay, sourceOf } from '../../make/an-export.ts'
import { MemoryDisk } from '../../make/memory-disk.ts'
import fc from '../../make/properties.ts'
import { aClock, pinNote, twoInAVault } from '../../make/two-in-a-vault.ts'

const today = '2026-11-07' as Day

type Who = 'mara' | 'jonas'
const who = fc.constantFrom<Who>('mara', 'jonas')
/** What is begun somewhere and never sent. */
const half = ['slip', 'completion', 'response', 'promise', 'form'] as const
type Half = (typeof half)[number]

/** One thing that somebody does with words of its own. */
const act = fc.record({
  by: who,
  does: fc.constantFrom(
    'mine',
    'ours',
    'draft',
    'binned',
    'photo',
    'note',
    'sealed',
    'view',
    'answer',
    'dream',
    'dream-draft',
    'shared-dream',
    'own-time',
    ...half,
  ),
})

/** A dream as far as it goes: half written, finished, or shared. */
async function dreamOf(vault: OpenVault, words: string, how: string): Promise<void> {
  const dreams = new Dreams(vault, aClock())
  const draft = { ...dreams.begin(), title: words, text: words }
  if (how === 'dream-draft') {
    await dreams.saveDraft({ ...draft, id: vault.newId() as DreamId })
    return
  }
  const { id, revision } = await dreams.finish({ ...draft, id: vault.newId() as DreamId })
  if (how === 'shared-dream') await dreams.share(id, revision)
}

async function askForTime(vault: OpenVault, words: string): Promise<void> {
  const id = vault.newId() as OwnTimeId
  const asked = { day: today, time: null, howLong: 'an hour', words }
  await new OwnTimes(vault).ask({ id, basedOn: 0, ...asked })
}

function isHalf(does: string): does is Half {
  return (half as readonly string[]).includes(does)
}

async function halfWrite(source: ReadableSource, words: string, how: Half): Promise<void> {
  const { vault, gratitude, responses, agreements } = source
  const { me } = vault
  const shared = source.journal.slice(0, 9).find(({ zone }) => zone === 'ours')
  switch (how) {
    case 'slip':
      // There is one of each member's, so words begun later join it.
      return gratitude.saveDraft(and(gratitude.draft(), words))
    case 'completion':
      return gratitude.saveCompletionDraft(vault.newId() as NoteId, words)
    case 'response':
      if (shared === undefined) return halfWrite(source, words, 'form')
      await responses.saveDraft(and(responses.begin(shared.id), words))
      return
    case 'promise':
      return agreements.saveDraft(vault.newId() as AgreementId, me, { promise: words })
    case 'form':
      return new FormDrafts(vault).save(me, vault.newId(), { text: words })
  }
}

function and<Draft extends { text: string }>(draft: Draft, words: string): Draft {
  return { ...draft, text: `${draft.text} ${words}` }
}

/** Everything in an export as one text, whatever it is packed in. */
async function allOf(disk: MemoryDisk): Promise<string> {
  const texts: string[] = []
  for (const [name, bytes] of disk.files()) {
    texts.push(name, Buffer.from(bytes).toString('latin1'))
    if (!name.endsWith('.age')) continue
    const source = await openSource({ disk, name })
    for (const member of (await readDirectory(source)) ?? []) {
      const at = member.offset + 30 + Buffer.byteLength(member.name)
      const packed = bytes.subarray(at, at + member.compressedSize)
      const plain = member.method === 8 ? inflateRawSync(packed) : Buffer.from(packed)
      texts.push(member.name, plain.toString('latin1'))
    }
  }
  return texts.join('\n')
}

test('whatever two people write, an export holds all that its maker may read and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 7 }), who, async (acts, maker) => {
      const house = await twoInAVault()
      const readable: string[] = []
      const secret: string[] = []
      for (const [index, { by, does }] of acts.entries()) {
        const words = `word${index}${by}${does}`
        const source = sourceOf(await house.enter(by))
        const { journal, vault, gratitude, outsideViews, responses } = source
        const shared = journal.slice(0, 9).find(({ zone }) => zone === 'ours')
        if (does === 'answer' && shared === undefined) {
          await vault.close()
          continue
        }
        const isShared = ['ours', 'note', 'answer', 'shared-dream', 'own-time'].includes(does)
        ;(isShared || by === maker ? readable : secret).push(words)
        if (isHalf(does)) {
          await halfWrite(source, words, does)
        } else if (does === 'answer' && shared) {
          await responses.finish(and(responses.begin(shared.id), words))
        } else if (does === 'note') {
          await pinNote(vault as never, house[by === 'mara' ? 'jonas' : 'mara'].id, words)
        } else if (does === 'sealed') {
          const to = house[by === 'mara' ? 'jonas' : 'mara'].id
          const note = { id: vault.newId() as never, kind: 'thanks', to, text: words } as const
          await gratitude.seal({ ...note, until: 'together' }, today, '2026-11-07T20:00:00.000Z')
        } else if (does === 'own-time') {
          await askForTime(vault, words)
        } else if (does.includes('dream')) {
          await dreamOf(vault, words, does)
        } else if (does === 'draft') {
          await journal.saveDraft(aDraft(journal, 'ours', { title: words, body: words }))
        } else if (does === 'view') {
          await outsideViews.finish(words, '2026-11-01' as never)
        } else if (does === 'photo') {
          // Words behind the end of a picture: only its whole bytes hold them.
          const bytes = new Uint8Array([...aPicture(4, 4), ...new TextEncoder().encode(words)])
          const { id } = await takeIn(journal.attachments, bytes, { name: 'evening.png' })
          await write(journal, 'mine', { title: 'Seen', body: lineFor(id) })
        } else {
          const zone = does === 'ours' ? 'ours' : 'mine'
          const page = await write(journal, zone, { title: words, body: words, tags: [words] })
          if (does === 'binned') await journal.bin(page.id)
        }
        await vault.close()
      }
      const source = sourceOf(await house.enter(maker))
      for (const way of everyWay) {
        const disk = new MemoryDisk()
        await copy(source, disk, way)
        const all = await allOf(disk)
        expect({ way, missing: readable.filter((words) => !all.includes(words)) }).toEqual({
          way,
          missing: [],
        })
        expect({ way, told: secret.filter((words) => all.includes(words)) }).toEqual({
          way,
          told: [],
        })
      }
    }),
    { numRuns: 25 },
  )
})

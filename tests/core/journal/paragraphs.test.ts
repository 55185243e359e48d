import { describe, expect, test } from 'vitest'
import { aPlainCouple, couples, eveningOn } from '../../make/a-couple.ts'
import { aChange, write } from '../../make/an-entry.ts'
import { withPowerFor } from '../../make/power-cut.ts'

const body = 'I lay awake.\n\nI am afraid of the move.\nNot of the house.\n\n- the school'
const paragraph = 'I am afraid of the move.\nNot of the house.'

describe.each(couples)('%s', (_, aCouple) => {
  test('one paragraph becomes a page for everyone; the rest, and where it comes from, stays its author’s', async () => {
    const couple = await aCouple()
    const mara = await couple.enter(couple.mara)
    const page = await write(mara.journal, 'mine', { title: 'At night', body })
    const shared = await mara.journal.shareParagraph(page.id, page.revision, paragraph, 'listen')
    const only = { title: '', body: paragraph, mood: null, tags: [], answer: 'listen' }
    expect(shared).toMatchObject({ ...only, zone: 'ours', day: page.day, time: page.time })
    expect(mara.journal.read(page.id)).toEqual(page)
    expect(mara.journal.ladder(page.id)).toEqual({
      from: null,
      paragraphs: [{ id: shared.id, opening: 'I am afraid of the move. Not of the house.' }],
    })
    const from = { id: page.id, day: page.day, title: 'At night' }
    expect(mara.journal.ladder(shared.id)).toEqual({ from, paragraphs: [] })

    const jonas = await couple.enter(couple.jonas)
    expect(jonas.journal.slice(0, 10).map(({ id }) => id)).toEqual([shared.id])
    expect(jonas.journal.ladder(shared.id)).toEqual({ from: null, paragraphs: [] })
    const known = JSON.stringify(
      ['entries', 'paragraphs'].map((collection) =>
        jonas.vault.ours.history(collection, shared.id),
      ),
    )
    expect(known).not.toContain(page.id)
  })

  test('only whole lines of the page as its author saw it can be shared', async () => {
    const couple = await aCouple()
    const { journal } = await couple.enter(couple.mara)
    const page = await write(journal, 'mine', { body })
    for (const text of ['I am afraid', 'Something else', '', '\n', `${paragraph}\n\nAnd more`]) {
      await expect(journal.shareParagraph(page.id, 1, text)).rejects.toThrow('request.invalid')
    }
    await journal.finish(aChange(journal, page, { title: 'Another' }))
    await expect(journal.shareParagraph(page.id, 1, paragraph)).rejects.toThrow(
      'record.changed-elsewhere',
    )
    const ours = await write(journal, 'ours', { body })
    await expect(journal.shareParagraph(ours.id, 1, paragraph)).rejects.toThrow('record.not-now')
  })

  test('the same paragraph is shared once; later all of it can be, and both pages stand', async () => {
    const couple = await aCouple()
    const { journal } = await couple.enter(couple.mara)
    const page = await write(journal, 'mine', { body })
    const first = await journal.shareParagraph(page.id, 1, paragraph)
    expect(await journal.shareParagraph(page.id, 1, paragraph)).toEqual(first)
    await journal.share(page.id, 1)
    expect(journal.ladder(page.id).paragraphs).toMatchObject([{ id: first.id }])
    const seen = (await couple.enter(couple.jonas)).journal
    expect(
      seen
        .slice(0, 10)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual([page.id, first.id].toSorted())
  })

  test('a paragraph erased takes the note of where it came from with it', async () => {
    const couple = await aCouple()
    const { journal, vault } = await couple.enter(couple.mara)
    const page = await write(journal, 'mine', { body })
    const shared = await journal.shareParagraph(page.id, 1, paragraph)
    await journal.bin(shared.id)
    expect(journal.ladder(page.id).paragraphs).toEqual([])
    await journal.erase(shared.id)
    expect(vault.mine.history('paragraphs', shared.id).map(({ operation }) => operation)).toEqual([
      'erase',
    ])
  })
})

test.each([0, 1, 2])(
  'wherever the power goes while a paragraph is shared (after %i saves), it is shared once or not at all',
  async (saves) => {
    const couple = aPlainCouple()
    const { journal } = await couple.enter(couple.mara)
    const page = await write(journal, 'mine', { body })
    const cut = eveningOn(withPowerFor(saves, couple.store.open(couple.mara)), couple.clock)
    await cut.journal.shareParagraph(page.id, 1, paragraph).catch(() => undefined)
    const after = await couple.enter(couple.mara)
    const stands = after.journal.ladder(page.id).paragraphs.length
    expect(stands).toBe(saves < 2 ? 0 : 1)
    await after.journal.shareParagraph(page.id, 1, paragraph)
    expect(after.journal.ladder(page.id).paragraphs).toHaveLength(1)
    expect(after.journal.timeline().count).toBe(2)
  },
)

import { describe, expect, test } from 'vitest'
import { Agreements } from '../../../main/core/debriefs/agreements.ts'
import { Rituals } from '../../../main/core/rituals/rituals.ts'
import type { Day } from '../../../shared/days.ts'
import type { RitualId } from '../../../shared/ids.ts'
import { couples, eveningOn } from '../../make/a-couple.ts'
import { withPowerFor } from '../../make/power-cut.ts'

const day = '2026-11-07' as Day

describe.each(couples)('%s', (_, aCouple) => {
  test('wherever the power goes, a page about a day is finished and stands there, or is still a draft', async () => {
    const seen = new Set<string>()
    for (let saves = 0; ; saves += 1) {
      const couple = await aCouple()
      const { vault } = await couple.enter(couple.mara)
      const { id } = await new Rituals(vault, couple.clock).begin(vault.newId() as RitualId, {
        name: 'Coffee',
        words: '',
        rhythm: { kind: 'daily' },
      })
      const cut = withPowerFor(saves, vault)
      const { journal } = eveningOn(cut, couple.clock)
      const rituals = new Rituals(cut, couple.clock)
      let isOver = true
      try {
        const draft = journal.begin({ zone: 'ours', day, time: null, entry: null })
        await rituals.days.beginPage(draft.id, id, day)
        const content = { ...draft.content, body: 'Cups' }
        await journal.saveDraft({ ...draft, content })
        await journal.finish({ ...draft, content })
        await rituals.days.pageFinished(draft.id)
      } catch {
        isOver = false
      }
      const next = await couple.enter(couple.mara)
      const after = new Rituals(next.vault, couple.clock)
      expect(await after.days.settle()).toEqual([])
      const page = next.journal.slice(0, 1)[0]?.id ?? null
      const expected =
        page === null
          ? null
          : { ritual: id, day, state: 'done', notes: [{ by: couple.mara, text: '', page }] }
      expect([saves, after.days.read(id, day)]).toEqual([saves, expected])
      const isDraft = next.journal.drafts().length > 0
      expect(next.vault.drafts.list('ritual-pages')).toHaveLength(isDraft ? 1 : 0)
      seen.add(page !== null ? 'stands' : isDraft ? 'draft' : 'nothing')
      if (isOver) break
    }
    expect([...seen].sort()).toEqual(['draft', 'nothing', 'stands'])
  })

  test('wherever the power goes, a mark and its line are both there or neither', async () => {
    for (const saves of [0, 1]) {
      const couple = await aCouple()
      const { vault } = await couple.enter(couple.mara)
      const { id } = await new Rituals(vault, couple.clock).begin(vault.newId() as RitualId, {
        name: 'Coffee',
        words: '',
        rhythm: { kind: 'daily' },
      })
      const cut = new Rituals(withPowerFor(saves, vault), couple.clock)
      await cut.days.mark(id, day, 'done', 'With cake').catch(() => undefined)
      const after = new Rituals((await couple.enter(couple.jonas)).vault, couple.clock)
      const notes = [{ by: couple.mara, text: 'With cake', page: null }]
      const whole = { ritual: id, day, state: 'done', notes }
      expect(after.days.read(id, day)).toEqual(saves === 0 ? null : whole)
    }
  })

  test('wherever the power goes, a promise is made once, and its draft goes with it', async () => {
    const promised = { text: 'I text when the train is late', followUp: '2026-11-20' as Day }
    for (const saves of [0, 1, 2, 3]) {
      const couple = await aCouple()
      const { vault } = await couple.enter(couple.mara)
      const cut = new Agreements(withPowerFor(saves, vault), couple.clock)
      const id = cut.prepare()
      try {
        await cut.saveDraft(id, couple.mara, { promise: promised.text })
        await cut.promise({ id, ...promised })
      } catch {
        // The power went.
      }
      const next = (await couple.enter(couple.mara)).vault
      const after = new Agreements(next, couple.clock)
      expect(await after.settle()).toEqual([])
      const isMade = saves >= 2
      expect([saves, after.list().length]).toEqual([saves, isMade ? 1 : 0])
      const kept = saves === 1 ? { promise: promised.text } : {}
      expect(await after.draft(id)).toEqual(kept)
      expect(after.prepare() === id).toBe(saves === 1)
    }
  })
})

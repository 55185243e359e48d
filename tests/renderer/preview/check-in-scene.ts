import type { Day } from '../../../shared/days.ts'
import { dayOfDate } from '../../../shared/days.ts'
import type { ChapterId } from '../../../shared/ids.ts'
import type { FakeVault } from '../../make/fake-vault.ts'
import { someCheckIns } from '../../make/some-check-ins.ts'

const names = ['Mara', 'Jonas', 'Lea', 'Ivo']
const longName = 'Maximiliane-Sophie Charlotte von Wanzenau'

/**
 * `?scene=check-ins`: the room with open check-ins. Beside it
 * - `&count=12` how many are open, `&with=1|3` how many live there, `&long` a long name;
 * - `&chapters` two chapters;
 * - `&going=draft|sealed|theirs|all|altered` one that is not open, `&together`, `&as=jonas`;
 * - `&noted` lines of the agenda; `&slow` a rhythm within a slower chapter.
 */
export function setCheckInScene(vault: FakeVault, query: URLSearchParams): void {
  const people = names.slice(0, Number(query.get('with') ?? '2'))
  if (query.has('long')) people[people.length - 1] = longName
  const members = people.map((name) => vault.withMember(name, 'lantern orchard slow bicycle'))
  const as = vault.people.find(({ label }) => label.toLowerCase() === query.get('as'))
  vault.me = as?.id ?? members[0]!
  if (query.has('together')) vault.present = members
  const today = dayOfDate(new Date())
  vault.checkIns.schedule = { every: 'week', from: '2026-01-04' as Day }
  if (query.has('chapters')) {
    chapter('Ada was born', '2026-03-02', null)
    chapter('Looking for work', '2025-09-01', '2025-12-20')
  }
  const made = someCheckIns(vault, Number(query.get('count') ?? '12'), today)
  const last = made.at(-1)
  if (query.has('noted') && last) {
    last.notes = members.flatMap((by) => [
      {
        by,
        topic: 'appreciation' as const,
        text: 'That you got up with the little one on Tuesday.',
      },
      { by, topic: 'next' as const, text: 'One evening without telephones.' },
    ])
  }
  const going = query.get('going')
  if (going === null) return
  const one = vault.checkIns.make(vault.me, today)
  const side = {
    ratings: one.dimensions.slice(0, 6).map(({ id: dimension }, at) => ({
      dimension,
      point: [5, 5, 3, 4, 4, 6][at] ?? 4,
      words: at === 2 ? 'Mostly the mornings.' : '',
    })),
  }
  if (going === 'draft') one.drafts.set(vault.me, side)
  if (going === 'sealed') vault.checkIns.seal(one, vault.me, side)
  for (const who of members) {
    const isThis =
      going === 'all' || going === 'altered' || (going === 'theirs' && who !== vault.me)
    if (isThis) vault.checkIns.seal(one, who, side)
  }
  if (going === 'altered') {
    one.stage = 'altered'
    one.altered = members.slice(-1)
  }

  function chapter(name: string, from: string, until: string | null): void {
    const id = vault.newId() as ChapterId
    const days = { from: from as Day, until: until as Day | null }
    const pace = query.has('slow') ? ('slower' as const) : ('as-ever' as const)
    vault.chapters.all.set(id, { id, revision: 1, kind: 'other', name, pace, ...days })
  }
}

import { expect, test } from 'vitest'
import { saidText } from '../../../main/core/exports/debrief-text.ts'
import type { Day } from '../../../shared/days.ts'
import { DebriefId, MemberId } from '../../../shared/ids.ts'
import type { OwnWords } from '../../../shared/model/debrief.ts'

const [mara, jonas] = [MemberId.parse('0'.repeat(26)), MemberId.parse('4'.repeat(26))]
const nameOf = (who: MemberId) => (who === mara ? 'Mara' : 'Jonas')
const about = { title: 'The door', day: '2026-11-14' as Day, members: [mara, jonas], first: mara }
const of = (who: MemberId, said: OwnWords['said']): OwnWords => ({
  debrief: DebriefId.parse('8'.repeat(26)),
  about,
  who,
  side: null,
  said,
})
const accepted = of(mara, [{ type: 'received', who: mara, of: jonas, how: 'accepted' }])
const owned = (apology: string) =>
  of(jonas, [{ type: 'owned', who: jonas, part: { setUp: '', regret: 'The door.', apology } }])

test('an answer to an apology is told as one, and an answer to anything else as having heard it', () => {
  expect(saidText([accepted, owned('I am sorry.')], nameOf)).toContain('Accepted.')
  expect(saidText([accepted, owned('')], nameOf)).toContain('Heard.')
  expect(saidText([accepted, owned('')], nameOf)).not.toContain('Accepted')
})

test('without the words that it answers nobody claims to know which it was', () => {
  expect(saidText([accepted], nameOf)).toContain('Accepted, or heard.')
})

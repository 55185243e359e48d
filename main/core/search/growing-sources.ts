import { type Day, dayOfDate } from '../../../shared/days.ts'
import { Dreams } from '../dreams/dreams.ts'
import { OwnTimes } from '../own-time/own-times.ts'
import type { Clock } from '../ports.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import { bare, HeldSource } from './held-source.ts'

/** Dreams that those who are in may read, each on the day on which it was last changed. */
export function dreamsSource(vault: OpenVault, clock: Clock): HeldSource {
  const dreams = new Dreams(vault, clock)
  return new HeldSource('dream', function* () {
    for (const { id, owner, zone, title, text, support, steps, changedAt } of dreams.list()) {
      const said = [text, support, ...steps.map((step) => step.text)].filter((one) => one !== '')
      const parts = said.map((one) => ({ who: owner, text: one }))
      const facts = {
        kind: 'dream',
        id,
        day: dayAt(changedAt, clock),
        zone,
        author: owner,
      } as const
      yield { ...bare, ...facts, title, parts }
    }
  })
}

/** What was said about time for oneself. */
export function ownTimesSource(vault: OpenVault): HeldSource {
  const times = new OwnTimes(vault)
  return new HeldSource('own-time', function* () {
    for (const { id, by, day, howLong, words, answers } of times.list()) {
      const said = [
        { who: by, text: words },
        ...answers.map((one) => ({ who: one.by, text: one.words })),
      ]
      const parts = said.filter(({ text }) => text !== '')
      const facts = { kind: 'own-time', id, day, zone: 'ours', author: by } as const
      yield { ...bare, ...facts, title: howLong, parts }
    }
  })
}

/** The day of an instant that a record tells; today where it is none. */
function dayAt(instant: string, clock: Clock): Day {
  const date = new Date(instant)
  return dayOfDate(Number.isNaN(date.getTime()) ? clock.now() : date)
}

import { addDays, weekdayOf } from '../../../shared/calendar.ts'
import { type Day, dayOfDate } from '../../../shared/days.ts'
import type { FakeVault } from '../../make/fake-vault.ts'

const names = ['Mara', 'Jonas', 'Lea', 'Ivo']
const longName = 'Maximiliane-Sophie Charlotte von Wanzenau'

/**
 * `?scene=rituals`: a week of rituals, and a few promises. Beside it `&as=jonas`, `&together`, `&with=1|3`,
 * `&long` long names, `&none` no ritual yet, `&aside` one that rests and one that has ended, `&read-only`.
 */
export function setRitualScene(vault: FakeVault, query: URLSearchParams): void {
  const people = names.slice(0, Number(query.get('with') ?? '2'))
  if (query.has('long')) people[people.length - 1] = longName
  const members = people.map((name) => vault.withMember(name, 'lantern orchard slow bicycle'))
  const [mara, jonas = mara] = members as [(typeof members)[0], (typeof members)[0] | undefined]
  const as = vault.people.find(({ label }) => label.toLowerCase() === query.get('as'))
  vault.me = as?.id ?? mara!
  if (query.has('together')) vault.present = members
  vault.writable = !query.has('read-only')
  const today = dayOfDate(vault.now())
  const monday = addDays(today, 1 - weekdayOf(today))
  const began = addDays(monday, -21)
  const past = (at: number) => addDays(monday, at) <= today
  vault.agreements.make(jonas!, promise('I will text when the train is late.', -1), null, began)
  vault.agreements.make(mara!, promise('I will ask before I fill a weekend.', 9), null, began)
  if (query.has('none')) return

  const weekly = (...days: number[]) => ({ kind: 'weekly', days, every: 1, anchor: began }) as const
  const { rituals } = vault
  const coffee = rituals.make(
    query.has('long')
      ? 'Coffee before the news, the telephones and everything else that there is'
      : 'Coffee before the news',
    weekly(1, 2, 3, 4, 5),
    began,
  )
  const evening = rituals.make('Ten minutes in the evening', { kind: 'daily' }, began)
  rituals.make('Cook together', weekly(3), began)
  rituals.make('Sunday walk', weekly(7), began, 'Any weather')
  for (const at of [0, 1, 3, 4])
    if (past(at)) rituals.say(mara!, coffee.id, addDays(monday, at), 'done')
  if (past(2)) {
    rituals.say(mara!, coffee.id, addDays(monday, 2), 'not-this-time', 'The dentist.')
    rituals.say(jonas!, coffee.id, addDays(monday, 2), 'not-this-time', 'And no milk.')
  }
  if (past(1)) {
    rituals.say(jonas!, evening.id, addDays(monday, 1), 'not-this-time', 'The late train.')
  }
  for (const at of [0, 2])
    if (past(at)) rituals.say(jonas!, evening.id, addDays(monday, at), 'done')
  if (!query.has('aside')) return
  const swim = rituals.make('Swim on Saturdays', weekly(6), began)
  rituals.all.set(swim.id, { ...swim, plan: [...swim.plan, { from: began, rhythm: null }] })
  const bread = rituals.make('Bake bread', weekly(6), began)
  const plan = [...bread.plan, { from: began, rhythm: null }]
  rituals.all.set(bread.id, { ...bread, plan, isEnded: true })

  function promise(text: string, days: number): { text: string; followUp: Day } {
    return { text, followUp: addDays(today, days) }
  }
}

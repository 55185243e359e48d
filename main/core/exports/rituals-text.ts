import type { MemberId } from '../../../shared/ids.ts'
import { type Ritual, type RitualDay, rhythmOf } from '../../../shared/model/ritual.ts'
import type { Rhythm } from '../../../shared/rhythm.ts'

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const nths = new Map([
  [1, 'first'],
  [2, 'second'],
  [3, 'third'],
  [4, 'fourth'],
  [-1, 'last'],
])

/** Every ritual as one Markdown text, with what was said about its days, the first day first. */
export function ritualsText(
  rituals: readonly (Ritual & { days: readonly RitualDay[] })[],
  nameOf: (id: MemberId) => string,
): string {
  const parts = rituals.map((ritual) => {
    const { name, words, plan, isEnded, days } = ritual
    const rhythm = rhythmOf(ritual)
    const about = [
      rhythm === null ? '' : `${rhythmText(rhythm)}, since ${plan[0]?.from}.`,
      isEnded ? 'It has come to its end.' : plan.at(-1)?.rhythm === null ? 'It rests.' : '',
    ].filter((text) => text !== '')
    const said = days.map(({ day, state, notes }) => {
      const lines = notes.flatMap(({ by, text }) => (text === '' ? [] : [`${nameOf(by)}: ${text}`]))
      return `- ${[day, stateText(state), ...lines].filter((text) => text !== '').join('. ')}`
    })
    return [
      `## ${name}`,
      '',
      about.join(' '),
      '',
      ...(words === '' ? [] : [words, '']),
      ...(said.length === 0 ? [] : [...said, '']),
    ].join('\n')
  })
  return ['# Rituals', '', ...parts].join('\n')
}

function stateText(state: RitualDay['state']): string {
  if (state === null) return ''
  return state === 'done' ? 'Done' : 'Not this time'
}

function rhythmText(rhythm: Rhythm): string {
  switch (rhythm.kind) {
    case 'daily':
      return 'Every day'
    case 'weekly': {
      const days = rhythm.days.map((day) => weekdays[day - 1]).join(', ')
      return rhythm.every === 1 ? `Weekly on ${days}` : `Every ${rhythm.every} weeks on ${days}`
    }
    case 'monthly-date':
      return `Monthly, on day ${rhythm.date} or the last one before it`
    case 'monthly-weekday':
      return `On the ${nths.get(rhythm.nth)} ${weekdays[rhythm.day - 1]} of every month`
    case 'yearly': {
      const pad = (value: number) => String(value).padStart(2, '0')
      return `Every year on ${pad(rhythm.month)}-${pad(rhythm.date)} or the last day before it`
    }
  }
}

import type { MemberId } from '../../../shared/ids.ts'
import {
  type AgendaTopic,
  type AskedDimension,
  agendaTopics,
  type CheckIn,
  type FirstDimension,
  isFirstDimension,
  points,
} from '../../../shared/model/check-in.ts'
import { quoted } from './page-text.ts'

/** What Hearth asks about, where nobody called it something else. */
const names: Record<FirstDimension, string> = {
  closeness: 'Feeling close',
  talking: 'Talking openly',
  trust: 'Trusting each other',
  support: 'Feeling supported',
  fun: 'Fun together',
  affection: 'Touch and tenderness',
  fairness: 'Running the home',
  'own-time': 'Room to be myself',
}

export const topics: Record<AgendaTopic, string> = {
  appreciation: 'Appreciated',
  'went-right': 'Went right',
  concern: 'On your minds',
  next: 'For the time ahead',
}

/** Check-ins as one Markdown text, the last one first; of those not open, the maker's own words. */
export function checkInsText(
  checkIns: readonly CheckIn[],
  nameOf: (id: MemberId) => string,
): string {
  const parts = checkIns.flatMap((checkIn) => [
    `## ${checkIn.day}`,
    '',
    ...(checkIn.stage === 'open'
      ? []
      : ['Not open. Only the own words of whoever made this copy are here.', '']),
    ...checkIn.dimensions.flatMap((dimension) => rated(dimension, checkIn, nameOf)),
    ...agendaTopics.flatMap((topic) => noted(topic, checkIn, nameOf)),
  ])
  return ['# Check-ins', '', `From ${points.first} to ${points.last}.`, '', ...parts].join('\n')
}

function rated(
  { id, name }: AskedDimension,
  { sides }: CheckIn,
  nameOf: (id: MemberId) => string,
): string[] {
  const said = (sides ?? []).flatMap(({ who, ratings }) => {
    const rating = ratings.find((one) => one.dimension === id)
    if (rating === undefined) return []
    const point = rating.point === null ? 'left out' : String(rating.point)
    const words = rating.words === '' ? [] : [quoted(rating.words), '']
    return [`${nameOf(who)}: ${point}`, '', ...words]
  })
  if (said.length === 0) return []
  return [`### ${name ?? hearthsName(id)}`, '', ...said]
}

function noted(topic: AgendaTopic, { notes }: CheckIn, nameOf: (id: MemberId) => string): string[] {
  const lines = notes.filter((note) => note.topic === topic)
  if (lines.length === 0) return []
  const said = lines.flatMap(({ by, text }) => [`${nameOf(by)}:`, '', quoted(text), ''])
  return [`### ${topics[topic]}`, '', ...said]
}

function hearthsName(id: string): string {
  return isFirstDimension(id) ? names[id] : id
}

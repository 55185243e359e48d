import type { MemberId } from '../../../shared/ids.ts'
import type { DayView } from '../../../shared/model/day-view.ts'

/** Views of one day as one Markdown text, the latest day first; of those not open, the maker's own words. */
export function dayViewsText(views: readonly DayView[], nameOf: (id: MemberId) => string): string {
  const latestFirst = views.toSorted((a, b) => (a.day > b.day ? -1 : 1))
  const parts = latestFirst.flatMap(({ day, stage, sides }) => {
    const shut =
      stage === 'open'
        ? []
        : ['Not open. Only the own words of whoever made this copy are here.', '']
    const said = (sides ?? []).flatMap(({ who, text }) => [`### ${nameOf(who)}`, '', text, ''])
    return [`## ${day}`, '', ...shut, ...said]
  })
  return ['# Views of one day', '', ...parts].join('\n')
}

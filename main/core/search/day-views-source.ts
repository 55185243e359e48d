import type { DayViews } from '../day-views/day-views.ts'
import { plainText } from '../journal/plain-text.ts'
import { bare, HeldSource } from './held-source.ts'

/** The views of one day that are open, side by side. */
export function dayViewsSource(views: DayViews): HeldSource {
  return new HeldSource('day-view', function* () {
    for (const { id } of views.list()) {
      const view = views.read(id)
      if (view === null || view.sides === null) continue
      const parts = view.sides.map(({ who, text }) => ({ who, text: plainText(text) }))
      const facts = { kind: 'day-view', id, day: view.day, zone: 'ours', author: null } as const
      yield { ...bare, ...facts, title: '', parts }
    }
  })
}

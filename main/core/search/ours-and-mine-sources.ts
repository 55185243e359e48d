import { dayOfDate } from '../../../shared/days.ts'
import type { Agreements } from '../debriefs/agreements.ts'
import type { OutsideViews } from '../debriefs/outside-views.ts'
import type { Clock } from '../ports.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import { bare, HeldSource } from './held-source.ts'

/** The promises in Ours, with what was said about them on their day. */
export function agreementsSource(agreements: Agreements): HeldSource {
  return new HeldSource('agreement', function* () {
    for (const { id, by, text, madeOn, title, review, replies } of agreements.list()) {
      const reviewed = review?.words ? [{ who: by, text: review.words }] : []
      const replied = replies.map((reply) => ({ who: reply.by, text: reply.words }))
      const parts = [{ who: by, text }, ...reviewed, ...replied]
      const facts = { kind: 'agreement', id, day: madeOn, zone: 'ours', author: by } as const
      yield { ...bare, ...facts, title: title ?? '', parts }
    }
  })
}

/** What the member who is in wrote as a friend of both would see it. */
export function outsideViewsSource(
  vault: OpenVault,
  views: OutsideViews,
  clock: Clock,
): HeldSource {
  return new HeldSource('outside-view', function* () {
    if (vault.present.length > 1) return
    const { me } = vault
    for (const { id, writtenOn, text } of views.read(dayOfDate(clock.now())).written) {
      const facts = { kind: 'outside-view', id, day: writtenOn, zone: 'mine', author: me } as const
      yield { ...bare, ...facts, title: '', parts: [{ who: me, text }] }
    }
  })
}

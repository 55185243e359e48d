import type { DebriefId, MemberId } from '../../../shared/ids.ts'
import type { About, DebriefEvent, OwnWords, Side } from '../../../shared/model/debrief.ts'
import { isRevealed } from '../../../shared/model/debrief-states.ts'
import type { Debriefs } from '../debriefs/debriefs.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import { HeldSource } from './held-source.ts'
import type { Found, Said } from './source.ts'

/**
 * Debriefs of those who are in: what each is about, and once all sides are open what was said. Of one
 * that is over, what Ours keeps, or else what the member who is in said in it.
 */
export function debriefsSource(vault: OpenVault, debriefs: Debriefs): HeldSource {
  return new HeldSource('debrief', () => readAll(vault, debriefs))
}

function* readAll(vault: OpenVault, debriefs: Debriefs): Generator<Found> {
  const seen = new Set<DebriefId>()
  for (const { id } of debriefs.list()) {
    const debrief = debriefs.read(id)
    if (debrief === null) continue
    seen.add(id)
    const { about, events, sides } = debrief
    const open = isRevealed(about, events)
    const told = open ? sides.flatMap(({ who, side }) => (side ? sideParts(who, side) : [])) : []
    yield found(id, about, null, null, [...told, ...(open ? events.flatMap(eventParts) : [])])
  }
  for (const { id, about, words } of debriefs.kept()) {
    if (seen.has(id)) continue
    seen.add(id)
    yield found(id, about, 'ours', null, words.flatMap(ownParts))
  }
  // What each said in a debrief stays with them alone; together nobody's is read.
  if (vault.present.length > 1) return
  for (const words of debriefs.ownWords()) {
    if (seen.has(words.debrief)) continue
    yield found(words.debrief, words.about, 'mine', words.who, ownParts(words))
  }
}

function found(
  id: DebriefId,
  about: About,
  zone: Found['zone'],
  author: MemberId | null,
  parts: Said[],
): Found {
  return {
    kind: 'debrief',
    id,
    day: about.day,
    time: null,
    zone,
    author,
    title: about.title,
    parts,
    tags: [],
    mood: null,
    photo: null,
    hasPhoto: false,
  }
}

function ownParts({ who, side, said }: OwnWords): Said[] {
  return [...(side ? sideParts(who, side) : []), ...said.flatMap(eventParts)]
}

function sideParts(who: MemberId, side: Side): Said[] {
  const { happened, felt, needed, before, say, statement } = side
  const { when, felt: iFelt, need, ask } = statement
  return saidBy(who, [
    happened,
    felt.join(', '),
    needed.join(', '),
    before,
    when,
    iFelt,
    need,
    ask,
    say,
  ])
}

function eventParts(event: DebriefEvent): Said[] {
  switch (event.type) {
    case 'mirrored':
    case 'confirmed':
    case 'validated':
    case 'answered':
      return saidBy(event.who, [event.text])
    case 'guessed':
      return saidBy(event.who, [event.felt.join(', '), event.text])
    case 'owned': {
      const { setUp, regret, apology } = event.part
      return saidBy(event.who, [setUp, regret, apology])
    }
    case 'promised':
      return saidBy(event.who, [event.promise?.text ?? ''])
    default:
      return []
  }
}

function saidBy(who: MemberId, texts: string[]): Said[] {
  return texts.filter((text) => text.trim() !== '').map((text) => ({ who, text }))
}

import { isId } from './bytes.ts'
import { firstGenuine } from './debrief.ts'
import {
  type About,
  aboutIn,
  dayIn,
  exactly,
  happeningIn,
  oneOf,
  sideIn,
} from './debrief-content.ts'
import { ownerOf } from './erased.ts'
import { arrayOf, idIn, type JsonObject, objectOf, parsed, textIn } from './json.ts'
import type { OpenedVault } from './open-vault.ts'
import type { Revision } from './record.ts'
import { damaged, unlessDamaged } from './refusal.ts'
import { isGenuine } from './signers.ts'

/** What Ours keeps of debriefs that ended: 16.2.7. */
export interface KeptInOurs {
  agreements: JsonObject[]
  debriefs: { id: string; about: About; words: JsonObject[] }[]
}

/** Ids of a collection whose author has not taken the record away. */
function idsOf(vault: OpenedVault, collection: string): string[] {
  const { records, place } = vault.spaces.shared
  const found = [...records.values()].filter((all) => {
    if (all[0]?.collection !== collection) return false
    const genuine = all.filter((one) => isGenuine(place, one, vault.pins))
    const owner = ownerOf(place.vault, all, genuine)
    const newest = all.findLast(
      (one) => one.text !== null || (one.author === owner && genuine.includes(one)),
    )
    return newest?.operation === 'put'
  })
  return found.flatMap(([first]) => first?.id ?? []).sort()
}

function bodyOf({ text }: Revision): JsonObject {
  return objectOf(parsed(text ?? ''))
}

/** What a member said first in a record that is theirs to write. */
function firstSaidBy<Said>(
  vault: OpenedVault,
  author: string,
  name: string,
  understand: (body: JsonObject) => Said,
): Said | null {
  const { records, place } = vault.spaces.shared
  for (const one of records.get(name) ?? []) {
    if (one.author !== author || one.text === null || !isGenuine(place, one, vault.pins)) continue
    const said = unlessDamaged(() => understand(bodyOf(one)))
    if (said !== null) return said
  }
  return null
}

function orNull<Value>(value: unknown, read: () => Value): Value | null {
  return value === null ? null : read()
}

function agreementIn(vault: OpenedVault, record: Revision): JsonObject {
  const { id, author } = record
  if (!isId(id)) throw damaged('an agreement of another id')
  const body = exactly(bodyOf(record), 'text', 'followUp', 'madeOn', 'debrief', 'title')
  const review = firstSaidBy(vault, author, `agreement-reviews/${id}`, (said) => {
    exactly(said, 'how', 'words', 'changedInto')
    return {
      how: oneOf(said, 'how', 'kept', 'partly', 'not-this-time', 'change'),
      words: textIn(said, 'words'),
      changedInto: orNull(said.changedInto, () => idIn(said, 'changedInto')),
    }
  })
  const others = vault.members.filter((member) => review && member.id !== author)
  return {
    id,
    by: author,
    text: textIn(body, 'text'),
    followUp: dayIn(body, 'followUp'),
    madeOn: dayIn(body, 'madeOn'),
    debrief: orNull(body.debrief, () => idIn(body, 'debrief')),
    title: orNull(body.title, () => textIn(body, 'title')),
    review,
    replies: others.flatMap(({ id: by }) => {
      const name = `agreement-replies/${id}.${by}`
      const said = firstSaidBy(vault, by, name, (body) => textIn(exactly(body, 'words'), 'words'))
      return said === null ? [] : [{ by, words: said }]
    }),
    ...(isReworded(vault, record) ? { isReworded: true } : {}),
  }
}

/** Whether its author signed revision 1 of it in more than one way: 16.2.7. */
function isReworded(vault: OpenedVault, record: Revision): boolean {
  const { records, place } = vault.spaces.shared
  const own = (records.get(`${record.collection}/${record.id}`) ?? []).filter(
    (one) => one.author === record.author && one.revision === 1,
  )
  return own.some((one) => one !== record && isGenuine(place, one, vault.pins))
}

interface Words {
  debrief: string
  about: About
  who: string
  body: JsonObject
}

/** A member's own words of one debrief. */
function wordsOf(body: JsonObject): Words {
  exactly(body, 'debrief', 'about', 'who', 'side', 'said')
  const debrief = idIn(body, 'debrief')
  const about = aboutIn(body.about)
  const who = idIn(body, 'who')
  const side = orNull(body.side, () => sideIn(body.side))
  const said = arrayOf(body.said).map((value) => {
    const { who: by, ...step } = objectOf(value)
    return happeningIn(step, idIn({ by }, 'by'), [])
  })
  return { debrief, about, who, body: { debrief, about, who, side, said } }
}

/** Everything that Ours keeps of debriefs. */
export function keptInOurs(vault: OpenedVault): KeptInOurs {
  const where = { space: vault.spaces.shared, pins: vault.pins }
  const agreements = idsOf(vault, 'agreements').flatMap((id) => {
    const revisions = where.space.records.get(`agreements/${id}`) ?? []
    const genuine = revisions.filter((one) => isGenuine(where.space.place, one, vault.pins))
    const owner = ownerOf(where.space.place.vault, revisions, genuine)
    const record = owner === null ? null : firstGenuine(where, 'agreements', id, owner)
    const agreement = record && unlessDamaged(() => agreementIn(vault, record))
    return agreement ? [agreement] : []
  })
  const debriefs: KeptInOurs['debriefs'] = []
  for (const id of idsOf(vault, 'kept-debriefs')) {
    const record = firstGenuine(where, 'kept-debriefs', id, id.split('.')[1] ?? '')
    const words = record && unlessDamaged(() => wordsOf(bodyOf(record)))
    if (!words || words.who !== record.author || id !== `${words.debrief}.${words.who}`) continue
    const { debrief, about } = words
    if (!about.members.includes(words.who)) continue
    const there = debriefs.find((one) => one.id === debrief)
    if (!there) debriefs.push({ id: debrief, about, words: [words.body] })
    else if (JSON.stringify(there.about) === JSON.stringify(about)) there.words.push(words.body)
  }
  return { agreements, debriefs }
}

import type { Patch } from './bundle-engine.ts'
import { debrief, type Mutant, vault } from './mutant.ts'

const leak = 'one member’s keys open nothing of another’s side too soon'

/** One key for everything that a member seals in a debrief. */
const sameKey: Patch[] = [
  debrief(
    'sides',
    'const key = newSideKey()',
    'const key = sideKeyOf(book.vault, me, id) ?? newSideKey()',
  ),
  debrief(
    'sides',
    "import { dropSideKey, keepSideKey } from './side-keys.ts'",
    "import { dropSideKey, keepSideKey, sideKeyOf } from './side-keys.ts'",
  ),
  debrief(
    'sides',
    "else if (told.state.phase === 'sides') await dropSideKey",
    "else if (told.state.phase === 'over') await dropSideKey",
  ),
  debrief('sides', '  await dropSideKey(book.vault, me, id)\n', ''),
]

/** Sides, words and ends of debriefs, handled without care. */
export const carelessDebriefs: Mutant[] = [
  {
    name: 'sides open in a frame each instead of one',
    stories: 'debriefs',
    patches: [
      debrief(
        'reveal',
        `  await book.write(
    told,
    shut.map((who) => openingOf(book, told, who)),
  )
}`,
        `  let now = told
  for (const who of shut) now = await book.write(now, [openingOf(book, now, who)])
}`,
      ),
    ],
  },
  {
    name: 'a key is given before the last one has said ready',
    stories: 'debriefs',
    patches: [
      debrief('reveal', '!isBound(about, state) || book', 'state.sealed.length === 0 || book'),
    ],
  },
  {
    name: 'a key is given before that of the one who was ready last',
    stories: 'debriefs',
    patches: [
      debrief('reveal', 'const openings = isLast ?', 'const openings = !isLast ?'),
      debrief('reveal', 'if (!keys.has(last) && !here.includes(last)) return told', ''),
    ],
  },
  {
    name: 'a key is not held against what was committed to',
    check: 'another key than the one committed to opens nothing',
    patches: [
      debrief('seal-side', 'told !== null && sameBytes(commitmentOf(key), told)', 'told !== null'),
    ],
  },
  {
    name: 'the key of a side that was taken back is used again',
    check: leak,
    patches: sameKey,
  },
  {
    name: 'the draft lies in the debrief under the key of the side',
    check: leak,
    patches: [
      ...sameKey,
      debrief(
        'sides',
        'return book.drafts.saveSide(me, id, told.about, side)',
        `const key = sideKeyOf(book.vault, me, id) ?? newSideKey()
  await keepSideKey(book.vault, me, id, key)
  const body = sealSide(key, { vault: book.vault.vaultId, space: id, author: me }, side)
  await told.space.commit([{ collection: 'drafts', id: me, operation: 'put', body, by: me }])
  return book.drafts.saveSide(me, id, told.about, side)`,
      ),
    ],
  },
  {
    name: 'words are said before they are with their author',
    stories: 'debriefs',
    patches: [
      debrief(
        'debriefs',
        `      await this.#book.keepWords(
        told,
        who,
        steps.map(({ event }) => event),
      )
      await this.#book.write(told, steps)
`,
        `      await this.#book.write(told, steps)
      await this.#book.keepWords(
        told,
        who,
        steps.map(({ event }) => event),
      )
`,
      ),
    ],
  },
  {
    name: 'a side is taken back before its words are a draft again',
    stories: 'debriefs',
    patches: [
      debrief(
        'sides',
        '  if (side) await book.drafts.saveSide(me, id, told.about, side)\n  await book.write(told, [{ event }])\n',
        '  await book.write(told, [{ event }])\n  if (side) await book.drafts.saveSide(me, id, told.about, side)\n',
      ),
    ],
  },
  {
    name: 'the draft goes before its side is sealed',
    stories: 'debriefs',
    patches: [
      debrief(
        'sides',
        'const key = newSideKey()',
        'await book.drafts.removeSide(me, id)\n  const key = newSideKey()',
      ),
    ],
  },
  {
    name: 'files of a debrief go before its end is written',
    stories: 'debriefs',
    patches: [
      vault(
        'sides',
        '        await ours.commit([endWrite(id, consents, by)], laid)\n',
        '        await removeSide(this.#parts.disk, id)\n        await ours.commit([endWrite(id, consents, by)], laid)\n',
      ),
    ],
  },
  {
    name: 'what Ours keeps comes after the end, not with it',
    stories: 'debriefs',
    patches: [
      vault(
        'sides',
        'await ours.commit([endWrite(id, consents, by)], laid)',
        'await ours.commit([endWrite(id, consents, by)])\n        await ours.commit([], laid)',
      ),
    ],
  },
  {
    name: 'the loosest choice wins',
    stories: 'debriefs',
    patches: [
      debrief(
        'ending',
        "const given = kept === 'everything' ? [titledPromise, words] : [promise]",
        'const given = [titledPromise ?? promise, words]',
      ),
    ],
  },
  {
    name: 'what a killed process left is acted upon before it is safe',
    check: 'nothing is done because of what a killed process left before that is safe',
    patches: [vault('mend', 'await space.makeSure()', 'void space')],
  },
  {
    name: 'anybody who holds the key of a debrief may give it',
    check: 'nobody gives the key of a debrief but its starter',
    patches: [vault('grants', "(givers === 'holders' || from === starter)", 'true')],
  },
  {
    name: 'a time-out lies there unsealed',
    check: 'a time-out tells nobody who took it, and without the key nothing at all',
    patches: [
      vault(
        'pause',
        'const bytes = concat(head, nonce, sealed)',
        'const bytes = concat(head, nonce, sealed, text)',
      ),
    ],
  },
  {
    name: 'consents are not checked',
    check: 'only a word that was really given ends a debrief',
    patches: [
      vault('consents', 'return isSignedBy(key, message, fromBase64(signature))', 'return true'),
    ],
  },
]

import type { Patch } from './bundle-engine.ts'
import type { HarmfulDisk } from './harmful-disks.ts'

/** A way to be wrong that the harness must notice. */
export type Mutant = { name: string } & (
  | { disk: HarmfulDisk }
  | { household: 'lowdb' }
  /** `check` names the check that is asked first; without it, crashes must show the mutant. */
  | { patches: Patch[]; check?: string }
  /** Crashes in debriefs must show it. */
  | { patches: Patch[]; check?: string; debriefs: true }
)

const vault = (file: string, find: string, replace: string): Patch => ({
  file: `main/core/vault/${file}.ts`,
  find,
  replace,
})

const carelessDisks: Mutant[] = [
  { name: 'fsync does nothing', disk: 'fsync does nothing' },
  { name: 'fsync of folders does nothing', disk: 'fsync of folders does nothing' },
  { name: 'done is said before the write', disk: 'done is said before the write' },
  { name: 'done is said before the fsync', disk: 'done is said before the fsync' },
  {
    name: 'files take their name without an fsync',
    disk: 'files take their name without an fsync',
  },
  { name: "lowdb's own writer", household: 'lowdb' },
]

const carelessWriting: Mutant[] = [
  {
    name: 'what a killed process left is built upon unsynced',
    patches: [
      vault('log-writer', 'if (this.#unsettled.length === 0) return', 'if (this !== null) return'),
    ],
  },
  {
    name: 'a failed fsync is asked again',
    check: 'after a failed fsync nothing is taken for saved that is not',
    patches: [
      vault(
        'log-writer',
        'await active.file.sync()\n    this.#advance(active, bytes)\n    return {',
        `await active.file.sync().catch(async () => {
          const again = await this.#source.disk.open(this.#source.folder + '/' + active.name)
          await again.sync()
          await again.close()
        })
        this.#advance(active, bytes)
        return {`,
      ),
    ],
  },
  {
    name: 'records of one save lie in frames of their own',
    patches: [
      vault(
        'space',
        'await this.#append({ records: all.map((record) => record.wire) })',
        'for (const one of all) await this.#append({ records: [one.wire] })',
      ),
    ],
  },
  {
    name: 'an import is seen before its commit',
    patches: [vault('replay', 'if (stage !== undefined) {', 'if (stage === "never") {')],
  },
  {
    name: 'a long entry is saved before the name of its page',
    patches: [vault('large-body', 'await store.disk.syncFolder(store.folder)', '')],
  },
  {
    name: 'the cover is written before the key file',
    patches: [
      vault('create', 'await writeKeyFile(world.disk, file)', ''),
      vault(
        'create',
        '    await lock.release()\n    const proven',
        '    await writeKeyFile(world.disk, file)\n    await lock.release()\n    const proven',
      ),
    ],
  },
  {
    name: 'old slots go before new ones stand',
    patches: [
      vault(
        'twins',
        '  await makeDurableFolder(disk, folderOf(path))\n',
        "  await disk.remove(path + '.a')\n  await disk.remove(path + '.b')\n",
      ),
    ],
  },
  {
    name: 'the old slot stays',
    check: 'after a change of passphrase the old one is refused',
    patches: [vault('key-slots', 'type !== secret.type || revision === keep', 'type !== "none"')],
  },
  {
    name: 'old segments and pages go one checkpoint too early',
    check: 'losing any one page costs nothing',
    patches: [
      vault(
        'checkpoints',
        'segment.sequence <= before.directory.upTo.sequence',
        'segment.sequence <= this.#newest!.directory.upTo.sequence',
      ),
      vault('checkpoints', ', ...this.#filesOf(before)])', '])'),
      vault('checkpoints', 'const old = before.directory.previous', 'const old = before.reference'),
    ],
  },
  {
    name: 'pages are not read back',
    check: 'a page that was written badly never takes the place of a good one',
    patches: [
      vault('replace-file', 'written === null || !sameBytes(written, bytes)', 'written === null'),
    ],
  },
  {
    name: 'one copy is written instead of two',
    check: 'losing any one file keeps nobody out',
    patches: [vault('twins', '.a`, kind, bytes).catch', '.b`, kind, bytes).catch')],
  },
]

const carelessReading: Mutant[] = [
  {
    name: 'a frame is not bound to its space',
    check: 'a frame opens in its own place only',
    patches: [
      vault(
        'frame',
        "placeBytes('hearth-frame', place.vault, place.space,",
        "placeBytes('hearth-frame', place.vault,",
      ),
    ],
  },
  {
    name: 'the outside of a frame is not bound to it',
    check: 'a frame opens in its own place only',
    patches: [vault('frame', 'place.segment, previous, head)', 'place.segment, previous)')],
  },
  {
    name: 'the chain is not checked',
    check: 'what was moved, swapped or put back is refused',
    patches: [
      vault('frame', 'if (!sameBytes(digest(previous, bytes), shape.chain)) return null', ''),
      vault('frame', 'place.segment, previous, head)', 'place.segment, head)'),
    ],
  },
  {
    name: 'a page is not bound to its name',
    check: 'a page opens in its own place only',
    patches: [
      vault(
        'page',
        "placeBytes('hearth-page', place.vault, place.space, place.page, head, index, last)",
        "placeBytes('hearth-page', place.vault, place.space, head, index, last)",
      ),
    ],
  },
  {
    name: 'messages of a page may change places',
    check: 'a page opens in its own place only',
    patches: [vault('page', 'place.page, head, index, last)', 'place.page, head)')],
  },
  {
    name: 'checksums are not looked at',
    check: 'a changed byte of a public document is never taken for truth',
    patches: [
      vault(
        'paper',
        'if (!sameBytes(digest(bytes.subarray(0, end)), bytes.subarray(end))) {',
        'if (end < 0) {',
      ),
    ],
  },
  {
    name: 'a cut log passes for an unfinished save',
    check: 'a file that was cut is never taken for whole',
    patches: [vault('segment', '|| isPastACrash(bytes, frames, end, blank)', '')],
  },
  {
    name: 'signatures of records are not checked',
    check: 'nobody writes in the name of another',
    patches: [
      vault(
        'record',
        "return isSignedBy(key, statement, fromBase64(this.wire.signature)) ? 'verified' : 'failed'",
        "isSignedBy(key, statement, fromBase64(this.wire.signature))\n      return 'verified'",
      ),
    ],
  },
  {
    name: 'signatures of grants are not checked',
    check: 'a planted key is refused',
    patches: [
      vault('grants', 'isSignedBy(key, statementOf(list, grant), decode(grant.signature))', 'true'),
    ],
  },
  {
    name: 'pinned keys may be changed',
    check: 'who a member is stays as it was pinned',
    patches: [vault('known-members', '    const changed =\n', '    const changed = false &&\n')],
  },
  {
    name: 'anybody may give another a new name',
    check: 'who a member is stays as it was pinned',
    patches: [vault('known-members', '|| !(isFirst || record.author === id)', '')],
  },
  {
    name: 'a wrong passphrase passes for a damaged key file',
    check: 'a wrong passphrase is told from a damaged key file',
    patches: [
      vault('key-slots', '!sameBytes(commitmentOf(key), fromBase64(slot.commitment))', 'false'),
    ],
  },
]

const debrief = (file: string, find: string, replace: string): Patch => ({
  file: `main/core/debriefs/${file}.ts`,
  find,
  replace,
})

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

const carelessDebriefs: Mutant[] = [
  {
    name: 'sides open in a frame each instead of one',
    debriefs: true,
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
    debriefs: true,
    patches: [
      debrief('reveal', '!isBound(about, state) || book', 'state.sealed.length === 0 || book'),
    ],
  },
  {
    name: 'a key is given before that of the one who was ready last',
    debriefs: true,
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
    debriefs: true,
    patches: [
      debrief(
        'debriefs',
        `      await this.#book.keepWords(told, me, [event])
      await this.#book.write(told, [{ event }])
`,
        `      await this.#book.write(told, [{ event }])
      await this.#book.keepWords(told, me, [event])
`,
      ),
    ],
  },
  {
    name: 'a side is taken back before its words are a draft again',
    debriefs: true,
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
    debriefs: true,
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
    debriefs: true,
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
    debriefs: true,
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
    debriefs: true,
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

export const mutants: Mutant[] = [
  ...carelessDisks,
  ...carelessWriting,
  ...carelessReading,
  ...carelessDebriefs,
]

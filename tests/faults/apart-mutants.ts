import { type Mutant, round, vault } from './mutant.ts'

const stopped =
  'whatever stops a round, its words are with whoever wrote them, and open to all or to none'
const found =
  'whoever looks at every byte finds each that was changed, in files that they cannot open too'

/** What is done carelessly with words that are written apart. */
export const carelessRounds: Mutant[] = [
  {
    name: 'words are sealed before their key is with their author',
    check: stopped,
    patches: [
      round('rounds', '      await keepSideKey(this.#vault, me, id, key)\n', ''),
      round(
        'rounds',
        'isLast ? [this.#keyWrite(id, me, key, seals)] : []),\n      ])\n      await this.#drafts.remove(me, id)\n',
        'isLast ? [this.#keyWrite(id, me, key, seals)] : []),\n      ])\n      await this.#drafts.remove(me, id)\n      await keepSideKey(this.#vault, me, id, key)\n',
      ),
    ],
  },
  {
    name: 'words that are taken back are no draft again',
    check: stopped,
    patches: [
      round('rounds', '      if (side !== null) await this.#drafts.save(me, id, side)\n', ''),
    ],
  },
  {
    name: 'the keys of a round come out in a frame each',
    check: stopped,
    patches: [
      round(
        'rounds',
        'if (writes.length > 0) await this.#vault.ours.commit(writes)',
        'for (const write of writes) await this.#vault.ours.commit([write])',
      ),
    ],
  },
  {
    name: 'the key of words apart comes out before all have finished',
    check: 'words that are written apart open to nobody while somebody has not finished',
    patches: [
      round('rounds', 'const isLast = seals.size === told.members.length', 'const isLast = true'),
    ],
  },
  {
    name: 'anybody may finish a round for another',
    check: 'nobody finishes a round for another',
    patches: [
      round('read-round', 'isGenuine(record) && record.author === who', 'isGenuine(record)'),
    ],
  },
]

/** What a look at every byte passes over. */
export const carelessScrubs: Mutant[] = [
  {
    name: 'a scrub does not follow the chain of a log',
    check: found,
    patches: [
      vault(
        'scrub-outsides',
        'if (!sameBytes(digest(chain, body), shape.chain)) break',
        'digest(chain, body)',
      ),
    ],
  },
  {
    name: 'a scrub stops where a log ends',
    check: found,
    patches: [
      vault('scrub-outsides', 'if (!allZero(bytes.subarray(end))) {', 'if (end > bytes.length) {'),
    ],
  },
  {
    name: 'a scrub takes a photo of the right length for whole',
    check: found,
    patches: [
      vault(
        'scrub-outsides',
        'isOurs && written !== null && sameBytes(written, running.end())',
        'isOurs && written !== null && running.end().length > 0',
      ),
    ],
  },
]

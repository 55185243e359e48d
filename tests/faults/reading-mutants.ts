import { debrief, type Mutant, vault } from './mutant.ts'

const takesNoPlace = 'whoever signs a first revision, with whatever date, takes nobody’s place'

/** What is believed without being looked at. */
export const carelessReading: Mutant[] = [
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
    name: 'a forged first revision decides whose a record is',
    check: 'a forged beginning makes nobody the author',
    patches: [
      vault('whose', 'const genuine = revisions.filter(isGenuine)', 'const genuine = revisions'),
    ],
  },
  {
    name: 'the earlier date decides whose a record is',
    check: takesNoPlace,
    patches: [
      vault(
        'whose',
        'if (named !== undefined) return named',
        'if (named !== undefined) return genuine[0]!.author',
      ),
    ],
  },
  {
    name: 'an id passes for anybody’s who claims it',
    check: takesNoPlace,
    patches: [vault('own-id', 'first !== null && idNaming(vault, author, first) === id', 'true')],
  },
  {
    name: 'ids of records name nobody',
    check: takesNoPlace,
    patches: [vault('unlocked-vault', 'idNaming(this.vaultId, by,', "idNaming(this.vaultId, '',")],
  },
  {
    name: 'under an id that names nobody the earlier date decides',
    check: 'under an id that names nobody all tell the same owner, whatever the dates',
    patches: [
      vault(
        'whose',
        'return authorsOf(firstOf(erases.length > 0 ? erases : genuine))[0] ?? null',
        'return (erases[0] ?? genuine[0])!.author',
      ),
    ],
  },
  {
    name: 'of two steps of one number the earlier alone counts',
    check: 'no step of a debrief goes because another signed one of that number',
    patches: [
      debrief(
        'steps',
        'return authorsOf(firsts).map((author) => firsts.find((one) => one.author === author)!)',
        'return firsts.slice(0, 1)',
      ),
    ],
  },
  {
    name: 'words of a round are not held against what was asked',
    check: 'what was asked in a round stays what its words were sealed for',
    patches: [
      {
        file: 'main/core/rounds/read-round.ts',
        find: 'words.asked !== undefined && words.asked !== asked',
        replace: "words.asked === ''",
      },
    ],
  },
  {
    name: 'signatures of grants are not checked',
    check: 'a planted key is refused',
    patches: [
      vault(
        'grants',
        'isSignedBy(key, grantStatement(list, grant), fromBase64(grant.signature))',
        'true',
      ),
    ],
  },
  {
    name: 'pinned keys may be changed',
    check: 'who a member is stays as it was pinned',
    patches: [
      vault(
        'known-members',
        'const isTheirs = pin === undefined || knowsKeys(pin, keys)',
        'const isTheirs = true',
      ),
    ],
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
  {
    name: 'nobody holds the vault against what was seen of it',
    check: 'a newest segment that is gone is missed by whoever wrote it',
    patches: [vault('witness', 'if (!space.reaches(sight))', 'if (space === null)')],
  },
  {
    name: 'a keyring asks for an anchor that is not there yet',
    patches: [vault('take-down', 'await writeAnchor(', 'void writeAnchor(')],
  },
]

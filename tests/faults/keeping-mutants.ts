import { attachment, backup, crypto, type Mutant, vault } from './mutant.ts'

const unchanged = 'a photo opens as it was taken in, or not at all'

/** Photos, the bin, copies, and keys that follow one another, handled without care. */
export const carelessKeeping: Mutant[] = [
  {
    name: 'a photo is named before its bytes are safe',
    stories: 'evenings',
    patches: [
      vault(
        'blob-shelf',
        '        await file.sync()\n        await close()',
        '        await close()',
      ),
    ],
  },
  {
    name: 'a photo is named before its own name is safe',
    stories: 'evenings',
    patches: [
      vault(
        'blob-shelf',
        "        state = 'kept'\n        await disk.syncFolder(folder)",
        "        state = 'kept'",
      ),
    ],
  },
  {
    name: 'the digests of a photo are not checked',
    check: unchanged,
    patches: [
      attachment(
        'open-file',
        'sameBytes(end, file.end()) && sameBytes(plain.end(), digestOf(sealed))',
        'end.length > 0 && digestOf(sealed).length > 0',
      ),
    ],
  },
  {
    name: 'the last message of a photo need not be the last',
    check: 'a photo that was ended early does not pass for a whole one',
    patches: [
      attachment(
        'open-file',
        'opened.tag !== (isLast ? tags.final : tags.message)',
        '(opened.tag as number) < 0 || (isLast && tags.final < 0)',
      ),
    ],
  },
  {
    name: 'a photo is not bound to its place',
    check: 'a photo opens in its own place only',
    patches: [
      attachment(
        'sealed-file',
        "placeBytes('hearth-attachment', vault, space, blob)",
        "placeBytes('hearth-attachment', vault, space, blob.slice(0, 0))",
      ),
    ],
  },
  {
    name: 'anybody may erase what another wrote',
    check: 'nobody erases what another wrote',
    patches: [
      vault(
        'whose',
        'isSigned(record) && record.author === owner)',
        'isSigned(record) && owner !== null)',
      ),
    ],
  },
  {
    name: 'erased words stay in pages',
    check: 'what was erased is nowhere on the disk once two checkpoints stand',
    patches: [
      vault(
        'record-table',
        '  #remove(record: HeldRecord): void {\n    this.shards.remove(record)',
        '  #remove(record: HeldRecord): void {\n    if (record.operation === "erase") this.shards.remove(record)',
      ),
    ],
  },
  {
    name: 'older copies go before the newer one was verified',
    check: 'an older copy goes only once a newer one was verified',
    patches: [
      backup(
        'scheduled-backup',
        '  const report = await makeBackup({',
        `  const next = { name, number: 1_000_000, bytes: 0, madeAt: clock.now().toISOString() }
  for (const copy of toDrop([next, ...scheduledCopies(before)])) await folder.remove(copy.name)
  const report = await makeBackup({`,
      ),
    ],
  },
  {
    name: 'a copy that somebody made by hand goes too',
    check: 'no file goes but the schedule’s own copies of this vault',
    patches: [
      backup(
        'scheduled-backup',
        'number === null || cover === null ? [] : [{ name, number, bytes',
        'cover === null ? [] : [{ name, number: number ?? 2, bytes',
      ),
    ],
  },
  {
    name: 'a grant by somebody who left counts',
    check: 'whoever left gives nobody a key',
    patches: [vault('grants', '      !hadLeft &&\n', '')],
  },
  {
    name: 'after somebody left, their key is written with still',
    check: 'whoever left reads nothing that is written since',
    patches: [
      vault(
        'shared-epoch',
        'return !isTold || former.some(({ id }) => holders.includes(id))',
        'return !isTold || former.length > holders.length + 99',
      ),
    ],
  },
  {
    name: 'a former signing key still counts',
    check: 'by former keys nobody writes in a member’s name',
    patches: [
      crypto(
        'signature',
        '  if (!signer.vouched.has(toBase64(digest(message)))) return false\n',
        '',
      ),
    ],
  },
  {
    name: 'the key file is switched before the new keyring is safe',
    check: 'wherever the power goes while keys are made anew, one way in leads to everything',
    patches: [
      vault(
        'new-keys',
        '      await foundKeyring(vault, made)\n      await switchOver(vault, made.file)\n',
        '      await switchOver(vault, made.file)\n      await foundKeyring(vault, made)\n',
      ),
    ],
  },
  {
    name: 'a full disk refuses words, whatever room is kept back',
    check: 'on a full disk words are kept, and are there when the power goes',
    patches: [vault('log-writer', '          await ballast.giveUp()\n', '')],
  },
  {
    name: 'a long text is refused on a full disk',
    check: 'on a full disk words are kept, and are there when the power goes',
    patches: [
      vault('open-space', '  const store = {\n    disk,', '  const store = {\n    disk: plain,'),
    ],
  },
  {
    name: 'photos take the room that is kept for words',
    check: 'the room for words goes to no photo, and while it is gone there is none',
    patches: [vault('space', 'disk: parts.plainStore.disk', 'disk: parts.store.disk')],
  },
  {
    name: 'photos are taken in while there is room for words only',
    check: 'the room for words goes to no photo, and while it is gone there is none',
    patches: [vault('blob-shelf', '    await this.#house.refuseWhenFull()\n', '')],
  },
]

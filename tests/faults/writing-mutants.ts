import { type Mutant, vault } from './mutant.ts'

/** What is saved, and said to be saved, without care. */
export const carelessWriting: Mutant[] = [
  {
    name: 'what a killed process left is built upon unsynced',
    patches: [
      vault(
        'crash-remains',
        'if (this.#unsettled.length === 0) return',
        'if (this !== null) return',
      ),
    ],
  },
  {
    name: 'a failed fsync is asked again',
    check: 'after a failed fsync nothing is taken for saved that is not',
    patches: [
      vault(
        'log-writer',
        'await active.file.save(active.end, bytes)\n    } catch (error)',
        `await active.file.write(active.end, bytes)
      await active.file.sync().catch(async () => {
        const again = await this.#source.disk.open(this.#source.folder + '/' + active.name)
        await again.sync()
        await again.close()
      })
    } catch (error)`,
      ),
    ],
  },
  {
    name: 'records of one save lie in frames of their own',
    patches: [
      vault(
        'group-commit',
        'await this.#host.append({ records: all.map((record) => record.wire) })',
        'for (const one of all) await this.#host.append({ records: [one.wire] })',
      ),
    ],
  },
  {
    name: 'an import is seen before its commit',
    patches: [vault('frame-run', 'if (stage !== undefined) {', 'if (stage === "never") {')],
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
        'covers(before.directory, segment),',
        'covers(this.#newest!.directory, segment),',
      ),
      vault('checkpoints', 'this.#inUse([this.#newest!, before])', 'this.#inUse([this.#newest!])'),
      vault(
        'checkpoints',
        'let reference = newest.directory.previous',
        'let reference = newest.reference',
      ),
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

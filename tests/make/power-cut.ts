import type { OpenVault } from '../../main/core/vault/open-vault.ts'
import type { Space } from '../../main/core/vault/types.ts'
import { AppError } from '../../shared/errors.ts'

/**
 * A vault whose power goes after `saves` more saves, counted over all of its spaces: every save after
 * that rejects and leaves nothing.
 */
export function withPowerFor(saves: number, vault: OpenVault): OpenVault {
  return beforeEachSave(vault, async (count) => {
    if (count >= saves) throw new AppError('disk.failed')
  })
}

/** A vault that does something before each save; `count` says how many saves were asked for before. */
export function beforeEachSave(
  vault: OpenVault,
  before: (count: number) => Promise<void>,
): OpenVault {
  let count = 0
  const watched = <Kind extends Space>(space: Kind): Kind =>
    withInstead<Space>(space, {
      commit: async (...asked: Parameters<Space['commit']>) => {
        await before(count++)
        return space.commit(...asked)
      },
    }) as Kind
  return withInstead(vault, {
    ours: watched(vault.ours),
    mine: watched(vault.mine),
    drafts: watched(vault.drafts),
    keyring: watched(vault.keyring),
    keyringOf: (member) => watched(vault.keyringOf(member)),
    draftsOf: (member) => watched(vault.draftsOf(member)),
    sides: withInstead(vault.sides, {
      list: () => vault.sides.list().map(watched),
      find: (id) => {
        const side = vault.sides.find(id)
        return side && watched(side)
      },
      found: async (...asked) => {
        await before(count++)
        return watched(await vault.sides.found(...asked))
      },
      end: async (...asked) => {
        await before(count++)
        return vault.sides.end(...asked)
      },
    }),
  })
}

/** The same thing, with some of its parts replaced. */
function withInstead<Thing extends object>(thing: Thing, parts: Partial<Thing>): Thing {
  return new Proxy(thing, {
    get(target, name) {
      if (Object.hasOwn(parts, name)) return Reflect.get(parts, name) as unknown
      const value = Reflect.get(target, name, target) as unknown
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

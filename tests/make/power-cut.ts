import type { OpenVault, Space } from '../../main/core/vault/types.ts'
import { AppError } from '../../shared/errors.ts'

/**
 * A vault whose power goes after `saves` more saves, counted over all of its spaces: every save after
 * that rejects and leaves nothing.
 */
export function withPowerFor(saves: number, vault: OpenVault): OpenVault {
  let left = saves
  const cut = (space: Space): Space =>
    new Proxy(space, {
      get(target, name) {
        if (name === 'commit') {
          return async (...writes: Parameters<Space['commit']>) => {
            if (left <= 0) throw new AppError('disk.failed')
            left -= 1
            return target.commit(...writes)
          }
        }
        const value = Reflect.get(target, name, target) as unknown
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
  const spaces = {
    ours: cut(vault.ours),
    mine: cut(vault.mine),
    drafts: cut(vault.drafts),
    keyring: cut(vault.keyring),
  }
  return new Proxy(vault, {
    get(target, name) {
      if (name in spaces) return spaces[name as keyof typeof spaces]
      const value = Reflect.get(target, name, target) as unknown
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

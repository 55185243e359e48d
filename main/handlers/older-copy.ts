import type { Handlers, NamesAt } from '../../shared/contract.ts'
import type { OlderCopy } from '../../shared/model/older-copy.ts'
import { goOn, knowWhoWentOn, type OlderPart } from '../core/vault/index.ts'
import type { Room } from './room.ts'

type OlderCopyCalls = Extract<NamesAt<'vault'>, `older-copy.${string}`>

const parts = {
  shared: 'ours',
  private: 'mine',
  drafts: 'drafts',
  keyring: 'keys',
  side: 'debriefs',
} as const satisfies Record<OlderPart['kind'], OlderCopy['parts'][number]['part']>

/** The calls about a journal that is older than it was. */
export function olderCopyHandlers(room: Room): Pick<Handlers<'vault'>, OlderCopyCalls> {
  return {
    'older-copy.describe': () => {
      const { vault } = room.evening()
      const { older, wentOn } = vault.parts.lookedBack
      return {
        parts: older.map(({ kind, ...dates }) => ({ part: parts[kind], ...dates })),
        mayGoOn: vault.mayGoOn,
        wentOn: wentOn.map(({ by, at }) => ({ by, at })),
      }
    },
    'older-copy.go-on': () =>
      room.oneAtATime(async () => {
        await goOn(room.evening().vault)
        return null
      }),
    'older-copy.read-went-on': () =>
      room.oneAtATime(async () => {
        await knowWhoWentOn(room.evening().vault)
        return null
      }),
  }
}

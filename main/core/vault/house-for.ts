import type { MemberId } from '../../../shared/ids.ts'
import type { Member } from '../../../shared/model/member.ts'
import type { MemberKeys } from '../crypto/member-keys.ts'
import { format } from './format.ts'
import type { SpaceHouse } from './open-space.ts'
import type { Pin } from './pins.ts'
import type { VaultWorld } from './world.ts'

/** What a person's spaces stand on before that person has ever unlocked. */
export function houseFor(
  world: VaultWorld,
  vault: string,
  incarnation: number,
  person: { keys: Pick<MemberKeys, 'sign'>; member: Pick<Member, 'id'> },
  pins: ReadonlyMap<MemberId, Pin>,
): SpaceHouse {
  return {
    disk: world.disk,
    clock: world.clock,
    vault,
    incarnation,
    segmentBytes: world.segmentBytes ?? format.segmentBytes,
    authorOf: () => ({ id: person.member.id, signKey: person.keys.sign.privateKey }),
    signKeyOf: (of) => pins.get(of) ?? null,
    beforeWrite: async () => undefined,
    isHeld: () => false,
  }
}

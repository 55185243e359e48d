import type { Handlers } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { MemberId } from '../../shared/ids.ts'
import { limits } from '../../shared/limits.ts'
import type { Member, Session } from '../../shared/model/member.ts'
import type { SheetWords } from '../../shared/model/recovery-sheet.ts'
import { plain, strengthOf } from './fake-passphrases.ts'

type Names = Extract<
  keyof Handlers<'vault'>,
  | `vault.${string}`
  | `session.${string}`
  | `passphrase.${string}`
  | `members.${string}`
  | `recovery.${string}`
>

/** A member, with what opens their part. */
export interface Person extends Member {
  passphrase: string
  recoveryCode: string
  isConfirmed: boolean
  /** When they are asked for their sheet, as the vault decides it: by its own clock. */
  askForSheet: Session['askForSheet']
}

/** What of the fake vault these rows need. */
interface WaysIn {
  people: Person[]
  former: Member[]
  me: MemberId | null
  present: MemberId[]
  mustChoosePassphrase: boolean
  readonly savedSheets: Map<string, { words: SheetWords; code: string }>
  mine(): MemberId
  person(id: MemberId): Person
  members(): Member[]
  session(): Session
  join(label: string, passphrase: string): { member: MemberId; recoveryCode: string }
  newCode(): string
  insistOn(passphrase: string): void
}

/** The rows by which somebody comes in, and what they come in with. */
export function wayInCalls(vault: WaysIn): Pick<Handlers<'vault'>, Names> {
  return {
    'vault.status': () => ({
      state: vault.people.length === 0 ? 'absent' : vault.me ? 'open' : 'locked',
      members: vault.members(),
    }),
    'vault.create': ({ label, passphrase }) => {
      if (vault.people.length > 0) throw new AppError('vault.already-exists')
      vault.insistOn(passphrase)
      const made = vault.join(label, passphrase)
      vault.me = made.member
      return made
    },
    'vault.expect-passphrase': () => null,
    'vault.unlock': ({ member, passphrase }) => {
      if (vault.person(member).passphrase !== passphrase)
        throw new AppError('vault.wrong-passphrase')
      vault.me = member
      vault.mustChoosePassphrase = false
      return vault.session()
    },
    'vault.unlock-with-recovery-code': ({ member, code }) => {
      const groups = plain(code)
      if (groups.length !== 36) throw new AppError('recovery.mistyped')
      if (groups !== plain(vault.person(member).recoveryCode)) {
        throw new AppError('vault.wrong-recovery-code')
      }
      vault.me = member
      vault.mustChoosePassphrase = true
      return vault.session()
    },
    'vault.unlock-together': ({ members }) => {
      const here = members.map(({ member }) => member)
      if (new Set(here).size < here.length) throw new AppError('request.invalid')
      const wrong = members
        .filter(({ member, passphrase }) => vault.person(member).passphrase !== passphrase)
        .map(({ member }) => member)
      if (wrong.length > 0) return { opened: false, wrong }
      vault.present = here
      vault.me = here[0] ?? null
      vault.mustChoosePassphrase = false
      return { opened: true, session: vault.session() }
    },
    'session.hand-over': ({ to }) => {
      if (!vault.present.includes(to)) throw new AppError('session.not-here')
      vault.me = to
      return vault.session()
    },
    'session.prove': ({ passphrase }) => {
      const { me } = vault.session()
      if (vault.person(me).passphrase !== passphrase) throw new AppError('vault.wrong-passphrase')
      return null
    },
    'session.read': () => vault.session(),
    'passphrase.strength': ({ passphrase, labels }) => strengthOf(passphrase, labels),
    'members.add': ({ label, passphrase }) => {
      if (vault.people.length >= limits.members) throw new AppError('members.too-many')
      vault.insistOn(passphrase)
      return vault.join(label, passphrase)
    },
    'members.leave': ({ passphrase }) => {
      const person = vault.person(vault.mine())
      if (person.passphrase !== passphrase) throw new AppError('vault.wrong-passphrase')
      if (vault.people.length === 1) throw new AppError('members.only-one')
      vault.people = vault.people.filter(({ id }) => id !== person.id)
      vault.former.push({ id: person.id, label: person.label, place: person.place })
      vault.me = null
      return null
    },
    'members.new-keys': ({ current, next }) => {
      const person = vault.person(vault.mine())
      if (person.passphrase !== current) throw new AppError('vault.wrong-passphrase')
      vault.insistOn(next)
      if (next === current) throw new AppError('passphrase.too-weak')
      person.passphrase = next
      person.recoveryCode = vault.newCode()
      person.isConfirmed = false
      person.askForSheet = 'never'
      vault.mustChoosePassphrase = false
      return { recoveryCode: person.recoveryCode }
    },
    'recovery.confirm': ({ member, code }) => {
      const person = vault.person(member)
      if (plain(code) !== plain(person.recoveryCode)) throw new AppError('recovery.does-not-match')
      person.isConfirmed = true
      person.askForSheet = 'no'
      return null
    },
    'recovery.save-sheet': ({ place, words, code }) => {
      vault.savedSheets.set(place, { words, code })
      return null
    },
    'recovery.rest': () => {
      vault.person(vault.mine()).askForSheet = 'no'
      return null
    },
    'recovery.renew': ({ passphrase }) => {
      const person = vault.person(vault.mine())
      if (person.passphrase !== passphrase) throw new AppError('vault.wrong-passphrase')
      person.recoveryCode = vault.newCode()
      person.isConfirmed = false
      return { recoveryCode: person.recoveryCode }
    },
    'passphrase.change': ({ current, next }) => {
      const person = vault.person(vault.mine())
      if (person.passphrase !== current) throw new AppError('vault.wrong-passphrase')
      vault.insistOn(next)
      person.passphrase = next
      return null
    },
    'passphrase.choose': ({ next }) => {
      if (!vault.mustChoosePassphrase) throw new AppError('record.not-now')
      vault.insistOn(next)
      vault.person(vault.mine()).passphrase = next
      vault.mustChoosePassphrase = false
      return null
    },
  }
}

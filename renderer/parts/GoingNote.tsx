import type { Going } from '../../shared/model/bin.ts'
import type { Session } from '../../shared/model/member.ts'
import { useWords } from '../words/useWords.ts'

export interface GoingNoteProps {
  session: Session
  going: Going
}

/** When something in the bin goes for good, said without hurry. */
export function GoingNote({ session, going }: GoingNoteProps) {
  const { t, dayOf, list } = useWords()
  const { goesAt, waitingFor } = going
  if (goesAt !== null) {
    const isPast = Date.parse(goesAt) <= Date.now()
    const isThisYear = new Date(goesAt).getFullYear() === new Date().getFullYear()
    const day = dayOf(goesAt, isThisYear ? 'near' : 'plain')
    return isPast ? t('bin.goes-soon') : t('bin.goes-on', { day })
  }
  const names = session.members
    .filter(({ id }) => waitingFor.includes(id))
    .map(({ label }) => label)
  if (names.length === 0) return t('bin.stays')
  return t('bin.waits', { names: list(names), count: names.length })
}

import type { Session } from '../../../shared/model/member.ts'
import { useRead } from '../../bridge/hooks.ts'
import { useWords } from '../../words/useWords.ts'

/** Who went on from an older copy, and on which day. */
export function WhoWentOn({ session }: { session: Session }) {
  const { t, dayOf } = useWords()
  const copy = useRead('older-copy.describe', {})
  const nameOf = (id: string) =>
    [...session.members, ...session.former].find((member) => member.id === id)?.label
  return copy.data?.wentOn.map(({ by, at }) => {
    const name = nameOf(by)
    if (name === undefined) return null
    return <p key={`${by} ${at}`}>{t('problems.went-on.who', { name, day: dayOf(at) })}</p>
  })
}

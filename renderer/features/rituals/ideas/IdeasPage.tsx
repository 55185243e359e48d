import type { Session } from '../../../../shared/model/member.ts'
import { useRead } from '../../../bridge/hooks.ts'
import { Trouble } from '../../../parts/Trouble.tsx'
import { Waiting } from '../../../parts/Waiting.tsx'
import { useWords } from '../../../words/useWords.ts'
import { PrivatePart } from '../PrivatePart.tsx'
import { FoundIdeas } from './FoundIdeas.tsx'
import styles from './IdeasPage.module.css'
import { inJar } from './idea-list.ts'
import { MarkIdeas } from './MarkIdeas.tsx'
import { PutIdeaIn } from './PutIdeaIn.tsx'

/** The ideas jar: what came out for all to see, and what each marks alone. */
export function IdeasPage({ session }: { session: Session }) {
  const { t } = useWords()
  const isAlone = session.mode === 'solo'
  const ideas = useRead('jar.ideas', {})
  const found = useRead('jar.found', {})
  const marks = useRead('jar.marks', {}, { enabled: isAlone })
  const refusal = [ideas, found, marks].find(({ isError }) => isError)?.error
  const readOnly = session.writable ? undefined : t('jar.read-only')
  if (refusal) return <Trouble code={refusal.code} />
  if (!ideas.data || !found.data || (isAlone && !marks.data)) return <Waiting />
  // What came out is put away above, and not by taking back what was said alone.
  const out = found.data.filter(({ who }) => who.includes(session.me)).map(({ idea }) => idea)
  const inside = inJar(ideas.data, t).filter(({ idea }) => !out.includes(idea))
  return (
    <>
      <p className={styles.lead}>{t('jar.lead')}</p>
      {session.members.length === 1 ? (
        <p className={styles.note}>{t('jar.alone-here')}</p>
      ) : (
        <FoundIdeas session={session} found={found.data} unavailable={readOnly} />
      )}
      {marks.data && isAlone ? (
        <PrivatePart label={t('jar.private')} more={t('jar.private-more')}>
          <MarkIdeas ideas={inside} marks={marks.data} unavailable={readOnly} />
        </PrivatePart>
      ) : (
        <p className={styles.note}>{t('jar.together')}</p>
      )}
      {isAlone ? <PutIdeaIn session={session} ideas={ideas.data} unavailable={readOnly} /> : null}
    </>
  )
}

import type { Session } from '../../../../shared/model/member.ts'
import { InnerHead } from '../../../parts/InnerHead.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from './AgreementsScreen.module.css'
import { PromiseList } from './PromiseList.tsx'

/** All small promises, reached from the room in which many of them were made. */
export function AgreementsScreen({ session, onLeave }: { session: Session; onLeave(): void }) {
  const { t } = useWords()
  return (
    <Sheet>
      <div className={styles.page}>
        <InnerHead
          back={{ words: t('stage.over-leave'), onLeave }}
          title={t('agreements.title')}
          lead={t('agreements.lead')}
        />
        <PromiseList session={session} />
      </div>
    </Sheet>
  )
}

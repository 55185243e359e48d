import { FolderClock, FolderSearch } from 'lucide-react'
import { useState } from 'react'
import type { Session } from '../../../shared/model/member.ts'
import { useRead } from '../../bridge/hooks.ts'
import { StepHead } from '../../parts/StepHead.tsx'
import { Tip } from '../../parts/Tip.tsx'
import { Trouble } from '../../parts/Trouble.tsx'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { GoOn } from './GoOn.tsx'
import styles from './OlderCopyScreen.module.css'
import { OlderParts } from './OlderParts.tsx'

export interface OlderCopyScreenProps {
  session: Session
  /** To the journal as it is here, for reading only. */
  onLook(): void
}

/** The folder holds less than whoever is in has seen: what is known of that, and the ways on. */
export function OlderCopyScreen({ session, onLook }: OlderCopyScreenProps) {
  const { t, rich } = useWords()
  const copy = useRead('older-copy.describe', {})
  const [isGoingOn, setIsGoingOn] = useState(false)
  const me = session.members.find(({ id }) => id === session.me)
  if (copy.isPending || !me) return null
  if (isGoingOn) {
    return (
      <div className={styles.room}>
        <Sheet>
          <GoOn onNotNow={() => setIsGoingOn(false)} />
        </Sheet>
      </div>
    )
  }
  return (
    <div className={styles.room}>
      <Sheet>
        <div className={styles.step}>
          <StepHead
            title={t('older-copy.title')}
            lead={t('older-copy.lead', { name: me.label })}
            isFocused
          />
          {copy.isError ? <Trouble code={copy.error.code} /> : <OlderParts copy={copy.data} />}
          <ul className={styles.tips}>
            <Tip icon={FolderClock}>{rich('older-copy.tip-why')}</Tip>
            <Tip icon={FolderSearch}>{rich('older-copy.tip-newer')}</Tip>
          </ul>
          <div className={styles.ways}>
            <Button tone="primary" size="large" onPress={onLook}>
              {t('older-copy.look')}
            </Button>
            {copy.data?.mayGoOn ? (
              <Button tone="line" size="large" onPress={() => setIsGoingOn(true)}>
                {t('older-copy.go-on')}
              </Button>
            ) : null}
          </div>
          {copy.data?.mayGoOn ? null : <p className={styles.cannot}>{t('older-copy.cannot')}</p>}
        </div>
      </Sheet>
    </div>
  )
}

import { RotateCcw, TriangleAlert } from 'lucide-react'
import type { ErrorCode } from '../../../shared/errors.ts'
import { call } from '../../bridge/client.ts'
import { Button } from '../../ui/Button.tsx'
import { NoticePanel } from '../../ui/NoticePanel.tsx'
import { useWords } from '../../words/useWords.ts'
import { Arch } from './Arch.tsx'
import styles from './ClosedScreen.module.css'
import { DoorTrouble } from './DoorTrouble.tsx'

export interface ClosedScreenProps {
  /** Why the door cannot even be shown; without one, the process that keeps the pages has gone. */
  code?: ErrorCode
  onRetry?: () => void
  onRestore?: () => void
  onSafety?: () => void
}

/** A door that cannot be opened by anything typed: says why, what is safe, and what to do. */
export function ClosedScreen({ code, onRetry, onRestore, onSafety }: ClosedScreenProps) {
  const { t } = useWords()
  return (
    <Arch
      caption={t('lock.closed')}
      title={t('lock.cannot-open')}
      onRestore={onRestore}
      onSafety={onSafety}
    >
      <div className={styles.why}>
        {code && onRestore ? (
          <DoorTrouble code={code} onRestore={onRestore} />
        ) : (
          <NoticePanel
            icon={<TriangleAlert size={22} strokeWidth={1.6} />}
            title={t('lock.gone')}
            isAnnounced
          >
            <p>{t('lock.gone-more')}</p>
          </NoticePanel>
        )}
        <Button
          tone="primary"
          size="large"
          icon={<RotateCcw size={18} strokeWidth={1.6} aria-hidden />}
          onPress={onRetry ?? (() => void call('app.lock', {}))}
        >
          {t(onRetry ? 'common.try-again' : 'lock.gone-again')}
        </Button>
      </div>
    </Arch>
  )
}

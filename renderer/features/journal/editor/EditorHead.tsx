import { ArrowLeft, Lock, Users } from 'lucide-react'
import type { Zone } from '../../../../shared/model/entry.ts'
import type { SaveState } from '../../../parts/autosave.ts'
import { useKeyNames } from '../../../parts/useKeyNames.ts'
import { Button } from '../../../ui/Button.tsx'
import { Segmented } from '../../../ui/Segmented.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from './EditorHead.module.css'
import { SavedNote } from './SavedNote.tsx'

export interface EditorHeadProps {
  zone: Zone
  /** A page that everyone can read already has no way back, and so no switch. */
  isShared: boolean
  sharedLabel: string
  saved: SaveState
  /** Only the page is shown: the switch steps aside, the sentence below says where the page goes. */
  isCalm: boolean
  onLeave(): void
  onZone(zone: Zone): void
  onDone(): void
}

/** The strip above a page being written: the way back, where Done puts it, and whether it is saved. */
export function EditorHead({
  zone,
  isShared,
  sharedLabel,
  saved,
  isCalm,
  onLeave,
  onZone,
  onDone,
}: EditorHeadProps) {
  const { t } = useWords()
  const namesOf = useKeyNames()
  return (
    <header className={styles.head}>
      <span>
        <Button
          tone="quiet"
          icon={<ArrowLeft size={18} strokeWidth={1.6} className={styles.back} aria-hidden />}
          onPress={onLeave}
        >
          {t('journal.title')}
        </Button>
      </span>
      <div className={styles.switch} hidden={isCalm}>
        {isShared ? (
          <span className={styles.fixed}>
            <Users size={18} strokeWidth={1.6} aria-hidden />
            {sharedLabel}
          </span>
        ) : (
          <Segmented
            label={t('journal.where')}
            size="large"
            value={zone}
            onChange={onZone}
            options={[
              {
                value: 'mine',
                label: t('journal.private-to-me'),
                icon: <Lock size={18} strokeWidth={1.6} aria-hidden />,
              },
              {
                value: 'ours',
                label: sharedLabel,
                icon: <Users size={18} strokeWidth={1.6} aria-hidden />,
              },
            ]}
          />
        )}
      </div>
      <span className={styles.end}>
        <SavedNote state={saved} />
        <Button tone="line" hint={namesOf('done')[0]?.shown} onPress={onDone}>
          {t('common.done')}
        </Button>
      </span>
    </header>
  )
}

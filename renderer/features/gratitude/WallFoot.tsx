import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Session } from '../../../shared/model/member.ts'
import { useRead } from '../../bridge/hooks.ts'
import { DoubtfulDoor } from '../../parts/DoubtfulDoor.tsx'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import { SealedNotes } from './SealedNotes.tsx'
import { WallBin } from './WallBin.tsx'
import styles from './WallFoot.module.css'

export interface WallFootProps {
  session: Session
  /** A note that was kept for later is on the slip again. */
  onTakenBack(): void
}

/**
 * What is not on the wall: one's own notes for later, its bin, and notes that nobody wrote. Nothing where
 * there is none of it.
 */
export function WallFoot({ session, onTakenBack }: WallFootProps) {
  const { t } = useWords()
  const binned = useRead('notes.binned', {})
  const [isInBin, setIsInBin] = useState(false)
  return (
    <footer className={styles.foot}>
      <SealedNotes session={session} onTakenBack={onTakenBack} />
      {binned.data && binned.data.length > 0 ? (
        <Button
          tone="quiet"
          size="small"
          icon={<Trash2 size={15} strokeWidth={1.6} aria-hidden />}
          onPress={() => setIsInBin(true)}
        >
          {t('bin.wall')}
        </Button>
      ) : null}
      <DoubtfulDoor session={session} kind="note" />
      {isInBin ? (
        <WallBin session={session} notes={binned.data ?? []} onClose={() => setIsInBin(false)} />
      ) : null}
    </footer>
  )
}

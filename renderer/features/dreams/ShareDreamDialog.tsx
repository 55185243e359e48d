import { useState } from 'react'
import type { ErrorCode } from '../../../shared/errors.ts'
import type { Dream } from '../../../shared/model/dream.ts'
import type { Session } from '../../../shared/model/member.ts'
import { useCommand } from '../../bridge/hooks.ts'
import { SharingDialog } from '../../parts/sharing/SharingDialog.tsx'
import { SharingPreview } from '../../parts/sharing/SharingPreview.tsx'
import { SharingProblem } from '../../parts/sharing/SharingProblem.tsx'
import { Avatar } from '../../ui/Avatar.tsx'
import { announce } from '../../ui/announce.ts'
import { useWords } from '../../words/useWords.ts'
import { DreamText } from './DreamText.tsx'
import styles from './ShareDreamDialog.module.css'

export interface ShareDreamDialogProps {
  session: Session
  dream: Dream
  /** There are words of its owner's that are not finished. */
  hasDraft: boolean
  onClose(): void
}

/** Shows exactly what would become visible, says what cannot be taken back, and then asks. */
export function ShareDreamDialog({ session, dream, hasDraft, onClose }: ShareDreamDialogProps) {
  const { t, list } = useWords()
  const share = useCommand('dreams.share')
  // What is shared is the dream as it stood when this opened, whatever arrives meanwhile.
  const [seen, setSeen] = useState(dream)
  const [problem, setProblem] = useState<ErrorCode | null>(null)
  const others = session.members.filter((member) => member.id !== session.me)
  const names = list(others.map(({ label }) => label))
  const me = session.members.find((member) => member.id === session.me)
  return (
    <SharingDialog
      title={t('dreams.share-title', { names })}
      keep={t('dreams.share-keep')}
      share={t('dreams.share-with', { names })}
      onShare={() => void go()}
      onClose={onClose}
    >
      <p>{t('dreams.share-preview')}</p>
      <SharingPreview label={seen.title}>
        <p className={styles.by}>
          <Avatar name={me?.label ?? ''} place={me?.place ?? 0} size="small" />
          {me?.label}
        </p>
        <h3 className={styles.title} dir="auto">
          {seen.title}
        </h3>
        <DreamText dream={seen} owner={me?.label ?? ''} level={4} />
      </SharingPreview>
      {hasDraft ? <p>{t('dreams.share-unsaid')}</p> : null}
      <SharingProblem code={problem} moved={t('dreams.share-moved')} />
      <p>{t('dreams.share-plain')}</p>
    </SharingDialog>
  )

  async function go(): Promise<void> {
    if (share.isRunning) return
    setProblem(null)
    const reply = await share.run({ id: seen.id, revision: seen.revision })
    if (reply.ok) {
      announce(t('dreams.share-done', { names }))
      return onClose()
    }
    setProblem(reply.code)
    if (reply.code === 'record.changed-elsewhere') setSeen(dream)
  }
}

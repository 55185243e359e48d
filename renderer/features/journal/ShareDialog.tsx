import { useState } from 'react'
import type { ErrorCode } from '../../../shared/errors.ts'
import type { Answer } from '../../../shared/model/answer.ts'
import type { Entry } from '../../../shared/model/entry.ts'
import type { Session } from '../../../shared/model/member.ts'
import { ComingAlong } from '../../parts/photos/ComingAlong.tsx'
import { isLong, useComingAlong } from '../../parts/photos/useComingAlong.ts'
import { SharingDialog } from '../../parts/sharing/SharingDialog.tsx'
import { SharingPreview } from '../../parts/sharing/SharingPreview.tsx'
import { SharingProblem } from '../../parts/sharing/SharingProblem.tsx'
import { announce } from '../../ui/announce.ts'
import { useWords } from '../../words/useWords.ts'
import { PageHead } from './PageHead.tsx'
import { Prose } from './Prose.tsx'
import { AnswerField } from './responses/AnswerField.tsx'
import styles from './ShareDialog.module.css'

export interface ShareDialogProps {
  session: Session
  entry: Entry
  onClose(): void
}

/** Shows exactly what would become visible, says what cannot be taken back, and then asks. */
export function ShareDialog({ session, entry, onClose }: ShareDialogProps) {
  const { t, list } = useWords()
  const share = useComingAlong('entries.share')
  // What is shared is the page as it stood when this opened, whatever arrives meanwhile.
  const [seen, setSeen] = useState(entry)
  const [answer, setAnswer] = useState<Answer | null>(entry.answer ?? null)
  const [problem, setProblem] = useState<ErrorCode | null>(null)
  const others = session.members.filter((member) => member.id !== session.me)
  const names = list(others.map(({ label }) => label))
  const author = session.members.find((member) => member.id === entry.author)
  return (
    <SharingDialog
      title={t('journal.share-title', { names })}
      keep={t('journal.share-keep')}
      share={t('journal.share-with', { names })}
      unavailable={share.isRunning ? t('photos.along') : undefined}
      onShare={() => void go()}
      onClose={leave}
    >
      {share.isRunning && isLong(share) ? (
        <ComingAlong work={share} />
      ) : (
        <>
          <p>{t('journal.share-preview')}</p>
          <SharingPreview label={t('journal.page-text')}>
            <PageHead content={seen} author={author} zone="ours" level={3} />
            <div className={styles.text}>
              <Prose markdown={seen.body} below={3} attachments={seen.attachments} />
            </div>
          </SharingPreview>
          {seen.attachments.length > 0 ? (
            <p>{t('photos.share', { count: seen.attachments.length })}</p>
          ) : null}
          <p className={styles.answer}>
            {t('answer.when-shared')} <AnswerField answer={answer} onChange={setAnswer} />
          </p>
          <SharingProblem code={problem} moved={t('journal.share-moved')} />
          <p>
            {t(others.length === 1 ? 'journal.share-plain' : 'journal.share-plain-many', { names })}
          </p>
        </>
      )}
    </SharingDialog>
  )

  /** Whoever closes this while the page is on its way stops it: it stays where it is. */
  function leave(): void {
    if (share.isRunning) share.stop()
    else onClose()
  }

  async function go(): Promise<void> {
    setProblem(null)
    const reply = await share.run({ id: seen.id, revision: seen.revision, answer })
    if (reply.ok) {
      announce(t('journal.shared', { names }))
      onClose()
      return
    }
    if (reply.code === 'request.cancelled') return announce(t('photos.along-kept'))
    setProblem(reply.code)
    if (reply.code === 'record.changed-elsewhere') setSeen(entry)
  }
}

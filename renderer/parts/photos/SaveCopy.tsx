import { Download } from 'lucide-react'
import { useState } from 'react'
import type { ErrorCode } from '../../../shared/errors.ts'
import type { Attachment } from '../../../shared/model/attachment.ts'
import { call } from '../../bridge/client.ts'
import {
  beginLongWork,
  putAwayLongWork,
  stopLongWork,
  useLongWork,
} from '../../bridge/long-work.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { NoticePanel } from '../../ui/NoticePanel.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { useWords } from '../../words/useWords.ts'
import { Trouble } from '../Trouble.tsx'
import styles from './SaveCopy.module.css'

/**
 * A plain copy of a file outside Hearth: what that means is said first, then a person chooses where. The
 * saving goes on when the screen changes.
 */
export function SaveCopy({ about }: { about: Attachment }) {
  const { t, size } = useWords()
  const work = useLongWork('attachments.save-copy')
  const [isAsking, setIsAsking] = useState(false)
  const [problem, setProblem] = useState<ErrorCode | null>(null)
  const [saved, setSaved] = useState<string | null>(null)
  const isBusy = work !== null && work.reply === null
  const isMine = isBusy && work.note === about.id

  if (isMine) {
    const { done, total } = work.progress ?? { done: 0, total: 0 }
    const count = total > 0 ? t('photos.so-far', { done: size(done), total: size(total) }) : ''
    return (
      <div className={styles.whole}>
        <p className={styles.count}>
          {t('photos.saving')} <span>{count}</span>
        </p>
        <Progress
          label={t('photos.saving')}
          done={done}
          total={total}
          valueText={count}
          size="small"
        />
        <Button
          size="small"
          unavailable={work.isStopping ? t('backup.stopping') : undefined}
          onPress={() => stopLongWork('attachments.save-copy')}
        >
          {t('photos.stop')}
        </Button>
      </div>
    )
  }
  if (isAsking) {
    return (
      <div className={styles.whole}>
        <NoticePanel
          icon={<Download size={20} strokeWidth={1.6} />}
          title={t('photos.plain')}
          isAnnounced
          actions={
            <>
              <Button size="small" autoFocus onPress={() => void save()}>
                {t('photos.choose')}
              </Button>
              <Button size="small" tone="quiet" onPress={() => setIsAsking(false)}>
                {t('common.cancel')}
              </Button>
            </>
          }
        >
          <p>{t('photos.plain-more')}</p>
        </NoticePanel>
      </div>
    )
  }
  return (
    <>
      <Button
        size="small"
        icon={<Download size={15} strokeWidth={1.6} aria-hidden />}
        unavailable={isBusy ? t('photos.other-copy') : undefined}
        onPress={() => {
          setProblem(null)
          setSaved(null)
          setIsAsking(true)
        }}
      >
        {t('photos.save-copy')}
      </Button>
      {saved === null ? null : <p className={styles.whole}>{t('photos.saved', { name: saved })}</p>}
      {problem === null ? null : (
        <div className={styles.whole}>
          <Trouble code={problem} />
        </div>
      )}
    </>
  )

  async function save(): Promise<void> {
    const picked = await call('picker.pick', { for: 'copy-target', name: about.name })
    setIsAsking(false)
    if (!picked.ok) return setProblem(picked.code)
    if (picked.value === null) return
    const { place, name } = picked.value
    putAwayLongWork('attachments.save-copy')
    const reply = await beginLongWork(
      'attachments.save-copy',
      { id: about.id, place },
      about.name,
      about.id,
    )
    if (reply.ok) {
      setSaved(name)
      announce(t('photos.saved', { name }))
    } else if (reply.code === 'request.cancelled') announce(t('photos.stopped'))
    else setProblem(reply.code)
  }
}

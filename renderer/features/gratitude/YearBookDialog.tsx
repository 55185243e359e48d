import { ChevronDown, CircleCheck, CircleStop, FileWarning } from 'lucide-react'
import { useState } from 'react'
import type { ErrorCode } from '../../../shared/errors.ts'
import { spokenOf } from '../../../shared/language.ts'
import { call } from '../../bridge/client.ts'
import {
  beginLongWork,
  putAwayLongWork,
  stopLongWork,
  useLongWork,
} from '../../bridge/long-work.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import { WorkProgress } from '../../parts/WorkProgress.tsx'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { NoticePanel } from '../../ui/NoticePanel.tsx'
import { useLocale } from '../../words/locale-context.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './YearBookDialog.module.css'

const name = 'notes.year-book'

export interface YearBookDialogProps {
  /** The years that have notes, the last one first; at least one. */
  years: readonly number[]
  onClose(): void
}

/** Makes a book of one year's notes: which year, where to, how far it is, what came of it. */
export function YearBookDialog({ years, onClose }: YearBookDialogProps) {
  const { t } = useWords()
  const language = spokenOf(useLocale())
  const [year, setYear] = useState(years[0] ?? 0)
  const [withPhotos, setWithPhotos] = useState(false)
  const [pickError, setPickError] = useState<ErrorCode | null>(null)
  const work = useLongWork(name)
  const reply = work?.reply ?? null
  const isRunning = work !== null && reply === null
  const refusal = pickError ?? (reply && !reply.ok ? reply.code : null)

  async function choose() {
    setPickError(null)
    const picked = await call('picker.pick', {
      for: 'sheet-target',
      name: t('gratitude.book-file', { year: String(year) }),
    })
    if (!picked.ok) return setPickError(picked.code)
    if (picked.value === null) return
    putAwayLongWork(name)
    const { place } = picked.value
    await beginLongWork(name, { place, year, withPhotos, language }, picked.value.name)
  }

  return (
    <Dialog
      title={t('gratitude.book-title')}
      isOpen
      onClose={close}
      width="wide"
      actions={
        <>
          <Button tone="quiet" onPress={close}>
            {t('common.close')}
          </Button>
          {isRunning ? (
            <Button
              unavailable={work.isStopping ? t('gratitude.book-stopping') : undefined}
              onPress={() => stopLongWork(name)}
            >
              {t(work.isStopping ? 'gratitude.book-stopping' : 'gratitude.book-stop')}
            </Button>
          ) : (
            <Button tone={reply?.ok ? 'line' : 'primary'} onPress={() => void choose()}>
              {t(reply?.ok ? 'gratitude.book-again' : 'gratitude.book-choose')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.body}>
        <p>{t('gratitude.book-lead')}</p>
        {isRunning ? (
          <WorkProgress label={t('gratitude.book-running')} progress={work.progress} />
        ) : (
          <>
            {told()}
            <p className={styles.year}>
              <span>{t('gratitude.book-year')}</span>
              <Menu
                label={t('gratitude.book-year')}
                along="start"
                trigger={
                  <Button
                    tone="line"
                    aria-label={t('gratitude.book-year-chosen', { year: String(year) })}
                  >
                    {String(year)}
                    <ChevronDown size={15} strokeWidth={1.6} aria-hidden />
                  </Button>
                }
                actions={years.map((one) => ({
                  id: String(one),
                  label: String(one),
                  onAction: () => setYear(one),
                }))}
              />
            </p>
            <Checkbox
              isOn={withPhotos}
              onChange={setWithPhotos}
              description={t('gratitude.book-photos-more')}
            >
              {t('gratitude.book-photos')}
            </Checkbox>
            <NoticePanel
              icon={<FileWarning size={22} strokeWidth={1.6} />}
              title={t('gratitude.book-plain')}
            >
              <p>{t('gratitude.book-plain-more')}</p>
            </NoticePanel>
          </>
        )}
      </div>
    </Dialog>
  )

  function told() {
    if (refusal === 'request.cancelled') {
      return (
        <NoticePanel
          icon={<CircleStop size={20} strokeWidth={1.6} />}
          title={t('gratitude.book-stopped')}
          tone="quiet"
          isAnnounced
        />
      )
    }
    if (refusal !== null) return <Trouble code={refusal} />
    if (!reply?.ok) return null
    const { leftOut, signs } = reply.value
    return (
      <NoticePanel
        icon={<CircleCheck size={22} strokeWidth={1.6} />}
        title={t('gratitude.book-done')}
        tone="good"
        isAnnounced
      >
        <p>{t('gratitude.book-done-more', { name: work?.title ?? '' })}</p>
        {leftOut > 0 ? <p>{t('gratitude.book-left-out', { count: leftOut })}</p> : null}
        {signs === '' ? null : <p>{t('gratitude.book-signs', { signs })}</p>}
      </NoticePanel>
    )
  }

  /** The book goes on being made; what has ended is put away. */
  function close(): void {
    if (!isRunning) putAwayLongWork(name)
    onClose()
  }
}

import { CalendarClock, Users } from 'lucide-react'
import { useState } from 'react'
import { type Day, dayOfDate, isDay } from '../../../shared/days.ts'
import type { ErrorCode } from '../../../shared/errors.ts'
import type { Member } from '../../../shared/model/member.ts'
import type { NoteUntil } from '../../../shared/model/sealed-note.ts'
import { DayField } from '../../parts/DayField.tsx'
import { Trouble } from '../../parts/Trouble.tsx'
import { Button } from '../../ui/Button.tsx'
import { ChoiceCards } from '../../ui/ChoiceCards.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './KeepDialog.module.css'

export interface KeepDialogProps {
  /** For whom the note is; null for a celebration of everyone. */
  receiver: Member | null
  error: ErrorCode | null
  onKeep(until: NoteUntil): void
  onClose(): void
}

/** Asks until when a note is kept, and says what that means. */
export function KeepDialog({ receiver, error, onKeep, onClose }: KeepDialogProps) {
  const { t } = useWords()
  const [kind, setKind] = useState<'day' | 'together'>('day')
  const [typed, setTyped] = useState('')
  const today = dayOfDate(new Date())
  const day = isDay(typed) && typed > today ? (typed as Day) : null
  const until = kind === 'day' ? day : kind

  return (
    <Dialog
      title={t('gratitude.keep-title')}
      isOpen
      onClose={onClose}
      width="wide"
      actions={
        <>
          <Button tone="quiet" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            tone="primary"
            unavailable={until === null ? t('gratitude.keep-missing') : undefined}
            onPress={() => {
              if (until !== null) onKeep(until)
            }}
          >
            {t('gratitude.keep-save')}
          </Button>
        </>
      }
    >
      <p className={styles.lead}>{t('gratitude.keep-lead')}</p>
      <ChoiceCards<'day' | 'together'>
        label={t('gratitude.keep-when')}
        value={kind}
        onChange={setKind}
        options={[
          {
            value: 'day',
            title: t('gratitude.keep-day'),
            description: t('gratitude.keep-day-more'),
            icon: <CalendarClock size={17} strokeWidth={1.6} aria-hidden />,
          },
          {
            value: 'together',
            title: t('gratitude.keep-together'),
            description: receiver
              ? t('gratitude.keep-together-more', { name: receiver.label })
              : t('gratitude.keep-everyone-more'),
            icon: <Users size={17} strokeWidth={1.6} aria-hidden />,
          },
        ]}
      />
      {kind === 'day' ? (
        <div className={styles.day}>
          <DayField
            label={t('gratitude.keep-date')}
            value={typed}
            min={today}
            onChange={setTyped}
          />
        </div>
      ) : null}
      {error ? <Trouble code={error} /> : null}
    </Dialog>
  )
}

import { CalendarCheck } from 'lucide-react'
import type { Agreement } from '../../../../shared/model/agreement.ts'
import type { Session } from '../../../../shared/model/member.ts'
import { namesOf } from '../../../parts/members-of.ts'
import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../../words/useWords.ts'
import { RowFrame } from './RowFrame.tsx'
import { WayMarks } from './WayMarks.tsx'

export interface PromiseLineProps {
  agreement: Agreement
  session: Session
  onOpen(): void
}

/** An agreement whose day has come. Whoever promised speaks first; nobody is late. */
export function PromiseLine({ agreement, session, onOpen }: PromiseLineProps) {
  const { t, day } = useWords()
  const { text, title } = agreement
  const isMine = session.mode === 'solo' && agreement.by === session.me
  const name = namesOf([agreement.by], session)[0] ?? ''
  return (
    <RowFrame
      title={title ?? t('debriefs.small-promise')}
      caption={day(agreement.madeOn, 'plain')}
      icon={<CalendarCheck size={15} strokeWidth={1.6} aria-hidden />}
      status={t('debriefs.follow-up')}
      detail={
        isMine
          ? t('debriefs.follow-up-mine', { text })
          : t('debriefs.follow-up-theirs', { name, text })
      }
      isHot={isMine}
      way={<WayMarks now={7} />}
      action={<Button onPress={onOpen}>{t('debriefs.do-review')}</Button>}
    />
  )
}

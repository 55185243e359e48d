import { useState } from 'react'
import type { Agreement } from '../../../../shared/model/agreement.ts'
import type { Session } from '../../../../shared/model/member.ts'
import { everyone } from '../../../parts/everyone.ts'
import { HandOver } from '../../../parts/HandOver.tsx'
import { Avatar } from '../../../ui/Avatar.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Sentence } from '../../../ui/Sentence.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from './AgreementItem.module.css'
import { AgreementSlip } from './AgreementSlip.tsx'
import { LetGo } from './LetGo.tsx'
import { ReplyForm } from './ReplyForm.tsx'
import { ReviewForm } from './ReviewForm.tsx'

export interface AgreementItemProps {
  agreement: Agreement
  session: Session
  isDue: boolean
}

/** One promise with what became of it: the one who promised speaks first, then the others may. */
export function AgreementItem({ agreement, session, isDue }: AgreementItemProps) {
  const { t, day } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  const [isHandingOver, setIsHandingOver] = useState(false)
  const { by, review, replies } = agreement
  const member = memberOf(by)
  const name = member?.label ?? ''
  const isMine = by === session.me
  const mayReply = review !== null && !isMine && !replies.some((reply) => reply.by === session.me)

  // The page stays covered until it knows who sat down: it holds words of the one who got up.
  if (isHandingOver && isMine) setIsHandingOver(false)
  if (isHandingOver && !isMine && member) {
    return (
      <HandOver
        to={member}
        onHere={() => setIsOpen(true)}
        onNotNow={() => setIsHandingOver(false)}
      />
    )
  }
  return (
    <AgreementSlip
      text={agreement.text}
      followUp={agreement.followUp}
      isPast={review !== null}
      head={
        <p className={styles.by}>
          <Avatar name={name} place={member?.place ?? 0} size="small" />
          <span>{t('agreements.by', { name, date: day(agreement.madeOn, 'plain') })}</span>
        </p>
      }
    >
      {agreement.title ? (
        <p className={styles.from}>{t('agreements.from', { title: agreement.title })}</p>
      ) : null}
      {agreement.isReworded ? (
        <Sentence tone="danger">{t('agreements.reworded', { name })}</Sentence>
      ) : null}
      {review ? (
        <div className={styles.review}>
          <p className={styles.how}>{t(`agreements.${review.how}`)}</p>
          {review.words ? (
            <p className={styles.words} dir="auto">
              {review.words}
            </p>
          ) : null}
          {review.changedInto ? <p>{t('agreements.became')}</p> : null}
        </div>
      ) : null}
      {replies.map((reply) => (
        <div key={reply.by} className={styles.reply}>
          <Avatar
            name={memberOf(reply.by)?.label ?? ''}
            place={memberOf(reply.by)?.place ?? 0}
            size="tiny"
          />
          <div>
            <p className={styles.who}>{memberOf(reply.by)?.label}</p>
            <p className={styles.words} dir="auto">
              {reply.words}
            </p>
          </div>
        </div>
      ))}
      {isDue ? whenDue() : null}
      {!isDue && isMine && review === null ? (
        <div className={styles.act}>
          <LetGo agreement={agreement} isReadOnly={!session.writable} />
        </div>
      ) : null}
      {mayReply && session.writable ? (
        <ReplyForm key={session.me} id={agreement.id} me={session.me} name={name} />
      ) : null}
    </AgreementSlip>
  )

  function memberOf(id: string) {
    return everyone(session).find((one) => one.id === id)
  }

  function whenDue() {
    if (isMine && isOpen) {
      return <ReviewForm agreement={agreement} me={by} onClose={() => setIsOpen(false)} />
    }
    if (isMine) {
      return (
        <div className={styles.act}>
          <Button
            unavailable={session.writable ? undefined : t('agreements.read-only')}
            onPress={() => setIsOpen(true)}
          >
            {t('agreements.review')}
          </Button>
        </div>
      )
    }
    const isHere = session.mode === 'together' && session.present.includes(by)
    return (
      <div className={styles.act}>
        <p className={styles.first}>{t('agreements.first', { name })}</p>
        {isHere ? (
          <Button onPress={() => setIsHandingOver(true)}>
            {t('stage.hand-over-to', { name })}
          </Button>
        ) : null}
      </div>
    )
  }
}

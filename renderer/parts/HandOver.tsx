import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { ErrorCode } from '../../shared/errors.ts'
import type { Member } from '../../shared/model/member.ts'
import { keepWhatWasSaid } from '../bridge/before-hand-over.ts'
import { flushDrafts } from '../bridge/events.ts'
import { useCommand, useRead } from '../bridge/hooks.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { useWords } from '../words/useWords.ts'
import styles from './HandOver.module.css'
import { Trouble } from './Trouble.tsx'

export interface HandOverProps {
  /** Who comes to the keyboard. */
  to: Member
  /** `to` is at the keyboard now, and signs what is written. */
  onHere(): void
  onNotNow(): void
  /** Below the two ways on: what the one who gets up can still do. */
  below?: ReactNode
  /** What comes next for them, in a sentence or two. */
  children?: ReactNode
}

/**
 * One gets up and another sits down. It has the sheet for itself, wherever on it its caller puts it: the
 * words of the one before are neither seen nor reached from here.
 */
export function HandOver({ to, onHere, onNotNow, below, children }: HandOverProps) {
  const { t } = useWords()
  const session = useRead('session.read', {})
  const handOver = useCommand('session.hand-over')
  const heading = useRef<HTMLHeadingElement>(null)
  const isSittingDown = useRef(false)
  const [notKept, setNotKept] = useState<ErrorCode | null>(null)
  const refusal = notKept ?? handOver.error
  const title = t('together.turn', { name: to.label })
  const up = session.data?.members.find(({ id }) => id === session.data.me && id !== to.id)?.label

  useEffect(() => {
    heading.current?.focus()
    announce(title)
  }, [title])

  /**
   * The words of the one before are signed and kept as theirs, so they are saved before anything else. Where
   * something that they said could not be kept, nobody sits down.
   */
  async function sitDown() {
    if (isSittingDown.current) return
    isSittingDown.current = true
    await flushDrafts()
    const code = await keepWhatWasSaid()
    setNotKept(code)
    // Whoever pressed 'Not now' meanwhile has taken it back, and this screen is gone.
    if (code === null && heading.current) {
      const reply = await handOver.run({ to: to.id })
      if (reply.ok) onHere()
    }
    isSittingDown.current = false
  }

  return (
    <section className={styles.handOver} aria-label={title}>
      <div className={styles.middle}>
        <Avatar name={to.label} place={to.place} size="large" />
        <h1 className={styles.title} ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {up ? <p className={styles.lead}>{t('together.turn-lead', { other: up })}</p> : null}
        {children ? <div className={styles.next}>{children}</div> : null}
        {refusal ? <Trouble code={refusal} /> : null}
        <div className={styles.actions}>
          <Button tone="primary" size="large" onPress={() => void sitDown()}>
            {t('together.i-am-here')}
          </Button>
          <Button tone="quiet" size="large" onPress={onNotNow}>
            {t('together.not-now')}
          </Button>
        </div>
        {below}
      </div>
    </section>
  )
}

import { CircleCheck, FileKey } from 'lucide-react'
import { type FormEvent, useEffect, useState } from 'react'
import type { Session } from '../../shared/model/member.ts'
import { useCommand } from '../bridge/hooks.ts'
import { codeLength, lettersOf } from '../parts/recovery-groups.ts'
import { Trouble } from '../parts/Trouble.tsx'
import { Button } from '../ui/Button.tsx'
import { NoticePanel } from '../ui/NoticePanel.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useWords } from '../words/useWords.ts'
import styles from './AskForSheet.module.css'

export interface AskForSheetProps {
  session: Session
  /** The sheet is not to be found: to where another one is made. */
  onMakeNew(): void
}

/** A quiet question, now and then: is the recovery sheet still there? Its code, typed, is the answer. */
export function AskForSheet({ session, onMakeNew }: AskForSheetProps) {
  const { t } = useWords()
  const [isTyping, setIsTyping] = useState(false)
  const [typed, setTyped] = useState('')
  /** What was asked when the answer came. */
  const [answered, setAnswered] = useState<'never' | 'again' | null>(null)
  const confirm = useCommand('recovery.confirm')
  const rest = useCommand('recovery.rest')
  const { askForSheet } = session
  const count = lettersOf(typed).length
  const { forget } = confirm
  // biome-ignore lint/correctness/useExhaustiveDependencies: an error is about the text it was said of
  useEffect(forget, [typed])

  async function check(event: FormEvent) {
    event.preventDefault()
    if (askForSheet === 'no' || count < codeLength || confirm.isRunning) return
    const reply = await confirm.run({ member: session.me, code: typed })
    if (!reply.ok) return
    setTyped('')
    setIsTyping(false)
    setAnswered(askForSheet)
  }

  if (answered !== null) {
    return (
      <section className={styles.card} aria-label={t('ask.right')}>
        <NoticePanel
          tone="good"
          icon={<CircleCheck size={22} strokeWidth={1.6} />}
          title={t('ask.right')}
          isAnnounced
          actions={
            <Button size="small" tone="line" onPress={() => setAnswered(null)}>
              {t('common.close')}
            </Button>
          }
        >
          <p>{t(answered === 'never' ? 'ask.right-soon' : 'ask.right-later')}</p>
        </NoticePanel>
      </section>
    )
  }
  if (askForSheet === 'no') return null
  const isMistaken =
    confirm.error === 'recovery.does-not-match' || confirm.error === 'recovery.mistyped'
  const trouble = rest.error ?? (isMistaken ? null : confirm.error)
  return (
    <section className={styles.card} aria-label={t(`ask.${askForSheet}`)}>
      <NoticePanel
        tone="quiet"
        icon={<FileKey size={20} strokeWidth={1.6} />}
        title={t(`ask.${askForSheet}`)}
        actions={isTyping ? null : firstWays()}
      >
        {isTyping ? (
          <form className={styles.form} onSubmit={(event) => void check(event)}>
            <TextField
              label={t('ask.field')}
              value={typed}
              onChange={setTyped}
              error={isMistaken ? t('ask.differs') : null}
              description={t('recovery.typed-count', { count })}
              maxLength={80}
              isCode
              autoFocus
            />
            <div className={styles.ways}>
              <Button
                size="small"
                type="submit"
                unavailable={count < codeLength ? t('recovery.typed-missing') : undefined}
              >
                {t(confirm.isRunning ? 'recovery.checking' : 'ask.check')}
              </Button>
              {notToday()}
              <Button size="small" tone="quiet" onPress={onMakeNew}>
                {t('ask.cannot-find')}
              </Button>
            </div>
          </form>
        ) : (
          <p>{t(`ask.${askForSheet}-more`)}</p>
        )}
        {trouble ? <Trouble code={trouble} /> : null}
      </NoticePanel>
    </section>
  )

  function firstWays() {
    return (
      <>
        <Button size="small" tone="line" onPress={() => setIsTyping(true)}>
          {t('ask.have-it')}
        </Button>
        {notToday()}
        <Button size="small" tone="quiet" onPress={onMakeNew}>
          {t('ask.cannot-find')}
        </Button>
      </>
    )
  }

  function notToday() {
    return (
      <Button size="small" tone="quiet" onPress={() => void rest.run({})}>
        {t('ask.not-today')}
      </Button>
    )
  }
}

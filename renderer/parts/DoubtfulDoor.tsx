import { ShieldAlert } from 'lucide-react'
import { useState } from 'react'
import type { DoubtfulWords } from '../../shared/model/history.ts'
import type { Session } from '../../shared/model/member.ts'
import { useRead } from '../bridge/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useWords } from '../words/useWords.ts'
import styles from './DoubtfulDoor.module.css'

export interface DoubtfulDoorProps {
  session: Session
  /** Which of them are shown here. */
  kind: DoubtfulWords['kind']
}

/** Leads to what lies in Ours in somebody's name and was not written by them; nothing where there is none. */
export function DoubtfulDoor({ session, kind }: DoubtfulDoorProps) {
  const { t } = useWords()
  const doubtful = useRead('entries.doubtful', {})
  const [isOpen, setIsOpen] = useState(false)
  const found = (doubtful.data ?? []).filter((one) => one.kind === kind)
  if (found.length === 0) return null
  return (
    <>
      <Button
        tone="quiet"
        size="small"
        icon={<ShieldAlert size={15} strokeWidth={1.6} aria-hidden />}
        onPress={() => setIsOpen(true)}
      >
        {t(`doubtful.door-${kind}`, { count: found.length })}
      </Button>
      <Dialog
        title={t(`doubtful.title-${kind}`)}
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        width="wide"
        actions={<Button onPress={() => setIsOpen(false)}>{t('common.close')}</Button>}
      >
        <p>{t('doubtful.lead')}</p>
        <ul className={styles.list}>
          {found.map((one) => (
            <li key={one.id}>
              <Claim session={session} words={one} />
            </li>
          ))}
        </ul>
      </Dialog>
    </>
  )
}

function Claim({ session, words }: { session: Session; words: DoubtfulWords }) {
  const { t, day } = useWords()
  const author = [...session.members, ...session.former].find(({ id }) => id === words.author)
  const name = author?.label ?? t('history.somebody')
  const { what, title, text } = said()
  return (
    <article className={styles.claim}>
      <p className={styles.what}>{what}</p>
      {title ? <h3 dir="auto">{title}</h3> : null}
      <p className={text === null ? styles.unreadable : styles.text} dir="auto">
        {text ?? t('doubtful.unreadable')}
      </p>
      <p className={styles.doubt}>
        <ShieldAlert size={16} strokeWidth={1.6} aria-hidden />
        <span>{t('history.forged', { name })}</span>
      </p>
    </article>
  )

  function said() {
    if (words.kind === 'note') return { what: t('doubtful.note'), title: '', text: words.text }
    if (words.kind === 'response') {
      return { what: t('doubtful.response'), title: '', text: words.text }
    }
    const { content } = words
    const what =
      content === null ? t('doubtful.page-dayless') : t('doubtful.page', { day: day(content.day) })
    return { what, title: content?.title ?? '', text: content?.body ?? null }
  }
}

import { ArrowLeft } from 'lucide-react'
import type { Session } from '../../../shared/model/member.ts'
import { useRead } from '../../bridge/hooks.ts'
import { everyone } from '../../parts/everyone.ts'
import { GoingNote } from '../../parts/GoingNote.tsx'
import { Trouble } from '../../parts/Trouble.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './BinList.module.css'
import { PrivateTag } from './PrivateTag.tsx'
import { BinnedResponses } from './responses/BinnedResponses.tsx'

export interface BinListProps {
  session: Session
  chosen: string | null
  onChoose(id: string): void
  onLeave(): void
}

/** The pages that their authors put away, the last one first. */
export function BinList({ session, chosen, onChoose, onLeave }: BinListProps) {
  const { t, day } = useWords()
  const bin = useRead('entries.binned', {})
  const responses = useRead('responses.binned', {})
  return (
    <>
      <div className={styles.top}>
        <Button
          tone="quiet"
          size="small"
          autoFocus
          icon={<ArrowLeft size={15} strokeWidth={1.6} aria-hidden />}
          onPress={onLeave}
        >
          {t('journal.bin-back')}
        </Button>
        <h1>{t('journal.bin')}</h1>
        <p>{t('journal.bin-lead')}</p>
      </div>
      <div className={styles.scroll}>{content()}</div>
    </>
  )

  function content() {
    if (bin.isPending) return <Waiting />
    if (bin.isError) return <Trouble code={bin.error.code} />
    const said = responses.data ?? []
    if (bin.data.length + said.length === 0) {
      return <p className={styles.none}>{t('journal.bin-empty')}</p>
    }
    return (
      <>
        {pages()}
        <BinnedResponses session={session} responses={said} />
      </>
    )
  }

  function pages() {
    return (
      <ul>
        {(bin.data ?? []).map((row) => {
          const author = everyone(session).find((member) => member.id === row.author)
          return (
            <li key={row.id}>
              <button
                type="button"
                className={styles.row}
                aria-current={row.id === chosen || undefined}
                onClick={() => onChoose(row.id)}
              >
                <b dir="auto">{row.title || row.opening || t('journal.untitled')}</b>
                <span className={styles.facts}>
                  {author ? <Avatar name={author.label} place={author.place} size="tiny" /> : null}
                  {day(row.day, 'plain')}
                  {row.zone === 'mine' ? <PrivateTag /> : null}
                </span>
                <span className={styles.going}>
                  <GoingNote session={session} going={row.going} />
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    )
  }
}

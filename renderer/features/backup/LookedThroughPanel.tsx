import { CircleCheck, Info } from 'lucide-react'
import type { LookedThrough, ScrubLoss } from '../../../shared/model/scrub.ts'
import { NoticePanel } from '../../ui/NoticePanel.tsx'
import { useWords, type Words } from '../../words/useWords.ts'
import styles from './LookThrough.module.css'

export interface LookedThroughPanelProps {
  found: LookedThrough
  /** It has just come about, and is said aloud. */
  isNew: boolean
}

/** What came of looking at every byte, in plain words. */
export function LookedThroughPanel({ found, isNew }: LookedThroughPanelProps) {
  const words = useWords()
  const { t, number, list, dayOf, timeOf } = words
  const { losses, harmless, unknown, mended } = found
  const isWell = losses.length === 0
  const count = (value: number) => ({ count: value, shown: number(value) })
  const when = { ...count(found.files), day: dayOf(found.at), time: timeOf(found.at) }
  const well = found.backups > 0 ? 'look.well-copies' : 'look.well'
  const Icon = isWell ? CircleCheck : Info
  return (
    <NoticePanel
      icon={<Icon size={22} strokeWidth={1.6} />}
      title={isWell ? t(well, { ...when, copies: found.backups }) : t('look.found', when)}
      tone={isWell ? 'good' : 'quiet'}
      isAnnounced={isNew}
    >
      {mended > 0 ? <p>{t('look.mended', count(mended))}</p> : null}
      {isWell ? null : (
        <ul className={styles.losses}>
          {losses.map((loss, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two losses may be told in the same words
            <li key={index}>{lossIn(words, loss)}</li>
          ))}
        </ul>
      )}
      {harmless > 0 ? <p>{t('look.harmless', count(harmless))}</p> : null}
      {unknown.count > 0 ? (
        <p>{t('look.unknown', { ...count(unknown.count), names: list(unknown.names) })}</p>
      ) : null}
    </NoticePanel>
  )
}

function lossIn({ t }: Words, { part, name, from }: ScrubLoss): string {
  if (part === 'another') return t('look.another')
  if (part === 'backups') return t('look.backups', { name: name ?? '' })
  const what =
    part === 'photos'
      ? name === null
        ? t('look.photos-nameless')
        : t('look.photos', { name })
      : t(`look.${part}`)
  return `${what}. ${t(from === null ? 'look.from-nowhere' : `look.from-${from}`)}`
}

import { MessagesSquare, Printer } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { RoundId } from '../../../../shared/ids.ts'
import type { CheckIn, Dimension } from '../../../../shared/model/check-in.ts'
import type { Session } from '../../../../shared/model/member.ts'
import { useRead } from '../../../bridge/hooks.ts'
import { membersOf } from '../../../parts/members-of.ts'
import { usePrint } from '../../../parts/usePrint.ts'
import { Button } from '../../../ui/Button.tsx'
import { Segmented } from '../../../ui/Segmented.tsx'
import { useWords } from '../../../words/useWords.ts'
import { useDimensionWords } from '../useDimensionWords.ts'
import { bandOf } from './chart-geometry.ts'
import { DimensionChart } from './DimensionChart.tsx'
import { inWords, lastDifference } from './differences.ts'
import { Legend } from './Legend.tsx'
import styles from './Picture.module.css'
import { PictureTable } from './PictureTable.tsx'
import { PrintedPicture } from './PrintedPicture.tsx'
import { seriesOf } from './series.ts'
import { type Span, spansFor, within } from './spans.ts'

export interface PictureProps {
  /** Those that are open, oldest first; one at least. */
  open: readonly CheckIn[]
  plan: readonly Dimension[]
  session: Session
  onRead(id: RoundId): void
  /** To the room for talking, where there is one. */
  onTalk?: (() => void) | undefined
}

/** How it was over time, for everybody side by side: lines or a table, never a total. */
export function Picture({ open, plan, session, onRead, onTalk }: PictureProps) {
  const { t, rich } = useWords()
  const words = useDimensionWords()
  const chaptersRead = useRead('chapters.list', {})
  const [shownAs, setShownAs] = useState<'lines' | 'table'>('lines')
  const [span, setSpan] = useState<Span>('few')
  const [cursor, setCursor] = useState<number | null>(null)
  const { isPrinting, print } = usePrint()
  // Held still while somebody goes through hundreds of them by keys.
  const shown = useMemo(() => within(span, open), [span, open])
  const series = useMemo(() => seriesOf(shown, plan), [shown, plan])
  const raters = new Set(shown.flatMap(({ sides }) => (sides ?? []).map(({ who }) => who)))
  const members = membersOf([...raters], session)
  const anyField = { width: 100, height: 100, top: 0 }
  const chapters = (chaptersRead.data ?? [])
    .filter((chapter) => bandOf(chapter, shown, anyField) !== null)
    .toReversed()
  const { same, apart } = inWords(series)
  const difference = apart ? lastDifference(apart) : null
  const isWorth = apart !== null && difference?.kind === 'apart' && difference.points > 2
  const spans = spansFor(open)
  const given = { series, members, chapters }

  return (
    <section className={styles.picture} aria-labelledby="check-ins-picture">
      <header className={styles.head}>
        <div className={styles.words}>
          <h2 id="check-ins-picture">
            {span === 'all' && spans.length > 0
              ? t('check-ins.picture-all')
              : t('check-ins.picture-title', { count: shown.length })}
          </h2>
          {same || apart ? (
            <p className={styles.lead}>
              {same
                ? rich('check-ins.picture-same', { dimension: words(same.dimension).name })
                : null}{' '}
              {apart
                ? rich('check-ins.picture-apart', { dimension: words(apart.dimension).name })
                : null}
            </p>
          ) : null}
        </div>
        <div className={styles.tools}>
          {spans.length > 0 ? (
            <Segmented<Span>
              label={t('check-ins.span')}
              size="small"
              value={span}
              onChange={(next) => {
                setSpan(next)
                setCursor(null)
              }}
              options={spans.map((value) => ({ value, label: t(`check-ins.span-${value}`) }))}
            />
          ) : null}
          <Segmented<'lines' | 'table'>
            label={t('check-ins.shown-as')}
            size="small"
            value={shownAs}
            onChange={(next) => setShownAs(next)}
            options={[
              { value: 'lines', label: t('check-ins.lines') },
              { value: 'table', label: t('check-ins.table') },
            ]}
          />
          <Button
            size="small"
            tone="quiet"
            icon={<Printer size={15} strokeWidth={1.6} aria-hidden />}
            onPress={print}
          >
            {t('check-ins.print')}
          </Button>
        </div>
      </header>
      <Legend members={members} chapters={chapters} />
      {shownAs === 'table' ? (
        <PictureTable {...given} />
      ) : (
        <>
          <div className={styles.charts}>
            {series.map((one) => (
              <DimensionChart
                key={one.dimension.id}
                series={one}
                members={members}
                chapters={chapters}
                cursor={cursor}
                onCursor={setCursor}
                onRead={(column) => {
                  const read = shown[column]
                  if (read) onRead(read.id)
                }}
              />
            ))}
          </div>
          <p className={styles.hint}>{t('check-ins.chart-hint')}</p>
        </>
      )}
      {isWorth ? (
        <div className={styles.worth}>
          <MessagesSquare size={18} strokeWidth={1.6} aria-hidden />
          <p>{rich('check-ins.picture-worth', { dimension: words(apart.dimension).name })}</p>
          {onTalk ? <Button onPress={onTalk}>{t('check-ins.find-time')}</Button> : null}
        </div>
      ) : null}
      {isPrinting ? <PrintedPicture {...given} /> : null}
    </section>
  )
}

import { type KeyboardEvent, useCallback, useEffect, useId, useMemo, useRef } from 'react'
import type { SavedDraft } from '../../../shared/model/draft.ts'
import type { EntryRow, Timeline } from '../../../shared/model/entry.ts'
import type { Member } from '../../../shared/model/member.ts'
import type { PageFilters } from '../../../shared/model/page-filters.ts'
import { pressed } from '../../../shared/shortcuts.ts'
import { useWords } from '../../words/useWords.ts'
import { type Choice, type Cursor, isSameChoice } from './cursor.ts'
import { draftRow } from './draft-row.ts'
import styles from './TimelineList.module.css'
import { TimelineRow } from './TimelineRow.tsx'
import { layOut, monthAfter, rowsIn, scrollToShow, sectionsIn, topOf } from './timeline-layout.ts'
import { useRowMeasures } from './useRowMeasures.ts'
import { useRows } from './useRows.ts'
import { useTimelineScroll } from './useTimelineScroll.ts'

export interface TimelineListProps {
  timeline: Timeline
  /** Which pages the timeline is of; undefined for all. */
  filters?: PageFilters | undefined
  drafts: readonly SavedDraft[]
  members: readonly Member[]
  me: Member
  cursor: Cursor
  /** Whoever is here may write. */
  mayWrite: boolean
  onMove(cursor: Cursor): void
  /** Enter, or a press on a draft: to go on with. */
  onOpen(choice: Choice): void
}

/** Rows drawn beyond each edge of the window, so that no scrolling outruns them. */
const spare = 4

/** All pages by month, of any number; only those in the window are drawn. */
export function TimelineList({
  timeline,
  filters,
  drafts,
  members,
  me,
  cursor,
  mayWrite,
  onMove,
  onOpen,
}: TimelineListProps) {
  const { t, month } = useWords()
  const name = useId()
  const list = useRef<HTMLDivElement>(null)
  const { rowHeight, headHeight, view } = useRowMeasures(list)
  const { top, scrollTo } = useTimelineScroll(list)
  const layout = useMemo(
    () => layOut(drafts.length, timeline.months, { rowHeight, headHeight }),
    [drafts.length, timeline.months, rowHeight, headHeight],
  )
  const { from, to } = rowsIn(layout, top, view, spare)
  const rows = useRows(Math.max(0, from - drafts.length), timeline.count, filters)
  // Pages come and go above the chosen one: it is found again wherever it is in reach.
  const found = cursor.choice && placeOf(cursor.choice)
  const active = Math.min(found ?? cursor.index, layout.count - 1)
  const arrived = choiceAt(active)

  // The keys may be ahead of the rows: what stands under the cursor is chosen once it is there.
  useEffect(() => {
    if (cursor.choice === null && arrived) onMove({ index: active, choice: arrived })
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: on arrival, and when the room sends it elsewhere
  useEffect(() => show(cursor.index), [cursor.sentAt, view])

  // One function for all rows and renders, so that a row is drawn anew only when it changes.
  const latestPress = useRef(press)
  useEffect(() => {
    latestPress.current = press
  })
  const onChoose = useCallback((index: number) => latestPress.current(index), [])

  const slots = Math.ceil(view / rowHeight) + 2 * spare + 3
  return (
    <div
      ref={list}
      className={styles.list}
      role="listbox"
      tabIndex={0}
      aria-label={t('journal.all-pages')}
      aria-activedescendant={active >= from && active < to ? `${name}-${active}` : undefined}
      onKeyDown={move}
    >
      <div className={styles.whole} role="presentation" style={{ height: layout.height }}>
        {sectionsIn(layout, top, view).map((section) => (
          <div
            key={section.of}
            className={styles.section}
            style={{ top: section.top, height: section.height }}
            aria-hidden
          >
            <div className={styles.month} style={{ height: headHeight }}>
              {section.of === 'drafts' ? t('journal.drafts') : month(section.of)}
            </div>
          </div>
        ))}
        {Array.from({ length: to - from }, (_, offset) => from + offset).map((index) => {
          const row = rowAt(index)
          return (
            <TimelineRow
              key={index % slots}
              id={`${name}-${index}`}
              row={row}
              author={members.find((member) => member.id === row?.author)}
              isDraft={index < drafts.length}
              mayKeep={mayWrite && row?.author === me.id}
              isChosen={index === active && isSameChoice(cursor.choice, arrived)}
              top={topOf(layout, index)}
              position={index + 1}
              count={layout.count}
              onChoose={onChoose}
            />
          )
        })}
      </div>
    </div>
  )

  function rowAt(index: number): EntryRow | null {
    const draft = drafts[index]
    return draft ? draftRow(draft, me.id) : rows.at(index - drafts.length)
  }

  function choiceAt(index: number): Choice | null {
    const draft = drafts[index]
    if (draft) return { kind: 'draft', id: draft.id }
    const row = rows.at(index - drafts.length)
    return row && { kind: 'page', id: row.id }
  }

  function placeOf({ kind, id }: Choice): number | null {
    const at = kind === 'draft' ? drafts.findIndex((draft) => draft.id === id) : rows.find(id)
    if (at === null || at < 0) return null
    return kind === 'draft' ? at : at + drafts.length
  }

  function show(index: number): void {
    if (layout.count === 0 || !list.current) return
    const next = scrollToShow(layout, index, list.current.scrollTop, view)
    if (next !== list.current.scrollTop) scrollTo(next)
  }

  function go(index: number): void {
    const next = Math.min(layout.count - 1, Math.max(0, index))
    show(next)
    onMove({ ...cursor, index: next, choice: choiceAt(next) })
  }

  function press(index: number): void {
    go(index)
    const choice = choiceAt(index)
    if (choice?.kind === 'draft') onOpen(choice)
  }

  function move(event: KeyboardEvent): void {
    const page = Math.max(1, Math.floor(view / rowHeight) - 1)
    const next =
      [active - 1, active + 1][pressed(event, 'list-step')] ??
      [active - page, active + page][pressed(event, 'list-page')] ??
      [0, layout.count - 1][pressed(event, 'list-ends')] ??
      [monthAfter(layout, active, -1), monthAfter(layout, active, 1)][pressed(event, 'list-month')]
    if (next !== undefined) {
      event.preventDefault()
      go(next)
    } else if (pressed(event, 'list-read') !== -1 && cursor.choice) {
      event.preventDefault()
      onOpen(cursor.choice)
    }
  }
}

import {
  type KeyboardEvent,
  type ReactNode,
  startTransition,
  useCallback,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react'
import { limits } from '../../../shared/limits.ts'
import type { Session } from '../../../shared/model/member.ts'
import { type FoundKind, type Hit, isFiltered, noFilters } from '../../../shared/model/search.ts'
import { pressed } from '../../../shared/shortcuts.ts'
import { useRead } from '../../bridge/hooks.ts'
import { everyone } from '../../parts/everyone.ts'
import { Filters } from '../../parts/filters/Filters.tsx'
import { Trouble } from '../../parts/Trouble.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { useWords } from '../../words/useWords.ts'
import { type Asked, type Chosen, isSame } from './asked.ts'
import { FoundPane } from './FoundPane.tsx'
import { FoundRow } from './FoundRow.tsx'
import { SearchField } from './SearchField.tsx'
import styles from './SearchScreen.module.css'

/** So many finds are shown at once, and so many more when asked for. */
const page = 50

export interface SearchScreenProps {
  session: Session
  asked: Asked
  onAsk(asked: Asked): void
  /** Counts how often somebody asked for the field: it has the keyboard then. */
  called: number
  /** A page, to read. */
  showPage(id: string): ReactNode
  /** To the room that a find belongs to. */
  onGo(kind: FoundKind, id: string): void
}

/** Search over all that whoever is here may read: what was found on one side, the chosen one on the other. */
export function SearchScreen({ session, asked, onAsk, called, showPage, onGo }: SearchScreenProps) {
  const { t } = useWords()
  const name = useId()
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const pane = useRef<HTMLDivElement>(null)
  const [length, setLength] = useState(page)
  const { text, filters, chosen } = asked
  const isAsking = text.trim() !== '' || isFiltered(filters)
  const answer = useRead(
    'search.query',
    { text, filters, length },
    { enabled: isAsking, keepPrevious: true },
  )
  const hits = isAsking ? (answer.data?.hits ?? none) : none
  const isAnswered = isAsking && answer.data !== undefined
  const isWaiting = isAsking && (answer.isPending || answer.isPlaceholderData)
  // What is open stays so until the next answer; another question begins at the newest find.
  const [before, setBefore] = useState<Chosen | null>(null)
  const wanted = chosen ?? (answer.isPlaceholderData ? before : null)
  const place = hits.findIndex((hit) => isSame(hit, wanted))
  const at = place === -1 && hits.length > 0 ? 0 : place
  const shown = hits[at] ?? null
  // The letter and the finds are painted first, and then what is open beside them.
  const open = useDeferredValue(shown)
  const marked = useDeferredValue(text)
  const members = everyone(session)

  // biome-ignore lint/correctness/useExhaustiveDependencies: each time somebody asks for the field
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [called])

  // What is written meanwhile, and is newer, takes nobody away from what they read.
  useEffect(() => {
    if (isWaiting || shown === null || isSame(shown, chosen)) return
    const { kind, id } = shown
    startTransition(() => onAsk({ ...asked, chosen: { kind, id } }))
  })

  // It was given up for another question, and is the one that stands here again.
  const { refetch } = answer
  const isGivenUp = isAsking && answer.error?.code === 'request.cancelled'
  useEffect(() => {
    if (isGivenUp) void refetch()
  }, [isGivenUp, refetch])

  useEffect(() => {
    if (at !== -1) list.current?.children[at]?.scrollIntoView({ block: 'nearest' })
  }, [at])

  // Rows and filters are drawn anew for what they show, and not for each letter.
  const latest = useRef({ asked, ask })
  useEffect(() => {
    latest.current = { asked, ask }
  })
  const choose = useCallback(
    ({ kind, id }: Pick<Hit, 'kind' | 'id'>) =>
      onAsk({ ...latest.current.asked, chosen: { kind, id } }),
    [onAsk],
  )
  const narrowing = useMemo(
    () => (
      <Filters
        session={session}
        filters={filters}
        onChange={(next) => latest.current.ask({ filters: next })}
      />
    ),
    [session, filters],
  )

  return (
    <Sheet layout="panes">
      <div className={styles.panes}>
        <section className={styles.list} aria-label={t('search.title')}>
          <div className={styles.top}>
            <h1>{t('search.title')}</h1>
            <SearchField
              ref={field}
              text={text}
              onChange={(next) => ask({ text: next })}
              onKeyDown={move}
              listId={`${name}-list`}
              activeId={at === -1 ? undefined : `${name}-${at}`}
              hasFinds={hits.length > 0}
            />
            {narrowing}
          </div>
          {answer.isError && isAsking && !isGivenUp ? <Trouble code={answer.error.code} /> : null}
          <div className={styles.finds} aria-busy={isWaiting}>
            {hits.length > 0 ? (
              <div
                ref={list}
                id={`${name}-list`}
                className={styles.options}
                role="listbox"
                tabIndex={0}
                aria-label={t('search.found')}
                aria-activedescendant={at === -1 ? undefined : `${name}-${at}`}
                onKeyDown={move}
              >
                {hits.map((hit, index) => (
                  <FoundRow
                    key={`${hit.kind} ${hit.id}`}
                    id={`${name}-${index}`}
                    hit={hit}
                    author={members.find(({ id }) => id === hit.author)}
                    isChosen={index === at}
                    onChoose={choose}
                  />
                ))}
              </div>
            ) : null}
            {foot()}
          </div>
          <p role="status" className={styles.status}>
            <VisuallyHidden>{isAnswered ? countOf() : ''}</VisuallyHidden>
            {isAnswered && answer.data?.isReading ? t('search.reading') : null}
          </p>
        </section>
        <FoundPane
          ref={pane}
          session={session}
          text={marked}
          hit={open}
          nothing={shown === null ? nothingToShow() : null}
          showPage={showPage}
          onGo={onGo}
        />
      </div>
    </Sheet>
  )

  function ask(change: Partial<Asked>): void {
    setLength(page)
    setBefore(shown)
    onAsk({ ...asked, ...change, chosen: null })
  }

  function foot() {
    if (!isAnswered || !answer.data?.hasMore) return null
    if (length >= limits.searchHits) return <p className={styles.quiet}>{t('search.too-many')}</p>
    return (
      <p className={styles.more}>
        <Button
          size="small"
          onPress={() => setLength((now) => Math.min(limits.searchHits, now + page))}
        >
          {t('search.more')}
        </Button>
      </p>
    )
  }

  function countOf(): string {
    const count = hits.length
    return answer.data?.hasMore ? t('search.count-more', { count }) : t('search.count', { count })
  }

  function nothingToShow() {
    if (!isAsking) {
      const isAlone = session.mode === 'solo'
      return (
        <EmptyState art={lens} title={t('search.begin-title')}>
          {t(isAlone ? 'search.begin' : 'search.begin-together')}
        </EmptyState>
      )
    }
    if (!isAnswered || answer.isPlaceholderData || hits.length > 0) return null
    const isNarrow = isFiltered(filters)
    return (
      <EmptyState
        art={lens}
        title={t('search.none-title')}
        action={
          isNarrow ? (
            <Button onPress={() => ask({ filters: noFilters })}>{t('search.take-off')}</Button>
          ) : null
        }
      >
        {t(isNarrow ? 'search.none-filtered' : 'search.none')}
      </EmptyState>
    )
  }

  /** Up and down move among the finds, Enter goes into the chosen one, Esc takes what was typed away. */
  function move(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const next =
      [at - 1, at + 1][pressed(event, 'search-step')] ??
      [at - 8, at + 8][pressed(event, 'search-page')]
    if (next !== undefined && hits.length > 0) {
      event.preventDefault()
      choose(hits[Math.min(hits.length - 1, Math.max(0, next))]!)
    } else if (pressed(event, 'search-read') !== -1 && shown !== null) {
      event.preventDefault()
      pane.current?.querySelector<HTMLElement>('article')?.focus({ preventScroll: true })
    } else if (pressed(event, 'search-clear') !== -1 && text !== '') {
      ask({ text: '' })
    }
  }
}

const none: readonly Hit[] = []

const lens = (
  <>
    <path d="M40 20h62a6 6 0 0 1 6 6v72a6 6 0 0 1-6 6H40a6 6 0 0 1-6-6V26a6 6 0 0 1 6-6z" />
    <path data-soft d="M48 40h46M48 54h46M48 82h30" />
    <path data-lit d="M48 68h22" />
    <path d="M100 62a18 18 0 1 1 0 36 18 18 0 0 1 0-36zM113 93l17 17" />
  </>
)

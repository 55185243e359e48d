import type { Session } from '../../../shared/model/member.ts'
import type { FoundKind, Hit } from '../../../shared/model/search.ts'
import { useRead } from '../../bridge/hooks.ts'
import { everyone } from '../../parts/everyone.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { Avatar } from '../../ui/Avatar.tsx'
import { Link } from '../../ui/Link.tsx'
import type { WordId } from '../../words/catalogue.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './FoundToRead.module.css'

/** Pages are read as in the journal. */
type Kind = Exclude<FoundKind, 'page'>

/** What the way to its room is called. */
const ways: Record<Kind, WordId> = {
  debrief: 'search.go-debrief',
  agreement: 'search.go-debrief',
  'outside-view': 'search.go-debrief',
  note: 'search.go-note',
  ritual: 'search.go-ritual',
  'day-view': 'search.go-day-view',
  'check-in': 'search.go-check-in',
  dream: 'search.go-dream',
  'own-time': 'search.go-own-time',
  idea: 'search.go-idea',
}

export interface FoundToReadProps {
  session: Session
  kind: Kind
  hit: Pick<Hit, 'id' | 'day' | 'zone'>
  /** To the room it belongs to. */
  onGo(kind: FoundKind, id: string): void
}

/** A find that is no page: all that is said there, and who said it. */
export function FoundToRead({ session, kind, hit, onGo }: FoundToReadProps) {
  const { t, day } = useWords()
  const { id, zone } = hit
  const found = useRead('search.read', { kind, id })
  return (
    <article
      className={styles.pane}
      data-paper={zone === 'mine' ? 'private' : 'shared'}
      aria-label={t('search.read')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text scrolls, by keyboard too
      tabIndex={0}
    >
      <div className={styles.column}>{content()}</div>
    </article>
  )

  function content() {
    if (found.isPending) return <Waiting />
    if (found.isError) return <Trouble code={found.error.code} />
    if (found.data === null) return <p className={styles.quiet}>{t('search.gone')}</p>
    const { title, parts } = found.data
    return (
      <>
        <p className={styles.facts}>
          {t(`search.one-${kind}`)}, {day(hit.day)}
        </p>
        {title ? (
          <h2 className={styles.title} dir="auto">
            {title}
          </h2>
        ) : null}
        {parts.map(({ who, text }, index) => {
          const author = everyone(session).find((member) => member.id === who)
          const before = parts[index - 1]
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: what was said keeps its places
            <div key={index} className={styles.part}>
              {author && before?.who !== who ? (
                <p className={styles.who}>
                  <Avatar name={author.label} place={author.place} size="small" />
                  {author.label}
                </p>
              ) : null}
              <p className={styles.text} dir="auto">
                {text}
              </p>
            </div>
          )
        })}
        <p className={styles.go}>
          <Link onPress={() => onGo(kind, id)}>{t(ways[kind])}</Link>
        </p>
      </>
    )
  }
}

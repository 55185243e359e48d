import type { EntryId } from '../../../shared/ids.ts'
import type { SavedDraft } from '../../../shared/model/draft.ts'
import type { Entry } from '../../../shared/model/entry.ts'
import type { Session } from '../../../shared/model/member.ts'
import { useRead } from '../../bridge/hooks.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { useWords } from '../../words/useWords.ts'
import type { Choice } from './cursor.ts'
import { DraftToRead } from './DraftToRead.tsx'
import { PageToRead } from './PageToRead.tsx'
import styles from './ReadingPane.module.css'

export interface ReadingPaneProps {
  session: Session
  choice: Choice | null
  drafts: readonly SavedDraft[]
  onEdit(entry: Entry): void
  onCarryOn(draft: SavedDraft): void
  /** To another page; left out where there is no way to it. */
  onOpen?: ((id: EntryId) => void) | undefined
}

/** The page that is chosen in the list. Its paper says whether it is private. */
export function ReadingPane({
  session,
  choice,
  drafts,
  onEdit,
  onCarryOn,
  onOpen,
}: ReadingPaneProps) {
  const { t } = useWords()
  const isPage = choice?.kind === 'page'
  const page = useRead(
    'entries.read',
    { id: (choice?.id ?? '') as EntryId },
    { enabled: isPage, keepPrevious: true },
  )
  const draft = choice?.kind === 'draft' && drafts.find(({ id }) => id === choice.id)
  const isPrivate = Boolean(draft) || (isPage && page.data?.zone === 'mine')
  return (
    <article
      className={styles.pane}
      data-paper={isPrivate ? 'private' : 'shared'}
      aria-label={t('journal.page-text')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a long page scrolls, by keyboard too
      tabIndex={0}
      key={choice?.id}
    >
      <div className={styles.column}>{content()}</div>
    </article>
  )

  function content() {
    if (draft) return <DraftToRead session={session} draft={draft} onCarryOn={onCarryOn} />
    if (!isPage) return <p className={styles.quiet}>{t('journal.choose')}</p>
    if (page.isPending) return <Waiting />
    if (page.isError) return <Trouble code={page.error.code} />
    if (page.data === null) return <Trouble code="record.not-found" />
    return (
      <PageToRead
        session={session}
        entry={page.data}
        draft={drafts.find(({ id }) => id === choice?.id) ?? null}
        onEdit={onEdit}
        onOpen={onOpen}
      />
    )
  }
}

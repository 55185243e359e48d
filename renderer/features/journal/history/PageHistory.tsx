import { ArrowLeft, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import type { SavedDraft } from '../../../../shared/model/draft.ts'
import type { Entry } from '../../../../shared/model/entry.ts'
import type { Session } from '../../../../shared/model/member.ts'
import { useRead } from '../../../bridge/hooks.ts'
import { mayWrite } from '../../../parts/may-write.ts'
import { Trouble } from '../../../parts/Trouble.tsx'
import { Waiting } from '../../../parts/Waiting.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Segmented } from '../../../ui/Segmented.tsx'
import { useWords } from '../../../words/useWords.ts'
import { Prose } from '../Prose.tsx'
import { ChangedFacts } from './ChangedFacts.tsx'
import styles from './PageHistory.module.css'
import { TextDifference } from './TextDifference.tsx'
import { useBringBack } from './useBringBack.ts'
import { VersionList } from './VersionList.tsx'
import { beforeIt } from './versions.ts'

export interface PageHistoryProps {
  session: Session
  entry: Entry
  /** What its author has begun to change in it. */
  draft: SavedDraft | null
  onLeave(): void
  onEdit(entry: Entry): void
}

/** Every version of a page that is kept, and what changed from one to the next. */
export function PageHistory({ session, entry, draft, onLeave, onEdit }: PageHistoryProps) {
  const { t } = useWords()
  const history = useRead('entries.history', { id: entry.id })
  const [chosen, setChosen] = useState<number | null>(null)
  const [shows, setShows] = useState<'changes' | 'page'>('changes')
  const bringBack = useBringBack(entry, onEdit)
  const isMine = entry.author === session.me
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
          {t('history.back')}
        </Button>
        <h2>{t('history.title')}</h2>
        <p>{t(isMine ? 'history.lead-mine' : 'history.lead')}</p>
      </div>
      {content()}
    </>
  )

  function content() {
    if (history.isPending) return <Waiting />
    if (history.isError) return <Trouble code={history.error.code} />
    const versions = history.data ?? []
    const at = chosen ?? versions.length - 1
    const version = versions[at]
    if (version === undefined) return <Trouble code="record.not-found" />
    const before = beforeIt(versions, at)
    const comparison = before && version.content ? 'changes' : 'page'
    const newest = versions.findLastIndex(({ counts }) => counts)
    const mayBringBack =
      isMine && at !== newest && version.counts && entry.binnedAt === null && mayWrite(session)
    return (
      <>
        <VersionList
          session={session}
          owner={entry.author}
          versions={versions}
          chosen={at}
          onChoose={setChosen}
        />
        {version.content ? (
          <section className={styles.version} aria-label={t('history.this-version')}>
            <div className={styles.bar}>
              {comparison === 'changes' ? (
                <Segmented<'changes' | 'page'>
                  label={t('history.show')}
                  value={shows}
                  onChange={setShows}
                  size="small"
                  options={[
                    { value: 'changes', label: t('history.changes') },
                    { value: 'page', label: t('history.whole') },
                  ]}
                />
              ) : null}
              {mayBringBack ? (
                <Button
                  size="small"
                  icon={<RotateCcw size={15} strokeWidth={1.6} aria-hidden />}
                  onPress={() => version.content && void bringBack.run(version.content)}
                  unavailable={draft ? t('history.draft-first') : undefined}
                >
                  {t('history.bring-back')}
                </Button>
              ) : null}
            </div>
            {bringBack.error ? <Trouble code={bringBack.error} /> : null}
            {before && shows === 'changes' ? (
              <>
                <ChangedFacts before={before} after={version.content} />
                <TextDifference before={before.body} after={version.content.body} isPage />
              </>
            ) : (
              <>
                <h3 className={styles.title} dir="auto">
                  {version.content.title || t('journal.untitled')}
                </h3>
                <Prose markdown={version.content.body} />
              </>
            )}
          </section>
        ) : null}
      </>
    )
  }
}

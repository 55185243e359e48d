import { ShieldAlert } from 'lucide-react'
import type { MemberId } from '../../../../shared/ids.ts'
import type { PageVersion } from '../../../../shared/model/history.ts'
import type { Session } from '../../../../shared/model/member.ts'
import { Avatar } from '../../../ui/Avatar.tsx'
import { useWords } from '../../../words/useWords.ts'
import { PrivateTag } from '../PrivateTag.tsx'
import styles from './VersionList.module.css'
import { isSharing } from './versions.ts'

export interface VersionListProps {
  session: Session
  /** Whose page it is. */
  owner: MemberId
  /** Oldest first. */
  versions: readonly PageVersion[]
  /** Place in `versions`. */
  chosen: number
  onChoose(at: number): void
}

/** The versions of a page, the newest first. What does not count stands among them and says so. */
export function VersionList({ session, owner, versions, chosen, onChoose }: VersionListProps) {
  const { t, dayOf, timeOf } = useWords()
  const newest = versions.findLastIndex(({ counts }) => counts)
  const everyone = [...session.members, ...session.former]
  return (
    <ol className={styles.list} aria-label={t('history.versions')} reversed>
      {versions.map((version, at) => rowOf(version, at)).toReversed()}
    </ol>
  )

  function rowOf(version: PageVersion, at: number) {
    const author = everyone.find(({ id }) => id === version.author)
    const when = t('history.when', {
      day: dayOf(version.writtenAt, 'plain'),
      time: timeOf(version.writtenAt),
    })
    return (
      <li key={at}>
        <button
          type="button"
          className={styles.row}
          aria-current={at === chosen || undefined}
          data-doubtful={!version.counts || undefined}
          onClick={() => onChoose(at)}
        >
          <span className={styles.line}>
            {author ? <Avatar name={author.label} place={author.place} size="tiny" /> : null}
            <span>{when}</span>
            <span className={styles.note}>{noteOn(version, at)}</span>
            {version.zone === 'mine' && versions.some(({ zone }) => zone === 'ours') ? (
              <PrivateTag />
            ) : null}
          </span>
          {version.counts ? null : (
            <span className={styles.doubt}>
              <ShieldAlert size={16} strokeWidth={1.6} aria-hidden />
              <span>{doubtAbout(version, author?.label ?? t('history.somebody'))}</span>
            </span>
          )}
        </button>
      </li>
    )
  }

  function noteOn(version: PageVersion, at: number): string | null {
    if (!version.counts) return null
    if (at === newest) return t('history.as-it-is')
    if (version.isBeside) return t('history.other-computer')
    if (isSharing(versions, at)) return t('history.when-shared')
    return at === 0 ? t('history.first') : null
  }

  function doubtAbout({ author, signature, content }: PageVersion, name: string): string {
    if (signature === 'verified' && author !== owner) return t('history.by-another', { name })
    return t(content === null ? 'history.forged-gone' : 'history.forged', { name })
  }
}

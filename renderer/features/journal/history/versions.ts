import type { EntryContent } from '../../../../shared/model/entry.ts'
import type { PageVersion } from '../../../../shared/model/history.ts'

/**
 * What a version is held against: the words that counted before it, other than those of another
 * computer. Null for the first, and where the
 * page only moved from Mine to Ours with the same words.
 */
export function beforeIt(versions: readonly PageVersion[], at: number): EntryContent | null {
  const mayBeBeside = versions[at]?.isBeside === true
  const earlier = versions
    .slice(0, at)
    .findLast(({ counts, isBeside, content }) => counts && content && (mayBeBeside || !isBeside))
  return earlier?.content ?? null
}

/** True for the version with which a page came from Mine to Ours. */
export function isSharing(versions: readonly PageVersion[], at: number): boolean {
  return versions[at]?.zone === 'ours' && versions[at - 1]?.zone === 'mine'
}

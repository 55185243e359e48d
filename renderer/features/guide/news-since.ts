import { allNews, type NewsOfVersion } from '../../words/news-list.ts'

/** The version that kept no note of what had been seen. */
const beforeAnyNote = '0.1.0'

/** What was new up to a version, the newest first. */
export function newsUpTo(version: string): readonly NewsOfVersion[] {
  return allNews.filter((news) => compareVersions(news.version, version) <= 0)
}

/**
 * What is new in a version for somebody who last saw another. Null is somebody whose Hearth kept no note
 * of it. After a step back nothing is new.
 */
export function newsSince(seen: string | null, version: string): readonly NewsOfVersion[] {
  return newsUpTo(version).filter(
    (news) => compareVersions(news.version, seen ?? beforeAnyNote) > 0,
  )
}

/** Below 0 where the first is the earlier one. What follows a dash, as in `1.0.0-trial`, does not count. */
function compareVersions(one: string, other: string): number {
  const [a, b] = [numbersOf(one), numbersOf(other)]
  const at = a.findIndex((number, place) => number !== b[place])
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}

function numbersOf(version: string): number[] {
  const [numbers = ''] = version.split('-')
  return [0, 1, 2].map((place) => Number(numbers.split('.')[place] ?? 0))
}

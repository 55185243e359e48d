import { addDays } from '../../../shared/calendar.ts'
import { type Day, dayOfDate } from '../../../shared/days.ts'
import type { NoteId } from '../../../shared/ids.ts'
import type { Note } from '../../../shared/model/gratitude.ts'
import type { Session } from '../../../shared/model/member.ts'

/** What was read in this sitting. It goes with the window: nobody keeps a list of what somebody has read. */
export interface ReadThanks {
  ids: ReadonlySet<NoteId>
  /** Somebody was at the wall: whatever hung there by then has been seen. An ISO instant. */
  wallAt: string | null
}

export const nothingRead: ReadThanks = { ids: new Set(), wallAt: null }

/** For so many days a note is told, however often its receiver comes in. */
const fresh = 7
/** Whoever was away finds what came meanwhile, of so many days. */
const longest = 30
const most = 3

export interface ThanksSources {
  session: Session
  today: Day
  notes: readonly Note[]
  read: ReadThanks
  /** On what day those who are here wrote last, as far as that shows; null where nothing does. */
  lastWritten: Day | null
}

/**
 * Notes of somebody else to those who are here, the newest first, until they have been answered, or read in this
 * sitting. What came since they wrote last themselves is told longer. A note that waits for its time does not
 * hang yet, and is not among them.
 */
export function thanksFor({ session, today, notes, read, lastWritten }: ThanksSources): Note[] {
  const here = session.mode === 'together' ? session.present : [session.me]
  const freshFrom = addDays(today, -fresh)
  const longestFrom = addDays(today, -longest)
  const isLonger = lastWritten !== null && lastWritten < freshFrom
  const since = isLonger && lastWritten > longestFrom ? lastWritten : longestFrom
  const from = isLonger ? since : freshFrom
  return notes
    .filter(
      ({ id, from: author, to, writtenAt, completion }) =>
        completion === null &&
        here.some((who) => who !== author && (to === null || to === who)) &&
        dayOfDate(new Date(writtenAt)) >= from &&
        !read.ids.has(id) &&
        (read.wallAt === null || writtenAt > read.wallAt),
    )
    .toSorted((a, b) => (a.writtenAt < b.writtenAt ? 1 : -1))
    .slice(0, most)
}

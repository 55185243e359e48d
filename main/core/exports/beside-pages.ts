import { dayOfDate } from '../../../shared/days.ts'
import type { ExportFile } from '../../../shared/model/export-file.ts'
import { Chapters } from '../chapters/chapters.ts'
import { Dreams } from '../dreams/dreams.ts'
import { OwnTimes } from '../own-time/own-times.ts'
import type { Clock } from '../ports.ts'
import { Templates } from '../templates/templates.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import { jarToTell } from './jar-text.ts'
import { type Counts, debriefsOf, type ReadableSource, ritualsOf } from './readable-source.ts'
import { unfinishedIn } from './unfinished.ts'

type AboutTheFile = 'format' | 'version' | 'madeAt' | 'maker' | 'members' | 'files'
type OfPages = 'entries' | 'drafts' | 'responses'

/** Every kind of thing that a copy tells, as JSON has it, but for pages and what stands under them. */
export type BesidePages = Omit<ExportFile, AboutTheFile | OfPages>

/** Reads all of it, for whichever copy. A kind of `ExportFile` that is forgotten here does not compile. */
export function besidePages(source: ReadableSource, clock: Clock): BesidePages {
  const { vault, gratitude, agreements, outsideViews, dayViews, checkIns } = source
  const { kept, own } = debriefsOf(source)
  const { written, draft } = outsideViews.read(dayOfDate(clock.now()))
  return {
    notes: gratitude.list(),
    sealedNotes: gratitude.sealed(),
    debriefs: kept,
    ownWords: own,
    agreements: agreements.list(),
    rituals: ritualsOf(source),
    dayViews: dayViews.readable(),
    checkIns: checkIns.readable(),
    jar: jarToTell(vault),
    templates: new Templates(vault).list(),
    outsideViews: { written, draft },
    ...dreamsOf(vault, clock),
    ownTimes: new OwnTimes(vault).list(),
    chapters: new Chapters(vault).list(),
    unfinished: unfinishedIn(source),
  }
}

/** What a report counts of it. */
export function countsOf(all: BesidePages): Pick<Counts, 'notes' | 'debriefs' | 'agreements'> {
  return {
    notes: all.notes.length + all.sealedNotes.length,
    debriefs: all.debriefs.length + all.ownWords.length,
    agreements: all.agreements.length,
  }
}

function dreamsOf(vault: OpenVault, clock: Clock): Pick<BesidePages, 'dreams' | 'dreamDrafts'> {
  const dreams = new Dreams(vault, clock)
  return {
    dreams: [
      ...dreams.list().map((dream) => ({ ...dream, binnedAt: null })),
      ...dreams.binned().map(({ going: _, ...dream }) => dream),
    ],
    dreamDrafts: dreams.halfWritten(),
  }
}

import type { MemberId } from '../../../shared/ids.ts'
import { agreementsText } from './agreements-text.ts'
import type { BesidePages } from './beside-pages.ts'
import { checkInsText } from './check-ins-text.ts'
import { dayViewsText } from './day-views-text.ts'
import { chaptersText, dreamsText, ownTimesText } from './growing-text.ts'
import { jarText } from './jar-text.ts'
import { ritualsText } from './rituals-text.ts'
import { unfinishedText } from './unfinished-text.ts'
import { viewsText } from './views-text.ts'

/** All that there is of one kind, as a Markdown text that begins with a heading. */
export interface KindText {
  /** As a file beside others. */
  name: string
  /** As a part of a book. */
  title: string
  text: string
}

/** What Markdown and the book tell each in its own way; a book has no templates. */
type ToldApart = 'notes' | 'sealedNotes' | 'debriefs' | 'ownWords' | 'templates'
type InOneText = Exclude<keyof BesidePages, ToldApart>

/**
 * The kinds of which all stands in one text, the same in Markdown and in the book, in the order of the
 * book; those of which there is nothing are left out. A kind that is named neither here nor among those
 * told apart does not compile.
 */
export function kindTexts(
  { dreams, dreamDrafts, ...all }: BesidePages,
  nameOf: (id: MemberId) => string,
): KindText[] {
  const { agreements, rituals, dayViews, checkIns, jar, ownTimes, chapters, unfinished } = all
  const { written, draft } = all.outsideViews
  const texts: Record<InOneText, KindText | null> = {
    agreements: ifAny(agreements, 'agreements.md', 'Agreements', (those) =>
      agreementsText(those, nameOf),
    ),
    rituals: ifAny(rituals, 'rituals.md', 'Rituals', (those) => ritualsText(those, nameOf)),
    dayViews: ifAny(dayViews, 'day-views.md', 'Views of one day', (those) =>
      dayViewsText(those, nameOf),
    ),
    checkIns: ifAny(checkIns, 'check-ins.md', 'Check-ins', (those) => checkInsText(those, nameOf)),
    jar: ifAny([...jar.ideas, ...jar.cameOut, ...jar.cues], 'ideas.md', 'Ideas jar', () =>
      jarText(jar, nameOf),
    ),
    dreams: ifAny([...dreams, ...dreamDrafts], 'dreams.md', 'Dreams', () =>
      dreamsText({ dreams, dreamDrafts }, nameOf),
    ),
    // They stand with dreams.
    dreamDrafts: null,
    ownTimes: ifAny(ownTimes, 'time-for-oneself.md', 'Time for oneself', (those) =>
      ownTimesText(those, nameOf),
    ),
    chapters: ifAny(chapters, 'chapters.md', 'Chapters', chaptersText),
    outsideViews: ifAny(
      [...written, ...(draft === '' ? [] : [draft])],
      'outside-views.md',
      'Outside views',
      () => viewsText({ written, draft }),
    ),
    unfinished: ifAny(unfinished, 'unfinished.md', 'Unfinished', (those) =>
      unfinishedText(those, nameOf),
    ),
  }
  return Object.values(texts).filter((text) => text !== null)
}

function ifAny<Thing>(
  things: readonly Thing[],
  name: string,
  title: string,
  textOf: (things: readonly Thing[]) => string,
): KindText | null {
  return things.length === 0 ? null : { name, title, text: textOf(things) }
}

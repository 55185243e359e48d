import type { ErrorCode } from '../../shared/errors.ts'
import { type TalkCardId, talkCardWords } from './card-list.ts'
import { type CueWordId, cueWords } from './cue-list.ts'
import { backup } from './en/backup.ts'
import { bin } from './en/bin.ts'
import { chapters } from './en/chapters.ts'
import { checkIns } from './en/check-ins.ts'
import { common } from './en/common.ts'
import { cues } from './en/cues.ts'
import { dayViews } from './en/day-views.ts'
import { debriefStages } from './en/debrief-stages.ts'
import { debriefFrame } from './en/debriefs/frame.ts'
import { debriefList } from './en/debriefs/list.ts'
import { debriefPause } from './en/debriefs/pause.ts'
import { debriefSealed } from './en/debriefs/sealed.ts'
import { debriefSide } from './en/debriefs/side.ts'
import { debriefSideWords } from './en/debriefs/side-words.ts'
import { debriefStart } from './en/debriefs/start.ts'
import { diskFull } from './en/disk-full.ts'
import { dreams } from './en/dreams.ts'
import { editor } from './en/editor.ts'
import { type ErrorWords, errors } from './en/errors.ts'
import { gratitude } from './en/gratitude.ts'
import { history } from './en/history.ts'
import { imports } from './en/import.ts'
import { type IdeaWordId, ideaWords, jar } from './en/jar.ts'
import { journal } from './en/journal.ts'
import { ladder } from './en/ladder.ts'
import { leaving } from './en/leaving.ts'
import { lock } from './en/lock.ts'
import { missing } from './en/missing.ts'
import { olderCopy } from './en/older-copy.ts'
import { outsideView } from './en/outside-view.ts'
import { photos } from './en/photos.ts'
import { problems } from './en/problems.ts'
import { promptPicker } from './en/prompt-picker.ts'
import { recoverySheet } from './en/recovery-sheet.ts'
import { reminders } from './en/reminders.ts'
import { responses } from './en/responses.ts'
import { rituals } from './en/rituals.ts'
import { safety } from './en/safety.ts'
import { search } from './en/search.ts'
import { settings } from './en/settings.ts'
import { setup } from './en/setup.ts'
import { shell } from './en/shell.ts'
import { statements } from './en/statements.ts'
import { talk } from './en/talk.ts'
import { today } from './en/today.ts'
import { together } from './en/together.ts'
import { type PromptWordId, promptWords } from './prompt-list.ts'

/** Every text of the interface in English, as ICU messages, by id. One file per area holds them. */
const areas = {
  ...common,
  ...shell,
  ...today,
  ...together,
  ...lock,
  ...setup,
  ...settings,
  ...recoverySheet,
  ...leaving,
  ...backup,
  ...imports,
  ...journal,
  ...editor,
  ...dayViews,
  ...gratitude,
  ...responses,
  ...promptPicker,
  ...ladder,
  ...search,
  ...history,
  ...bin,
  ...safety,
  ...checkIns,
  ...debriefList,
  ...debriefStart,
  ...debriefFrame,
  ...debriefSide,
  ...debriefSideWords,
  ...debriefSealed,
  ...debriefPause,
  ...debriefStages,
  ...statements,
  ...outsideView,
  ...chapters,
  ...dreams,
  ...reminders,
  ...talk,
  ...jar,
  ...cues,
  ...rituals,
  ...photos,
  ...diskFull,
  ...problems,
  ...missing,
  ...olderCopy,
} as const

type ErrorWordId = `error.${ErrorCode}.${keyof ErrorWords}`

/** The id of a text. A text that is not in the catalogue does not compile. */
export type WordId =
  | keyof typeof areas
  | ErrorWordId
  | PromptWordId
  | TalkCardId
  | IdeaWordId
  | CueWordId

export const english: Record<WordId, string> = {
  ...areas,
  ...errorMessages(),
  ...promptWords,
  ...talkCardWords,
  ...ideaWords,
  ...cueWords,
}

function errorMessages(): Record<ErrorWordId, string> {
  return Object.fromEntries(
    Object.entries(errors).flatMap(([code, words]) => [
      [`error.${code}.happened`, words.happened],
      [`error.${code}.next`, words.next],
    ]),
  ) as Record<ErrorWordId, string>
}

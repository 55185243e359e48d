import type { house as english } from '../en/house.ts'
import { lists as listsInEnglish } from '../en/lists.ts'
import { guideWordsOf } from '../guide-list.ts'
import { listWords } from '../lists.ts'
import { newsWordsOf } from '../news-list.ts'
import { backup } from './backup.ts'
import { bin } from './bin.ts'
import { chapters } from './chapters.ts'
import { checkIns } from './check-ins.ts'
import { cues } from './cues.ts'
import { dayViews } from './day-views.ts'
import { debriefStages } from './debrief-stages.ts'
import { debriefFrame } from './debriefs/frame.ts'
import { debriefList } from './debriefs/list.ts'
import { debriefPause } from './debriefs/pause.ts'
import { debriefSealed } from './debriefs/sealed.ts'
import { debriefSide } from './debriefs/side.ts'
import { debriefSideWords } from './debriefs/side-words.ts'
import { debriefStart } from './debriefs/start.ts'
import { diskFull } from './disk-full.ts'
import { dreams } from './dreams.ts'
import { editor } from './editor.ts'
import { gratitude } from './gratitude.ts'
import { guideTexts } from './guide.ts'
import { guideRoom } from './guide-room.ts'
import { history } from './history.ts'
import { imports } from './import.ts'
import { jar } from './jar.ts'
import { journal } from './journal.ts'
import { ladder } from './ladder.ts'
import { leaving } from './leaving.ts'
import { lists } from './lists.ts'
import { lookThrough } from './look-through.ts'
import { missing } from './missing.ts'
import { newsTexts } from './news.ts'
import { olderCopy } from './older-copy.ts'
import { outsideView } from './outside-view.ts'
import { palette } from './palette.ts'
import { photos } from './photos.ts'
import { problems } from './problems.ts'
import { promptPicker } from './prompt-picker.ts'
import { reminders } from './reminders.ts'
import { responses } from './responses.ts'
import { rituals } from './rituals.ts'
import { search } from './search.ts'
import { settings } from './settings.ts'
import { shortcutWords } from './shortcuts.ts'
import { statements } from './statements.ts'
import { talk } from './talk.ts'
import { today } from './today.ts'

/** What is said behind the door. */
export const house: Record<keyof typeof english, string> = {
  ...today,
  ...palette,
  ...shortcutWords,
  ...guideRoom,
  ...settings,
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
  ...lookThrough,
  ...missing,
  ...olderCopy,
  ...guideWordsOf(guideTexts),
  ...newsWordsOf(newsTexts),
  ...listWords({ ...listsInEnglish, ...lists }),
}

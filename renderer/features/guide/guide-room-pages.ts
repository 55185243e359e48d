import type { WordId } from '../../words/catalogue.ts'
import { type GuidePageId, guidePages } from '../../words/guide-list.ts'

/** A page of the guide's room: one of the guide itself, the list of keys, or what is new. */
export type GuideRoomPage = GuidePageId | 'keys' | 'whats-new'

export interface RoomPage {
  id: GuideRoomPage
  title: WordId
}

/** All of them, in the order of the list. */
export const guideRoomPages: readonly RoomPage[] = [
  ...guidePages,
  { id: 'keys', title: 'shortcuts.title' },
  { id: 'whats-new', title: 'news.title' },
]

import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import { guidePages } from '../../words/guide-list.ts'
import { useWords } from '../../words/useWords.ts'
import type { PageWithWords } from './find-in-guide.ts'
import { type GuideRoomPage, guideRoomPages } from './guide-room-pages.ts'

/** Every page of the guide's room with its words, to be looked through. */
export function usePageWords(): readonly PageWithWords<GuideRoomPage>[] {
  const { t } = useWords()
  const { messages } = useIntl()
  return useMemo(
    () =>
      guideRoomPages.map(({ id, title }) => {
        const page = guidePages.find((each) => each.id === id)
        const ids = page ? page.parts.flatMap((part) => [part.title, ...part.lines]) : []
        const words = [...(page ? [page.lead] : []), ...ids].map((each) => plain(messages[each]))
        return { id, title: t(title), words: words.join(' ') }
      }),
    [t, messages],
  )
}

/** A message without its tags and values. */
function plain(message: unknown): string {
  return String(message ?? '').replace(/<[^>]*>|\{\w+\}/g, '')
}

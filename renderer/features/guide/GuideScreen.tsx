import { X } from 'lucide-react'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { BackButton } from '../../parts/BackButton.tsx'
import { PageNav } from '../../parts/PageNav.tsx'
import { arrival } from '../../ui/arrival.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { SearchBox } from '../../ui/SearchBox.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { useWords } from '../../words/useWords.ts'
import { findInGuide } from './find-in-guide.ts'
import { GuidePageView } from './GuidePageView.tsx'
import styles from './GuideScreen.module.css'
import { type GuideRoomPage, guideRoomPages } from './guide-room-pages.ts'
import type { GuideWays } from './guide-ways.ts'
import { NewsPage } from './NewsPage.tsx'
import { ShortcutList } from './ShortcutList.tsx'
import { usePageWords } from './usePageWords.ts'

export interface GuideScreenProps {
  page: GuideRoomPage
  onPage(page: GuideRoomPage): void
  /** Where the lines of the guide lead from here. */
  ways: GuideWays
  /** Out of the guide, for somebody in front of the door. */
  onLeave?: () => void
}

/** How Hearth is used, in short pages: their list at the side, narrowed down by typing, one on the sheet. */
export function GuideScreen({ page, onPage, ways, onLeave }: GuideScreenProps) {
  const { t } = useWords()
  const content = useRef<HTMLElement>(null)
  const [text, setText] = useState('')
  const pages = usePageWords()
  const found = findInGuide(pages, text)
  const isTyped = text.trim() !== ''
  const listed = guideRoomPages.filter(({ id }) => found.includes(id))
  const all = useMemo(() => ({ keys: () => onPage('keys'), ...ways }), [onPage, ways])

  return (
    <Sheet layout="panes">
      <div className={styles.frame}>
        <div className={styles.panes}>
          <PageNav
            label={t('guide-room.pages')}
            pages={listed.map(({ id, title }) => ({ id, name: t(title), isApart: id === 'keys' }))}
            page={page}
            onPage={onPage}
          >
            {onLeave ? <BackButton onLeave={onLeave}>{t('common.back')}</BackButton> : null}
            <h1>{t('shell.guide')}</h1>
            <div className={styles.field}>
              <SearchBox
                size="small"
                aria-label={t('guide-room.field')}
                placeholder={t('guide-room.placeholder')}
                value={text}
                onChange={setText}
                onKeyDown={openFirst}
                button={
                  text === '' ? null : (
                    <IconButton
                      label={t('guide-room.clear')}
                      size="small"
                      onPress={() => setText('')}
                    >
                      <X size={15} strokeWidth={1.6} aria-hidden />
                    </IconButton>
                  )
                }
              />
            </div>
            <p role="status">
              <VisuallyHidden>
                {isTyped ? t('guide-room.count', { count: listed.length }) : ''}
              </VisuallyHidden>
            </p>
            {listed.length === 0 ? <p className={styles.none}>{t('guide-room.none')}</p> : null}
          </PageNav>
          <section
            ref={content}
            className={styles.content}
            key={page}
            {...arrival}
            aria-label={t(guideRoomPages.find(({ id }) => id === page)?.title ?? 'shell.guide')}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and holds words to read
            tabIndex={0}
          >
            {inside()}
          </section>
        </div>
      </div>
    </Sheet>
  )

  function inside() {
    switch (page) {
      case 'keys':
        return <ShortcutList hasTitle />
      case 'whats-new':
        return <NewsPage />
      default:
        return (
          <GuidePageView id={page} ways={all} isAtDoor={onLeave !== undefined} onPage={onPage} />
        )
    }
  }

  /** Enter opens the first page that was found, and leaves the keyboard there. */
  function openFirst(event: KeyboardEvent): void {
    const [first] = found
    if (event.nativeEvent.isComposing || event.key !== 'Enter' || first === undefined) return
    event.preventDefault()
    onPage(first)
    requestAnimationFrame(() => content.current?.focus())
  }
}

import { ArrowLeft, Lock } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import type { DayView } from '../../../../shared/model/day-view.ts'
import type { Session } from '../../../../shared/model/member.ts'
import { useKeyNames } from '../../../parts/useKeyNames.ts'
import { byDoneKey } from '../../../parts/writing/by-done-key.ts'
import { announce } from '../../../ui/announce.ts'
import { Button } from '../../../ui/Button.tsx'
import { Sentence } from '../../../ui/Sentence.tsx'
import { useWords } from '../../../words/useWords.ts'
import { FormatBar } from '../editor/FormatBar.tsx'
import { PageText } from '../editor/PageText.tsx'
import { SavedNote } from '../editor/SavedNote.tsx'
import { SaveTrouble } from '../editor/SaveTrouble.tsx'
import { FinishDialog } from './FinishDialog.tsx'
import { useViewDraft } from './useViewDraft.ts'
import styles from './ViewText.module.css'

export interface ViewTextProps {
  view: DayView
  session: Session
  /** What was written before. */
  start: string
  onLeave(): void
}

/** The paper to write one's view on. It is a draft, and private, until it is finished; then it is sealed. */
export function ViewText({ view, session, start, onLeave }: ViewTextProps) {
  const { t, day } = useWords()
  const keysOf = useKeyNames()
  const [hasFiles, setHasFiles] = useState(false)
  const sayNoFiles = useCallback(() => setHasFiles(true), [])
  const { page, saved, autosave, isEmpty } = useViewDraft(view.id, start, sayNoFiles)
  const [isFinishing, setIsFinishing] = useState(false)
  const { editor } = page
  useEffect(() => {
    editor?.commands.focus('end')
  }, [editor])

  return (
    <div className={styles.screen} onKeyDownCapture={byDoneKey(askToFinish)}>
      <header className={styles.head}>
        <Button
          tone="quiet"
          icon={<ArrowLeft size={18} strokeWidth={1.6} className={styles.way} aria-hidden />}
          onPress={() => void leave()}
        >
          {t('views.back-to-list')}
        </Button>
        <span className={styles.end}>
          <SavedNote state={saved} />
          <Button
            tone="primary"
            onPress={askToFinish}
            hint={keysOf('done')[0]?.shown}
            unavailable={isEmpty ? t('views.finish-empty') : undefined}
          >
            {t('views.finish')}
          </Button>
        </span>
      </header>
      {saved.kind === 'failed' ? (
        <SaveTrouble code={saved.code} onRetry={() => void autosave.flush()} />
      ) : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only takes note of files that are let go here */}
      <div
        className={styles.write}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          if (event.dataTransfer.files.length === 0) return
          event.preventDefault()
          sayNoFiles()
        }}
      >
        <div className={styles.column}>
          <h1 className={styles.title}>{t('views.writing', { day: day(view.day) })}</h1>
          <p className={styles.hint}>
            <Lock size={15} strokeWidth={1.6} aria-hidden />
            <span>{t('views.writing-hint')}</span>
          </p>
          {hasFiles ? (
            <p role="status">
              <Sentence tone="quiet">{t('views.no-photos')}</Sentence>
            </p>
          ) : null}
          <PageText editor={editor} />
          <div className={styles.tools}>{editor ? <FormatBar editor={editor} /> : null}</div>
        </div>
      </div>
      {isFinishing ? (
        <FinishDialog
          view={view}
          session={session}
          text={page.read()}
          onSealing={() => autosave.stop()}
          onRefused={() => {
            autosave.resume()
            autosave.touch()
          }}
          onClose={() => setIsFinishing(false)}
        />
      ) : null}
    </div>
  )

  /** By its key it may be asked for before what was typed is drawn: the text itself knows. */
  function askToFinish(): void {
    if (page.read().trim() === '') announce(t('views.finish-empty'))
    else setIsFinishing(true)
  }

  async function leave(): Promise<void> {
    if (await autosave.flush()) return onLeave()
    announce(t('views.leave-unsaved'))
  }
}

import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { RoundId } from '../../../../shared/ids.ts'
import { call } from '../../../bridge/client.ts'
import { useBeforeLock } from '../../../bridge/events.ts'
import { Autosave, type SaveState } from '../../../parts/autosave.ts'
import { type PageEditor, usePageEditor } from '../editor/usePageEditor.ts'

export interface ViewAtWork {
  page: PageEditor
  saved: SaveState
  autosave: Autosave
  /** True while there are no words. */
  isEmpty: boolean
}

/** One's view while it is written: kept safe for its writer alone, and once more when Hearth locks. */
export function useViewDraft(id: RoundId, start: string, onFiles: () => void): ViewAtWork {
  const read = useRef<() => string>(() => start)
  const [isEmpty, setIsEmpty] = useState(start.trim() === '')
  const [autosave] = useState(
    () => new Autosave(() => call('views.save-draft', { id, text: read.current() })),
  )
  const typed = useCallback(() => {
    setIsEmpty(read.current().trim() === '')
    autosave.touch()
  }, [autosave])
  const page = usePageEditor(start, typed, onFiles)
  useEffect(() => {
    read.current = page.read
  }, [page.read])
  useBeforeLock(() => autosave.flush())
  // Going to another room is leaving too: nothing typed is lost.
  useEffect(() => () => void autosave.flush(), [autosave])
  const saved = useSyncExternalStore(autosave.watch, autosave.state)
  return { page, saved, autosave, isEmpty }
}

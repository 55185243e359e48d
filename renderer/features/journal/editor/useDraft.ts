import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { EntryDraft } from '../../../../shared/model/draft.ts'
import { countWords, type EntryContent } from '../../../../shared/model/entry.ts'
import type { FileToAdd } from '../../../bridge/attachments.ts'
import { call } from '../../../bridge/client.ts'
import { useBeforeLock } from '../../../bridge/events.ts'
import { Autosave, type SaveState } from '../../../parts/autosave.ts'
import { isBlankPage } from './blank.ts'
import { type PageAdditions, useAdditions } from './useAdditions.ts'
import { type PageEditor, usePageEditor } from './usePageEditor.ts'

/** All of a draft but its text, which lives in the editor. */
export type DraftFacts = Omit<EntryContent, 'body'> & Pick<EntryDraft, 'zone' | 'basedOn'>

export interface DraftAtWork {
  facts: DraftFacts
  change(change: Partial<DraftFacts>): void
  page: PageEditor
  /** Photos and other files on their way into the text. */
  adding: PageAdditions
  words: number
  saved: SaveState
  autosave: Autosave
  /** The draft as it is at this moment. */
  now(): EntryDraft
  /** True once anything was typed or chosen since the page was opened. */
  isTouched(): boolean
}

/** A draft that saves itself while somebody writes, and once more when Hearth locks. */
export function useDraft(start: EntryDraft): DraftAtWork {
  const { body, ...rest } = start.content
  const [facts, setFacts] = useState<DraftFacts>({
    ...rest,
    zone: start.zone,
    basedOn: start.basedOn,
  })
  const latest = useRef(facts)
  const touched = useRef(false)
  const [words, setWords] = useState(() => countWords(body))

  // The autosave asks for the draft as it is when a save begins; it is made before the editor is.
  const read = useRef<() => EntryDraft>(() => start)
  const [autosave] = useState(
    () =>
      new Autosave(() => {
        const draft = read.current()
        setWords(countWords(draft.content.body))
        return call('drafts.save', draft)
      }),
  )
  const touch = useCallback(() => {
    touched.current = true
    autosave.touch()
  }, [autosave])
  // The text tells of pasted files; the additions are made when the text is there.
  const addFiles = useRef<(files: FileToAdd[]) => void>(() => undefined)
  const page = usePageEditor(
    body,
    touch,
    useCallback((files: FileToAdd[]) => addFiles.current(files), []),
  )
  const adding = useAdditions(page.editor)
  useEffect(() => {
    addFiles.current = adding.add
  }, [adding.add])
  const now = useCallback((): EntryDraft => {
    const { zone, basedOn, ...content } = latest.current
    return { id: start.id, basedOn, zone, content: { ...content, body: page.read() } }
  }, [page.read, start.id])
  useEffect(() => {
    read.current = now
  }, [now])

  useBeforeLock(() => autosave.flush())
  // Going to another room is leaving too: nothing typed is lost, and nothing written leaves nothing.
  useEffect(
    () => () => {
      if (!touched.current) return
      const left = read.current()
      if (left.basedOn > 0 || !isBlankPage(left.content)) void autosave.flush()
      else {
        autosave.stop()
        void call('drafts.discard', { id: left.id })
      }
    },
    [autosave],
  )

  const change = useCallback(
    (next: Partial<DraftFacts>) => {
      latest.current = { ...latest.current, ...next }
      setFacts(latest.current)
      touch()
    },
    [touch],
  )
  const saved = useSyncExternalStore(autosave.watch, autosave.state)
  const isTouched = useCallback(() => touched.current, [])
  return { facts, change, page, adding, words, saved, autosave, now, isTouched }
}

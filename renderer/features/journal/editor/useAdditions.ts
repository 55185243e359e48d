import type { Editor } from '@tiptap/core'
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { ErrorCode } from '../../../../shared/errors.ts'
import type { FileToAdd } from '../../../bridge/attachments.ts'
import { call } from '../../../bridge/client.ts'
import { turnLike } from '../../../parts/photos/turn-photo.ts'
import { announce } from '../../../ui/announce.ts'
import { useWords } from '../../../words/useWords.ts'
import { type Addition, Additions } from './additions.ts'
import { insertAttachment, placeFor, showInstead } from './place-for.ts'

export interface PageAdditions {
  list: readonly Addition[]
  additions: Additions
  /** Adds files at a place of the text; where the caret stands when none is named. */
  add(files: readonly FileToAdd[], at?: number): void
  /** Opens the system's dialog. Answers with why it could not. */
  pick(): Promise<ErrorCode | null>
}

/** Photos and other files on their way into the text of a page. Their places move with the words around. */
export function useAdditions(editor: Editor | null): PageAdditions {
  const { t } = useWords()
  const places = useRef(new Map<number, number>())
  const latest = useRef({ editor, t })
  useEffect(() => {
    latest.current = { editor, t }
  }, [editor, t])

  const [additions] = useState(
    () =>
      new Additions(
        (key, attachment, insteadOf) => {
          const { editor: page, t: words } = latest.current
          const at = places.current.get(key)
          places.current.delete(key)
          if (page === null || page.isDestroyed) return
          if (insteadOf !== null) {
            showInstead(page, insteadOf, attachment.id)
            void turnLike(insteadOf, attachment.id)
            announce(words('photos.location-back', { name: attachment.name }))
            return
          }
          insertAttachment(page, attachment.id, at ?? page.state.doc.content.size)
          announce(words('photos.added', { name: attachment.name }))
        },
        () => announce(latest.current.t('photos.stopped')),
      ),
  )
  const list = useSyncExternalStore(additions.watch, additions.state)

  useEffect(() => {
    if (editor === null) return
    const move = ({ transaction }: { transaction: { mapping: { map(at: number): number } } }) => {
      for (const [key, at] of places.current) places.current.set(key, transaction.mapping.map(at))
    }
    editor.on('transaction', move)
    return () => {
      editor.off('transaction', move)
    }
  }, [editor])

  // What is half taken in goes with the screen: no page would show it.
  useEffect(() => () => additions.stopAll(), [additions])

  const add = useCallback(
    (files: readonly FileToAdd[], at?: number) => {
      const page = latest.current.editor
      if (page === null || files.length === 0) return
      const place = placeFor(page.state.doc, at ?? page.state.selection.head)
      for (const key of additions.add(files)) places.current.set(key, place)
    },
    [additions],
  )

  const pick = useCallback(async () => {
    const reply = await call('picker.pick-files', {})
    if (!reply.ok) return reply.code
    add(reply.value.map(({ place, name }) => ({ kind: 'place', name, place })))
    return null
  }, [add])

  return { list, additions, add, pick }
}

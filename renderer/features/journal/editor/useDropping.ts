import type { Editor } from '@tiptap/core'
import { type DragEvent, useRef, useState } from 'react'
import type { FileToAdd } from '../../../bridge/attachments.ts'
import { carriesFiles, filesIn } from './files-in.ts'

export interface Dropping {
  /** Files are held over the page. */
  isOver: boolean
  handlers: {
    onDragEnter(event: DragEvent): void
    onDragOver(event: DragEvent): void
    onDragLeave(event: DragEvent): void
    onDrop(event: DragEvent): void
  }
}

/** Files that are dragged onto the page: into the text where they are let go, or at its end beside it. */
export function useDropping(
  editor: Editor | null,
  onFiles: (files: FileToAdd[], at: number) => void,
): Dropping {
  const [isOver, setIsOver] = useState(false)
  // Every element on the way tells of its own entering and leaving.
  const depth = useRef(0)
  const follow = (event: DragEvent, step: number) => {
    if (!carriesFiles(event.dataTransfer) || editor?.view.dragging) return
    event.preventDefault()
    depth.current = Math.max(0, depth.current + step)
    setIsOver(depth.current > 0)
  }
  return {
    isOver,
    handlers: {
      onDragEnter: (event) => follow(event, 1),
      onDragLeave: (event) => follow(event, -1),
      onDragOver: (event) => {
        if (carriesFiles(event.dataTransfer) && !editor?.view.dragging) event.preventDefault()
      },
      onDrop: (event) => {
        depth.current = 0
        setIsOver(false)
        if (editor === null || editor.view.dragging || !carriesFiles(event.dataTransfer)) return
        event.preventDefault()
        const isInText = editor.view.dom.contains(event.target as Node)
        const at = isInText ? placeUnder(editor, event) : null
        onFiles(filesIn(event.dataTransfer), at ?? editor.state.doc.content.size)
      },
    },
  }
}

function placeUnder(editor: Editor, { clientX, clientY }: DragEvent): number | null {
  return editor.view.posAtCoords({ left: clientX, top: clientY })?.pos ?? null
}

import { type Editor, mergeAttributes, Node } from '@tiptap/core'
import { NodeSelection, Plugin } from '@tiptap/pm/state'
import { ReactNodeViewRenderer } from '@tiptap/react'
import { idPattern } from '../../../../shared/ids.ts'
import { editorKeysOf } from '../../../../shared/shortcuts.ts'
import { AttachmentView } from './AttachmentView.tsx'
import {
  isAtCaptionEnd,
  isAtCaptionStart,
  isInCaption,
  moveInto,
  moveOut,
  shownBeside,
  writeBelow,
} from './caption-moves.ts'
import { chosenPlace, moveBlock } from './photo-moves.ts'

/** The words under a photo: one line, without any form. */
export const Caption = Node.create<{ hint: string }>({
  name: 'caption',
  content: 'text*',
  marks: '',
  selectable: false,
  addOptions() {
    return { hint: '' }
  },
  parseHTML() {
    return [{ tag: 'p[data-caption]', priority: 60 }]
  },
  renderHTML({ HTMLAttributes }) {
    const hint = { 'data-caption': '', 'data-hint': this.options.hint }
    return ['p', mergeAttributes(HTMLAttributes, hint), 0]
  },
})

/**
 * A photo or another file on the page, with its caption. It stands on the page itself, never in a list or
 * a quote: there its line would be no line of its own.
 */
export const AttachmentBlock = Node.create({
  name: 'attachment',
  content: 'caption',
  isolating: true,
  draggable: true,
  addAttributes() {
    return {
      id: {
        default: '',
        parseHTML: (element) => element.getAttribute('data-attachment'),
        renderHTML: ({ id }) => ({ 'data-attachment': id }),
      },
    }
  },
  parseHTML() {
    return [
      {
        tag: 'figure[data-attachment]',
        getAttrs: (element) =>
          idPattern.test(element.getAttribute('data-attachment') ?? '') ? null : false,
      },
    ]
  },
  renderHTML({ HTMLAttributes }) {
    return ['figure', HTMLAttributes, 0]
  },
  addNodeView() {
    return ReactNodeViewRenderer(AttachmentView)
  },
  addKeyboardShortcuts() {
    const { editor } = this
    const onward = () => isInCaption(editor) && writeBelow(editor)
    return {
      Enter: onward,
      'Shift-Enter': onward,
      ...Object.fromEntries(
        editorKeysOf('photo-move').map((keys, at) => [
          keys,
          () => shift(editor, at === 0 ? 'up' : 'down'),
        ]),
      ),
      Backspace: () => isAtCaptionStart(editor) && selectOwn(editor),
      // The words after the photo never flow into its caption.
      Delete: () => isAtCaptionEnd(editor),
      ArrowUp: () => back(editor, 'up'),
      ArrowLeft: () => back(editor, 'left'),
      ArrowDown: () => ahead(editor, 'down'),
      ArrowRight: () => ahead(editor, 'right'),
    }
  },
  addProseMirrorPlugins() {
    const { editor } = this
    // Letters typed while a photo is chosen go under it. They do not take its place.
    const handleTextInput = (_: unknown, __: number, ___: number, text: string) => {
      if (!isChosen(editor)) return false
      moveInto(editor, editor.state.selection.from, 'end')
      return editor.commands.insertContent({ type: 'text', text })
    }
    return [new Plugin({ props: { handleTextInput } })]
  },
})

/** Down the page: words, then the photo, then its caption, then words. */
function ahead(editor: Editor, key: 'down' | 'right'): boolean {
  const { selection } = editor.state
  if (isChosen(editor)) return moveInto(editor, selection.from, 'start')
  if (!selection.empty || !editor.view.endOfTextblock(key)) return false
  if (isInCaption(editor)) return isAtCaptionEnd(editor) || key === 'down' ? moveOut(editor) : false
  const next = shownBeside(editor, 'after')
  return next !== null && editor.commands.setNodeSelection(next)
}

function back(editor: Editor, key: 'up' | 'left'): boolean {
  const { selection } = editor.state
  if (isChosen(editor)) {
    const before = shownBeside(editor, 'before')
    return before !== null && moveInto(editor, before, 'end')
  }
  if (!selection.empty || !editor.view.endOfTextblock(key)) return false
  if (isInCaption(editor)) return selectOwn(editor)
  const before = shownBeside(editor, 'before')
  return before !== null && moveInto(editor, before, 'end')
}

/** Keeps the keys for itself where a photo is meant, also at the page's ends. */
function shift(editor: Editor, way: 'up' | 'down'): boolean {
  const at = chosenPlace(editor)
  if (at === null) return false
  moveBlock(editor, at, way)
  return true
}

function isChosen({ state: { selection } }: Editor): boolean {
  return selection instanceof NodeSelection && selection.node.type.name === 'attachment'
}

function selectOwn(editor: Editor): boolean {
  return editor.commands.setNodeSelection(editor.state.selection.$from.before(1))
}

import { type Editor, Extension } from '@tiptap/core'
import { editorKeysOf, type ShortcutId } from '../../../../shared/shortcuts.ts'

/** What the keys of the editor do, by their line in the table of all shortcuts. */
const acts = {
  bold: (editor) => editor.commands.toggleBold(),
  italic: (editor) => editor.commands.toggleItalic(),
  heading: (editor) => editor.commands.toggleHeading({ level: 2 }),
  list: (editor) => editor.commands.toggleBulletList(),
  'numbered-list': (editor) => editor.commands.toggleOrderedList(),
  'check-list': (editor) => editor.commands.toggleTaskList(),
  quote: (editor) => editor.commands.toggleBlockquote(),
  undo: (editor) => editor.commands.undo(),
  redo: (editor) => editor.commands.redo(),
} satisfies Partial<Record<ShortcutId, (editor: Editor) => boolean>>

/** The keys for the forms of a page. They come before those that its parts bring along. */
export const PageKeys = Extension.create({
  name: 'pageKeys',
  priority: 1000,
  addKeyboardShortcuts() {
    const { editor } = this
    return Object.fromEntries(
      Object.entries(acts).flatMap(([id, act]) =>
        editorKeysOf(id as ShortcutId).map((keys) => [keys, () => act(editor)]),
      ),
    )
  },
})

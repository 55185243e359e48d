import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import {
  Bold,
  Heading,
  Italic,
  List,
  ListOrdered,
  ListTodo,
  type LucideIcon,
  Minus,
  Quote,
} from 'lucide-react'
import { Toolbar } from 'react-aria-components'
import { IconButton } from '../../../ui/IconButton.tsx'
import type { WordId } from '../../../words/catalogue.ts'
import { useWords } from '../../../words/useWords.ts'
import styles from './FormatBar.module.css'

interface Format {
  word: WordId
  icon: LucideIcon
  isOn(editor: Editor): boolean
  toggle(editor: Editor): void
}

const formats: readonly Format[] = [
  {
    word: 'journal.heading',
    icon: Heading,
    isOn: (editor) => editor.isActive('heading'),
    toggle: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  {
    word: 'journal.bold',
    icon: Bold,
    isOn: (editor) => editor.isActive('bold'),
    toggle: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    word: 'journal.italic',
    icon: Italic,
    isOn: (editor) => editor.isActive('italic'),
    toggle: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    word: 'journal.list',
    icon: List,
    isOn: (editor) => editor.isActive('bulletList'),
    toggle: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    word: 'journal.numbered-list',
    icon: ListOrdered,
    isOn: (editor) => editor.isActive('orderedList'),
    toggle: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    word: 'journal.check-list',
    icon: ListTodo,
    isOn: (editor) => editor.isActive('taskList'),
    toggle: (editor) => editor.chain().focus().toggleTaskList().run(),
  },
  {
    word: 'journal.quote',
    icon: Quote,
    isOn: (editor) => editor.isActive('blockquote'),
    toggle: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
  {
    word: 'journal.rule',
    icon: Minus,
    isOn: (editor) => editor.isActive('horizontalRule'),
    toggle: (editor) => editor.chain().focus().setHorizontalRule().run(),
  },
]

/** The few forms a page needs. Each shows whether it holds where the caret is. */
export function FormatBar({ editor }: { editor: Editor }) {
  const { t } = useWords()
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => formats.map((format) => format.isOn(now)).join(),
  }).split(',')
  return (
    <Toolbar className={styles.bar ?? ''} aria-label={t('journal.format')}>
      {formats.map(({ word, icon: Icon, toggle }, index) => (
        <IconButton
          key={word}
          label={t(word)}
          size="small"
          isOn={on[index] === 'true'}
          onPress={() => toggle(editor)}
        >
          <Icon size={17} strokeWidth={1.7} aria-hidden />
        </IconButton>
      ))}
    </Toolbar>
  )
}

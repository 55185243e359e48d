import type { Editor } from '@tiptap/core'
import { EditorContent } from '@tiptap/react'
import styles from './PageText.module.css'

/** The paper to write on. */
export function PageText({ editor }: { editor: Editor | null }) {
  return <EditorContent editor={editor} className={styles.text} />
}

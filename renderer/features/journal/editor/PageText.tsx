import { type Editor, EditorContent } from '@tiptap/react'
import styles from './PageText.module.css'

/** The paper to write on. */
export function PageText({ editor }: { editor: Editor }) {
  return <EditorContent editor={editor} className={styles.text} />
}

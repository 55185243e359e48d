import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import type { AttachmentId } from '../../../../shared/ids.ts'
import { useRead } from '../../../bridge/hooks.ts'
import { FileCard } from '../../../parts/photos/FileCard.tsx'
import { MissingAttachment } from '../../../parts/photos/MissingAttachment.tsx'
import { isShown } from '../../../parts/photos/PageAttachment.tsx'
import { PhotoFrame } from '../../../parts/photos/PhotoFrame.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from './AttachmentView.module.css'
import { PhotoBar } from './PhotoBar.tsx'
import { useKeepLocation } from './photo-ways.ts'

/** A photo or a file on the page that is being written; its caption is part of the text. */
export function AttachmentView({ node, editor, getPos, selected }: NodeViewProps) {
  const { t } = useWords()
  const id = node.attrs.id as AttachmentId
  const known = useRead('attachments.describe', { ids: [id] })
  const keepLocation = useKeepLocation(id)
  const caption = node.textContent
  return (
    <NodeViewWrapper as="figure" className={styles.figure} data-chosen={selected || undefined}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the page choose it too */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: arrow keys go to it as to any other block */}
      <div className={styles.face} contentEditable={false} data-drag-handle="" onClick={choose}>
        {face()}
      </div>
      <div className={styles.under}>
        <NodeViewContent className={styles.caption} />
        <div className={styles.ways} contentEditable={false}>
          <PhotoBar
            editor={editor}
            about={known.data?.[0] ?? null}
            place={getPos}
            onKeepLocation={keepLocation}
          />
        </div>
      </div>
    </NodeViewWrapper>
  )

  function face() {
    if (known.data === undefined) return <div className={styles.coming} />
    const [about] = known.data
    if (!about) return <MissingAttachment caption="" />
    if (!isShown(about)) return <FileCard about={about} />
    return <PhotoFrame about={about} alt={caption || t('photos.photo')} mayKeep />
  }

  function choose(event: { target: EventTarget }): void {
    const at = getPos()
    const isControl = (event.target as Element).closest('button, [role="alert"]') !== null
    if (at === undefined || isControl) return
    editor.chain().setNodeSelection(at).focus().run()
  }
}

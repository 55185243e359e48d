import type { Editor } from '@tiptap/core'
import { ArrowDown, ArrowUp, MapPin, RotateCw, X } from 'lucide-react'
import { useState } from 'react'
import { Toolbar } from 'react-aria-components'
import type { ErrorCode } from '../../../../shared/errors.ts'
import type { Attachment } from '../../../../shared/model/attachment.ts'
import { isShown } from '../../../parts/photos/PageAttachment.tsx'
import { turnPhoto } from '../../../parts/photos/turn-photo.ts'
import { Trouble } from '../../../parts/Trouble.tsx'
import { announce } from '../../../ui/announce.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from './PhotoBar.module.css'
import { moveBlock, takeOff } from './photo-moves.ts'

export interface PhotoBarProps {
  editor: Editor
  /** Null for what is not here any more. */
  about: Attachment | null
  /** Where it stands in the text. */
  place(): number | undefined
  /** Puts back the place where it was taken; null where that cannot be done. */
  onKeepLocation: (() => void) | null
}

/** What can be done with a photo or a file on the page: its order, which way up it is, and whether it stays. */
export function PhotoBar({ editor, about, place, onKeepLocation }: PhotoBarProps) {
  const { t } = useWords()
  const [problem, setProblem] = useState<ErrorCode | null>(null)
  const isPhoto = about !== null && isShown(about)
  return (
    <>
      <Toolbar
        className={styles.bar ?? ''}
        aria-label={t(isPhoto ? 'photos.ways' : 'photos.ways-file')}
      >
        <IconButton label={t('photos.up')} size="small" onPress={() => move('up')}>
          <ArrowUp size={17} strokeWidth={1.7} aria-hidden />
        </IconButton>
        <IconButton label={t('photos.down')} size="small" onPress={() => move('down')}>
          <ArrowDown size={17} strokeWidth={1.7} aria-hidden />
        </IconButton>
        {isPhoto ? (
          <IconButton label={t('photos.turn')} size="small" onPress={() => void turn(about)}>
            <RotateCw size={17} strokeWidth={1.7} aria-hidden />
          </IconButton>
        ) : null}
        {onKeepLocation ? (
          <IconButton label={t('photos.keep-in')} size="small" onPress={onKeepLocation}>
            <MapPin size={17} strokeWidth={1.7} aria-hidden />
          </IconButton>
        ) : null}
        <IconButton label={t('photos.off')} size="small" onPress={off}>
          <X size={17} strokeWidth={1.7} aria-hidden />
        </IconButton>
      </Toolbar>
      {problem ? <Trouble code={problem} /> : null}
    </>
  )

  function move(way: 'up' | 'down'): void {
    const at = place()
    if (at !== undefined && moveBlock(editor, at, way)) announce(t(`photos.moved-${way}`))
  }

  function off(): void {
    const at = place()
    if (at === undefined) return
    takeOff(editor, at)
    announce(t('photos.taken-off'))
  }

  async function turn(photo: Attachment): Promise<void> {
    const code = await turnPhoto(photo)
    setProblem(code)
    if (code === null) announce(t('photos.turned'))
  }
}

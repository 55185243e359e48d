import type { Attachment } from '../../../shared/model/attachment.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useWords } from '../../words/useWords.ts'
import { Trouble } from '../Trouble.tsx'
import { Waiting } from '../Waiting.tsx'
import styles from './PhotoDialog.module.css'
import { SaveCopy } from './SaveCopy.tsx'
import { usePhoto } from './usePhoto.ts'

export interface PhotoDialogProps {
  about: Attachment
  caption: string
  onClose(): void
}

/** One photo with all the room there is. */
export function PhotoDialog({ about, caption, onClose }: PhotoDialogProps) {
  const { t, size } = useWords()
  const photo = usePhoto(about.id, true, false)
  const name = caption || t('photos.photo')
  return (
    <Dialog title={name} isOpen onClose={onClose} width="full">
      <div className={styles.room}>{inside()}</div>
      <div className={styles.foot}>
        <span className={styles.facts}>
          {t('photos.facts', { name: about.name, size: size(about.bytes) })}
        </span>
        <SaveCopy about={about} />
        <Button size="small" autoFocus onPress={onClose}>
          {t('common.close')}
        </Button>
      </div>
    </Dialog>
  )

  function inside() {
    if (photo.kind === 'coming') return <Waiting />
    if (photo.kind === 'refused') return <Trouble code={photo.code} />
    return <img src={photo.url} alt={name} draggable={false} />
  }
}

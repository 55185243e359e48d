import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import type { Attachment } from '../../../shared/model/attachment.ts'
import { pressed } from '../../../shared/shortcuts.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useWords } from '../../words/useWords.ts'
import { Trouble } from '../Trouble.tsx'
import { Waiting } from '../Waiting.tsx'
import styles from './PhotoDialog.module.css'
import { SaveCopy } from './SaveCopy.tsx'
import { usePhoto } from './usePhoto.ts'

/** A photo of a page, with what is written under it. */
export interface PhotoOfPage {
  about: Attachment
  caption: string
}

export interface PhotoDialogProps {
  /** The photos of the page, in its order. */
  photos: readonly PhotoOfPage[]
  /** Which of them to begin with. */
  start: number
  onClose(): void
}

/** One photo with all the room there is, and the others of its page a key away. */
export function PhotoDialog({ photos, start, onClose }: PhotoDialogProps) {
  const { t, size } = useWords()
  const [at, setAt] = useState(start)
  const { about, caption } = photos[Math.min(at, photos.length - 1)]!
  const name = caption || t('photos.photo')
  const isOneOfMany = photos.length > 1
  return (
    <Dialog title={name} isOpen onClose={onClose} width="full">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys work from every button in it */}
      <div className={styles.whole} onKeyDown={onKey}>
        <LargePhoto key={about.id} about={about} name={name} />
        <div className={styles.foot}>
          {isOneOfMany ? (
            <span className={styles.ways}>
              <IconButton label={t('photos.before')} size="small" onPress={() => go(-1)}>
                <ChevronLeft size={18} strokeWidth={1.6} aria-hidden />
              </IconButton>
              <span>{t('photos.which', { at: at + 1, count: photos.length })}</span>
              <IconButton label={t('photos.after')} size="small" onPress={() => go(1)}>
                <ChevronRight size={18} strokeWidth={1.6} aria-hidden />
              </IconButton>
            </span>
          ) : null}
          <span className={styles.facts}>
            {t('photos.facts', { name: about.name, size: size(about.bytes) })}
            {about.location ? ` ${t(`photos.location-${about.location}`)}` : null}
          </span>
          <SaveCopy key={about.id} about={about} />
          <Button size="small" autoFocus onPress={onClose}>
            {t('common.close')}
          </Button>
        </div>
      </div>
    </Dialog>
  )

  function onKey(event: KeyboardEvent): void {
    const step = [-1, 1, -1, 1][pressed(event, 'photo-step')]
    if (step === undefined || !isOneOfMany) return
    event.preventDefault()
    go(step)
  }

  /** Past the last one the first begins again. */
  function go(step: number): void {
    const next = (at + step + photos.length) % photos.length
    setAt(next)
    const { caption: words } = photos[next]!
    const which = t('photos.which', { at: next + 1, count: photos.length })
    announce(`${words || t('photos.photo')}. ${which}`)
  }
}

function LargePhoto({ about, name }: { about: Attachment; name: string }) {
  const { t } = useWords()
  const photo = usePhoto(about.id, true, false)
  const [isBroken, setIsBroken] = useState(false)
  return <div className={styles.room}>{inside()}</div>

  function inside() {
    if (photo.kind === 'coming') return <Waiting />
    if (photo.kind === 'refused') return <Trouble code={photo.code} />
    if (isBroken) return <p>{t('photos.not-shown')}</p>
    return (
      <img
        src={photo.url}
        alt={name}
        data-turn={about.turn}
        draggable={false}
        onError={() => setIsBroken(true)}
      />
    )
  }
}

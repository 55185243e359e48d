import { ImageOff } from 'lucide-react'
import { type CSSProperties, useRef, useState } from 'react'
import type { Attachment } from '../../../shared/model/attachment.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './PhotoFrame.module.css'
import { isAcross } from './turn-photo.ts'
import { useNear } from './useNear.ts'
import { usePhoto } from './usePhoto.ts'
import { useSmallPicture } from './useSmallPicture.ts'

export interface PhotoFrameProps {
  about: Attachment
  /** What is read aloud for it. */
  alt: string
  /** Whoever is here added it, and may give it a small picture. */
  mayKeep: boolean
}

/** A photo in the width of the page. Its place is there before it is; far from the screen it rests. */
export function PhotoFrame({ about, alt, mayKeep }: PhotoFrameProps) {
  const { t, error } = useWords()
  const frame = useRef<HTMLSpanElement>(null)
  const isNear = useNear(frame)
  const photo = usePhoto(about.id, isNear, mayKeep)
  const small = useSmallPicture(about.id)
  const [measured, setMeasured] = useState<{ width: number; height: number } | null>(null)
  const [isBroken, setIsBroken] = useState(false)
  const own = {
    width: about.width ?? measured?.width ?? 3,
    height: about.height ?? measured?.height ?? 2,
  }
  const [width, height] = isAcross(about) ? [own.height, own.width] : [own.width, own.height]
  const isKnown = about.width !== null || measured !== null
  const place = {
    '--ratio': width / height,
    '--width': isKnown ? `${width}px` : '100%',
  } as CSSProperties
  return (
    <span ref={frame} className={styles.frame} style={place}>
      {inside()}
    </span>
  )

  function inside() {
    if (photo.kind === 'refused' || isBroken) {
      const why = photo.kind === 'refused' ? error(photo.code).happened : t('photos.not-shown')
      return (
        <span className={styles.trouble} role="img" aria-label={`${alt}. ${why}`}>
          <ImageOff size={20} strokeWidth={1.6} aria-hidden />
          {why}
        </span>
      )
    }
    if (photo.kind === 'here') {
      return (
        <img
          className={styles.photo}
          data-turn={about.turn}
          src={photo.url}
          alt={alt}
          draggable={false}
          decoding="async"
          onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => {
            if (naturalWidth > 0) setMeasured({ width: naturalWidth, height: naturalHeight })
          }}
          onError={() => setIsBroken(true)}
        />
      )
    }
    // The small picture is turned already.
    if (small) return <img className={styles.photo} src={small} alt={alt} draggable={false} />
    return <VisuallyHidden>{isNear ? t('photos.coming') : alt}</VisuallyHidden>
  }
}

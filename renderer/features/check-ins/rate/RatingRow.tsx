import { PenLine } from 'lucide-react'
import { useId, useState } from 'react'
import { limits } from '../../../../shared/limits.ts'
import { type AskedDimension, points, type Rating } from '../../../../shared/model/check-in.ts'
import { pressed } from '../../../../shared/shortcuts.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { useWords } from '../../../words/useWords.ts'
import { useDimensionWords } from '../useDimensionWords.ts'
import styles from './RatingRow.module.css'

export interface RatingRowProps {
  dimension: AskedDimension
  rating: Rating
  /** The rater's order of joining. */
  place: number
  onRate(part: Partial<Omit<Rating, 'dimension'>>): void
}

const scale = Array.from({ length: points.last - points.first + 1 }, (_, at) => points.first + at)

/** One dimension: seven points between two words, and a line where somebody wants to say more. */
export function RatingRow({ dimension, rating, place, onRate }: RatingRowProps) {
  const { t } = useWords()
  const { name, low, high } = useDimensionWords()(dimension)
  const id = useId()
  const [isWriting, setIsWriting] = useState(rating.words !== '')
  const { last } = points
  return (
    <fieldset className={styles.row} data-place={place}>
      <legend className={styles.name}>
        <bdi>{name}</bdi>
      </legend>
      <span className={styles.low} aria-hidden>
        {low}
      </span>
      <span className={styles.scale} dir="ltr">
        {scale.map((point) => (
          <label key={point}>
            <input
              type="radio"
              name={id}
              value={point}
              checked={rating.point === point}
              aria-label={spoken(point)}
              onChange={() => onRate({ point })}
              // A second press on the chosen point leaves it out again.
              onClick={() => {
                if (rating.point === point) onRate({ point: null })
              }}
              onKeyDown={(event) => {
                if (pressed(event, 'rating-clear') !== -1) onRate({ point: null })
              }}
            />
            <span aria-hidden>{point}</span>
          </label>
        ))}
      </span>
      <span className={styles.high} aria-hidden>
        {high}
      </span>
      <span className={styles.more}>
        {isWriting ? null : (
          <IconButton
            size="small"
            label={t('check-ins.add-line-to', { dimension: name })}
            onPress={() => setIsWriting(true)}
          >
            <PenLine size={18} strokeWidth={1.6} aria-hidden />
          </IconButton>
        )}
      </span>
      {isWriting ? (
        <input
          className={styles.line}
          aria-label={t('check-ins.line', { dimension: name })}
          placeholder={t('check-ins.line', { dimension: name })}
          value={rating.words}
          maxLength={limits.checkInLineLength}
          dir="auto"
          spellCheck={false}
          autoComplete="off"
          // Whoever asks for the line writes into it next.
          ref={(field) => {
            if (field !== null && rating.words === '' && !field.dataset.met) field.focus()
            if (field !== null) field.dataset.met = 'yes'
          }}
          onChange={({ target }) => onRate({ words: target.value })}
        />
      ) : null}
    </fieldset>
  )

  function spoken(point: number): string {
    if (point === points.first) return t('check-ins.point-low', { point, last, low })
    if (point === last) return t('check-ins.point-high', { point, last, high })
    return t('check-ins.point-of', { point, last })
  }
}

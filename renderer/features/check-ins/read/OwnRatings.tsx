import { type CheckIn, type CheckInSide, points } from '../../../../shared/model/check-in.ts'
import { useWords } from '../../../words/useWords.ts'
import { useDimensionWords } from '../useDimensionWords.ts'
import styles from './OwnRatings.module.css'

/** What one member said, in words and numbers. */
export function OwnRatings({ checkIn, side }: { checkIn: CheckIn; side: CheckInSide }) {
  const { t } = useWords()
  const words = useDimensionWords()
  return (
    <dl className={styles.ratings}>
      {side.ratings.map((rating) => {
        const dimension = checkIn.dimensions.find(({ id }) => id === rating.dimension)
        if (!dimension) return null
        return (
          <div key={rating.dimension}>
            <dt>
              <bdi>{words(dimension).name}</bdi>
            </dt>
            <dd>
              {rating.point === null
                ? null
                : t('check-ins.point-of', { point: rating.point, last: points.last })}
              {rating.words === '' ? null : (
                <p className={styles.words} dir="auto">
                  {rating.words}
                </p>
              )}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

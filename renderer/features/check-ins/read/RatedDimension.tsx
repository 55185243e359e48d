import type { AskedDimension, CheckIn } from '../../../../shared/model/check-in.ts'
import type { Member } from '../../../../shared/model/member.ts'
import { Avatar } from '../../../ui/Avatar.tsx'
import { useWords } from '../../../words/useWords.ts'
import { differenceIn } from '../picture/differences.ts'
import { useDifferenceWords } from '../picture/useDifferenceWords.ts'
import { useDimensionWords } from '../useDimensionWords.ts'
import styles from './RatedDimension.module.css'
import { Scale } from './Scale.tsx'

export interface RatedDimensionProps {
  dimension: AskedDimension
  sides: NonNullable<CheckIn['sides']>
  members: readonly Member[]
}

/** One dimension as everybody rated it: where each stands between the two words, and their lines. */
export function RatedDimension({ dimension, sides, members }: RatedDimensionProps) {
  const { t } = useWords()
  const { name, low, high } = useDimensionWords()(dimension)
  const difference = useDifferenceWords()
  const said = members.map((member) => {
    const side = sides.find(({ who }) => who === member.id)
    const rating = side?.ratings.find((one) => one.dimension === dimension.id)
    return { member, point: rating?.point ?? null, words: rating?.words ?? '' }
  })
  const rated = said.flatMap(({ member, point }) => (point === null ? [] : [{ member, point }]))
  const apart = difference(
    differenceIn(new Map(rated.map(({ member, point }) => [member.id, point]))),
  )
  return (
    <section className={styles.dimension} data-apart={apart?.isApart || undefined}>
      <div className={styles.head}>
        <h2>
          <bdi>{name}</bdi>
        </h2>
        <p className={styles.caption}>
          {rated.length === 0 ? t('check-ins.nobody-rated') : apart?.text}
        </p>
      </div>
      <div className={styles.values}>
        {rated.length > 0 ? <Scale low={low} high={high} rated={rated} /> : null}
        <ul className={styles.said}>
          {said.map(({ member, point, words }) => (
            <li key={member.id} data-place={member.place}>
              <Avatar name={member.label} place={member.place} size="small" />
              <span className={styles.point}>
                {point === null
                  ? t('check-ins.rated-out', { name: member.label })
                  : t('check-ins.rated-at', { name: member.label, point })}
              </span>
              {words === '' ? null : (
                <p className={styles.words} dir="auto">
                  {words}
                </p>
              )}
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

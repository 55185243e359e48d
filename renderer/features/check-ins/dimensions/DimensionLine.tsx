import type { Dimension } from '../../../../shared/model/check-in.ts'
import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../../words/useWords.ts'
import { useDimensionWords } from '../useDimensionWords.ts'
import styles from './DimensionLine.module.css'

export interface DimensionLineProps {
  dimension: Dimension
  /** The only one that is asked. */
  isLast: boolean
  unavailable: string | undefined
  onRename(): void
  onHide(hidden: boolean): void
}

/** One thing that is rated: its name, the words at its ends, and what can be done with it. */
export function DimensionLine(props: DimensionLineProps) {
  const { dimension, isLast, unavailable, onRename, onHide } = props
  const { t } = useWords()
  const { name, low, high } = useDimensionWords()(dimension)
  const { hidden } = dimension
  return (
    <li className={styles.line} data-hidden={hidden || undefined}>
      <div className={styles.words}>
        <h2 dir="auto">{name}</h2>
        <p>
          {hidden ? t('check-ins.dimension-hidden') : t('check-ins.dimension-ends', { low, high })}
        </p>
      </div>
      <Button
        size="small"
        tone="quiet"
        unavailable={unavailable}
        aria-label={t('check-ins.dimension-rename-one', { dimension: name })}
        onPress={onRename}
      >
        {t('check-ins.dimension-rename')}
      </Button>
      <Button
        size="small"
        tone="quiet"
        unavailable={unavailable ?? (isLast ? t('check-ins.dimension-hide-last') : undefined)}
        aria-label={t(hidden ? 'check-ins.dimension-show-one' : 'check-ins.dimension-hide-one', {
          dimension: name,
        })}
        onPress={() => onHide(!hidden)}
      >
        {t(hidden ? 'check-ins.dimension-show' : 'check-ins.dimension-hide')}
      </Button>
    </li>
  )
}

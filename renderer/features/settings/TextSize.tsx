import { AArrowDown, AArrowUp } from 'lucide-react'
import { textSizes } from '../../../shared/text-sizes.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './TextSize.module.css'

/** Smaller and larger, in steps that can be told apart. */
export function TextSize({ value, onChange }: { value: number; onChange(size: number): void }) {
  const { t } = useWords()
  const at = textSizes.reduce<number>(
    (best, size, index) =>
      Math.abs(size - value) < Math.abs((textSizes[best] ?? 1) - value) ? index : best,
    0,
  )
  const go = (index: number) => {
    const size = textSizes[index]
    if (size !== undefined) onChange(size)
  }
  return (
    <fieldset className={styles.size} aria-label={t('appearance.size')}>
      <IconButton label={t('appearance.smaller')} onPress={() => go(at - 1)}>
        <AArrowDown size={18} strokeWidth={1.6} aria-hidden />
      </IconButton>
      <span role="status">{t('appearance.size-value', { percent: Math.round(value * 100) })}</span>
      <IconButton label={t('appearance.larger')} onPress={() => go(at + 1)}>
        <AArrowUp size={18} strokeWidth={1.6} aria-hidden />
      </IconButton>
    </fieldset>
  )
}

import type { Member } from '../../../shared/model/member.ts'
import { Chip } from '../../ui/Chip.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './WallFilters.module.css'
import type { WallFilter } from './wall-layout.ts'

export interface WallFiltersProps {
  filter: WallFilter
  onChange(filter: WallFilter): void
  members: readonly Member[]
}

/** Which notes hang: everything, those to one member, celebrations. Nothing is counted. */
export function WallFilters({ filter, onChange, members }: WallFiltersProps) {
  const { t } = useWords()
  const choices: { value: WallFilter; label: string }[] = [
    { value: 'everything', label: t('gratitude.everything') },
    ...(members.length > 1
      ? members.map(({ id, label }) => ({ value: id, label: t('gratitude.to', { name: label }) }))
      : []),
    { value: 'celebrations', label: t('gratitude.celebrations') },
  ]
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce form controls here
    <div className={styles.filters} role="group" aria-label={t('gratitude.show')}>
      {choices.map(({ value, label }) => (
        <Chip key={value} isOn={filter === value} onChange={() => onChange(value)}>
          {label}
        </Chip>
      ))}
    </div>
  )
}

import type { MemberId } from '../../../shared/ids.ts'
import type { NoteKind } from '../../../shared/model/gratitude.ts'
import type { Member } from '../../../shared/model/member.ts'
import { FilterMenu } from '../../parts/filters/FilterMenu.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './WallFilters.module.css'
import { WallSearch } from './WallSearch.tsx'
import { everything, type WallFilter } from './wall-filter.ts'

export interface WallFiltersProps {
  filter: WallFilter
  onChange(filter: WallFilter): void
  members: readonly Member[]
  /** Everyone whose notes may hang here. */
  writers: readonly Member[]
  years: readonly number[]
}

const kinds: readonly NoteKind[] = ['appreciation', 'thanks', 'celebration']

/** Which notes hang, by words, to whom, from whom, of which kind and year. Nothing is counted. */
export function WallFilters({ filter, onChange, members, writers, years }: WallFiltersProps) {
  const { t } = useWords()
  const set = (part: Partial<WallFilter>) => onChange({ ...filter, ...part })
  const isAll = filter.to === null && filter.kind === null
  return (
    <div className={styles.filters}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would announce form controls here */}
      <div className={styles.group} role="group" aria-label={t('gratitude.show')}>
        <Chip isOn={isAll} onChange={() => onChange({ ...everything, words: filter.words })}>
          {t('gratitude.everything')}
        </Chip>
        {members.length > 1
          ? members.map(({ id, label }) => (
              <Chip
                key={id}
                isOn={filter.to === id}
                onChange={() => set({ to: id, kind: filter.to === id ? filter.kind : null })}
              >
                {t('gratitude.to', { name: label })}
              </Chip>
            ))
          : null}
        <Chip
          isOn={filter.kind === 'celebration'}
          onChange={() => set({ kind: 'celebration', to: null })}
        >
          {t('gratitude.celebrations')}
        </Chip>
      </div>
      <div className={styles.group}>
        {writers.length > 1 ? (
          <FilterMenu<MemberId>
            label={t('gratitude.from')}
            value={filter.from}
            all={t('gratitude.from-anyone')}
            choices={writers.map(({ id, label }) => ({
              value: id,
              label: t('gratitude.from-name', { name: label }),
            }))}
            onChange={(value) => set({ from: value })}
          />
        ) : null}
        <FilterMenu<NoteKind>
          label={t('gratitude.kind-short')}
          value={filter.kind}
          all={t('gratitude.kind-any')}
          choices={kinds.map((kind) => ({ value: kind, label: t(`gratitude.kind-${kind}`) }))}
          onChange={(value) => set({ kind: value })}
        />
        {years.length > 1 ? (
          <FilterMenu
            label={t('gratitude.year')}
            value={filter.year === null ? null : String(filter.year)}
            all={t('gratitude.year-any')}
            choices={years.map((year) => ({ value: String(year), label: String(year) }))}
            onChange={(value) => set({ year: value === null ? null : Number(value) })}
          />
        ) : null}
        <WallSearch words={filter.words} onChange={(words) => set({ words })} />
      </div>
    </div>
  )
}

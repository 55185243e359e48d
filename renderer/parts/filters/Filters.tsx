import { Image } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { type Day, isDay } from '../../../shared/days.ts'
import { moods, type Zone } from '../../../shared/model/entry.ts'
import type { Member, Session } from '../../../shared/model/member.ts'
import {
  type FoundKind,
  foundKinds,
  isFiltered,
  noFilters,
  type SearchFilters,
} from '../../../shared/model/search.ts'
import { useRead } from '../../bridge/hooks.ts'
import { Chip } from '../../ui/Chip.tsx'
import { Link } from '../../ui/Link.tsx'
import { useWords } from '../../words/useWords.ts'
import { everyone } from '../everyone.ts'
import { FilterMenu } from './FilterMenu.tsx'
import styles from './Filters.module.css'

export interface FiltersProps {
  session: Session
  filters: SearchFilters
  onChange(filters: SearchFilters): void
  /** Nothing but pages is looked through. */
  isOfPages?: boolean
  /** One more way to narrow down, whether it does, and how everything is taken off with it. */
  more?: { chip: ReactNode; isOn: boolean; onTakeOff(): void }
}

/** What is looked through. Together there is nothing of Mine to tell apart. */
export function Filters({ session, filters, onChange, isOfPages = false, more }: FiltersProps) {
  const { t } = useWords()
  const tags = useRead('search.tags', {})
  const [isDaysOpen, setIsDaysOpen] = useState(filters.from !== null || filters.to !== null)
  const isAlone = session.mode === 'solo'
  const set = (change: Partial<SearchFilters>) => onChange({ ...filters, ...change })
  // Outside views are private: together there are none to find.
  const kinds = foundKinds.filter((kind) => isAlone || kind !== 'outside-view')
  return (
    <fieldset className={styles.filters} aria-label={t('search.filters')}>
      <div className={styles.chips}>
        {isOfPages ? null : (
          <FilterMenu<FoundKind>
            label={t('search.kind')}
            all={t('search.kind-all')}
            value={filters.kind}
            choices={kinds.map((kind) => ({ value: kind, label: t(`search.kind-${kind}`) }))}
            onChange={(kind) => set({ kind })}
          />
        )}
        <FilterMenu<Member['id']>
          label={t('search.who')}
          all={t('search.who-all')}
          value={filters.author}
          choices={everyone(session).map(({ id, label }) => ({ value: id, label }))}
          onChange={(author) => set({ author })}
        />
        {isAlone ? (
          <FilterMenu<Zone>
            label={t('search.where')}
            all={t('search.where-all')}
            value={filters.zone}
            choices={[
              { value: 'mine', label: t('common.mine') },
              { value: 'ours', label: t('common.ours') },
            ]}
            onChange={(zone) => set({ zone })}
          />
        ) : null}
        <FilterMenu
          label={t('search.mood')}
          all={t('search.mood-all')}
          value={filters.mood}
          choices={moods.map((mood) => ({ value: mood, label: t(`mood.${mood}`) }))}
          onChange={(mood) => set({ mood })}
        />
        {tags.data && tags.data.length > 0 ? (
          <FilterMenu
            label={t('search.tag')}
            all={t('search.tag-all')}
            value={filters.tag}
            choices={tags.data.map((tag) => ({ value: tag, label: tag }))}
            onChange={(tag) => set({ tag })}
          />
        ) : null}
        <Chip
          icon={<Image size={12} strokeWidth={1.8} aria-hidden />}
          isOn={filters.withPhoto}
          onChange={(withPhoto) => set({ withPhoto })}
        >
          {t('search.photos')}
        </Chip>
        {more?.chip}
        <Chip isOn={isDaysOpen} onChange={openDays}>
          {t('search.days')}
        </Chip>
      </div>
      {isDaysOpen ? (
        <div className={styles.days}>
          <DayInput label={t('search.from')} day={filters.from} onDay={(from) => set({ from })} />
          <DayInput label={t('search.to')} day={filters.to} onDay={(to) => set({ to })} />
        </div>
      ) : null}
      {isFiltered(filters) || more?.isOn ? (
        <Link
          onPress={() => {
            setIsDaysOpen(false)
            if (more) more.onTakeOff()
            else onChange(noFilters)
          }}
        >
          {t('search.take-off')}
        </Link>
      ) : null}
    </fieldset>
  )

  /** Days that are out of sight narrow nothing down. */
  function openDays(isOpen: boolean): void {
    setIsDaysOpen(isOpen)
    if (!isOpen) set({ from: null, to: null })
  }
}

interface DayInputProps {
  label: string
  day: Day | null
  onDay(day: Day | null): void
}

function DayInput({ label, day, onDay }: DayInputProps) {
  // What is typed may not be a day yet.
  const [typed, setTyped] = useState<string>(day ?? '')
  return (
    <label>
      <span>{label}</span>
      <input
        type="date"
        min="0001-01-01"
        max="9999-12-31"
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value)
          onDay(isDay(target.value) ? (target.value as Day) : null)
        }}
      />
    </label>
  )
}

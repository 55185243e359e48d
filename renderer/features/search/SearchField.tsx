import { X } from 'lucide-react'
import type { KeyboardEvent, Ref } from 'react'
import { IconButton } from '../../ui/IconButton.tsx'
import { SearchBox } from '../../ui/SearchBox.tsx'
import { useWords } from '../../words/useWords.ts'

export interface SearchFieldProps {
  text: string
  onChange(text: string): void
  onKeyDown(event: KeyboardEvent): void
  /** The list that the keys move in, and its chosen row. */
  listId: string
  activeId: string | undefined
  hasFinds: boolean
  ref: Ref<HTMLInputElement>
}

/** Where words are typed. The keys that move in the list work from here. */
export function SearchField({
  text,
  onChange,
  onKeyDown,
  listId,
  activeId,
  hasFinds,
  ref,
}: SearchFieldProps) {
  const { t } = useWords()
  return (
    <SearchBox
      ref={ref}
      role="combobox"
      aria-label={t('search.field')}
      aria-expanded={hasFinds}
      aria-autocomplete="list"
      {...(hasFinds ? { 'aria-controls': listId } : {})}
      {...(activeId ? { 'aria-activedescendant': activeId } : {})}
      placeholder={t('search.placeholder')}
      value={text}
      onChange={onChange}
      onKeyDown={onKeyDown}
      button={
        text === '' ? null : (
          <IconButton label={t('search.clear')} size="small" onPress={() => onChange('')}>
            <X size={15} strokeWidth={1.6} aria-hidden />
          </IconButton>
        )
      }
    />
  )
}

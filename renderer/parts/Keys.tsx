import type { ShortcutId } from '../../shared/shortcuts.ts'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { type KeyName, useKeyNames } from './useKeyNames.ts'

/** The keys of a shortcut: the first of them, or all. Signs are said in words to whoever listens. */
export function Keys({ of, isAll = false }: { of: ShortcutId; isAll?: boolean }) {
  const namesOf = useKeyNames()
  const names = namesOf(of)
  return (isAll ? names : names.slice(0, 1)).map((name) => <Key key={name.spoken} name={name} />)
}

function Key({ name: { shown, spoken } }: { name: KeyName }) {
  if (shown === spoken) return <kbd>{shown}</kbd>
  return (
    <kbd>
      <span aria-hidden>{shown}</span>
      <VisuallyHidden>{spoken}</VisuallyHidden>
    </kbd>
  )
}

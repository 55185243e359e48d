import { useMemo } from 'react'
import {
  type Combination,
  combinationsOf,
  isSign,
  type ShortcutId,
} from '../../shared/shortcuts.ts'
import { useRead } from '../bridge/hooks.ts'
import type { WordId } from '../words/catalogue.ts'
import { useWords } from '../words/useWords.ts'

/** A key, or several held down at once, as people know them here. */
export interface KeyName {
  /** `Ctrl K`, on macOS `⌘K`. */
  shown: string
  /** The same in words. */
  spoken: string
}

/**
 * The names of the keys of a shortcut, as they stand on the keyboards of this computer's system. A key that the
 * settings have turned off is not named.
 */
export function useKeyNames(): (id: ShortcutId) => readonly KeyName[] {
  const { t } = useWords()
  const info = useRead('app.info', {})
  const settings = useRead('settings.read', {})
  const isMac = info.data?.platform === 'darwin'
  const hasSigns = settings.data?.signKeys ?? true
  return useMemo(() => {
    const wordOf = (key: string) => {
      const word = words[key]
      return word === undefined ? key : t(word)
    }
    const nameOf = ({ key, mod, alt, shift, twice }: Combination): KeyName => {
      const spoken = [
        ...(mod ? [t(isMac ? 'key.mod-mac' : 'key.mod')] : []),
        ...(alt ? [t(isMac ? 'key.alt-mac' : 'key.alt')] : []),
        ...(shift ? [t('key.shift')] : []),
        wordOf(key),
      ].join(' ')
      const held = [...(alt ? [signs.alt] : []), ...(shift ? [signs.shift] : [])]
      const sign = arrows[key] ?? wordOf(key)
      const shown = isMac
        ? [...held, ...(mod ? [signs.mod] : []), sign].join('')
        : spoken.replace(wordOf(key), sign)
      return twice
        ? { shown: t('key.twice', { key: shown }), spoken: t('key.twice', { key: spoken }) }
        : { shown, spoken }
    }
    return (id) =>
      combinationsOf(id)
        .filter((combination) => hasSigns || !isSign(combination))
        .map(nameOf)
  }, [t, isMac, hasSigns])
}

/** What stands on the keys of a Mac. */
const signs = { mod: '⌘', alt: '⌥', shift: '⇧' }

const arrows: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
}

const words: Record<string, WordId> = {
  Enter: 'key.enter',
  Escape: 'key.escape',
  Delete: 'key.delete',
  Backspace: 'key.backspace',
  Home: 'key.home',
  End: 'key.end',
  PageUp: 'key.page-up',
  PageDown: 'key.page-down',
  ArrowUp: 'key.up',
  ArrowDown: 'key.down',
  ArrowLeft: 'key.left',
  ArrowRight: 'key.right',
}

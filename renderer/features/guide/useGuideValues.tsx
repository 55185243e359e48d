import { type ReactNode, useMemo } from 'react'
import type { ShortcutId } from '../../../shared/shortcuts.ts'
import { useKeyNames } from '../../parts/useKeyNames.ts'
import { Link } from '../../ui/Link.tsx'
import { type RichValues, useWords } from '../../words/useWords.ts'
import { type GuideWays, guideWays } from './guide-ways.ts'

const keysInTexts = ['lock', 'palette', 'shortcuts', 'pause'] as const

/** What the lines of the guide may hold: ways that lead on, and the names of keys. */
export function useGuideValues(ways: GuideWays): RichValues {
  const { t } = useWords()
  const keysOf = useKeyNames()
  return useMemo(() => {
    const first = (id: ShortcutId) => keysOf(id)[0]?.shown ?? ''
    return {
      ...Object.fromEntries(keysInTexts.map((id) => [id, first(id)])),
      // Where its key is turned off the list is found by what it is called.
      shortcuts: first('shortcuts') || t('shortcuts.quoted'),
      // A way has the name of the room already.
      seek: first('search'),
      find: first('find-in-page'),
      ...Object.fromEntries(guideWays.map((way) => [way, leading(ways[way])])),
    }
  }, [t, keysOf, ways])
}

function leading(go: (() => void) | undefined) {
  return (words: ReactNode[]) => (go ? <Link onPress={go}>{words}</Link> : words)
}

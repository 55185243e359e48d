import { useContext, useEffect, useRef, useState } from 'react'
import { limits } from '../../../../shared/limits.ts'
import type { Finding, FindingKind } from '../../../../shared/statements/finding.ts'
import { announce } from '../../../ui/announce.ts'
import { useLocale } from '../../../words/locale-context.ts'
import { useWords } from '../../../words/useWords.ts'
import { blameIn } from './blame-in.ts'
import { HintedPhrasesContext } from './hinted-phrases.ts'

/** One field that is written in, as it is looked at. */
export interface WatchedField {
  /** What the field is known by on this page. */
  name: string
  text: string
  /** Words that stand before those of the field, and belong to the same sentence. */
  lead?: string
  /** What is looked for; everything, unless said. */
  kinds?: readonly FindingKind[]
}

/** What stands out in a field, and what its writer makes of it. */
export interface BlameInField {
  findings: readonly Finding[]
  /** The one that the hint is about. */
  hint: Finding | null
  /** To be called with what was typed, by its writer and in this field. */
  typed(text: string): void
  keep(finding: Finding): void
}

/**
 * Looks at a field once its writer pauses, and at no other: what lies there from before is left alone until
 * it is written on. It is worked out here, for the writer alone, stops nothing and goes nowhere.
 */
export function useBlameHint({ name, text, lead = '', kinds }: WatchedField): BlameInField {
  const { t } = useWords()
  const find = blameIn(useLocale())
  const phrases = useContext(HintedPhrasesContext)
  const [found, setFound] = useState<readonly Finding[]>([])
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(pause.current), [])

  const look = (typed: string) => {
    if (phrases === null) return
    const before = lead === '' ? 0 : lead.length + 1
    const all = find(before === 0 ? typed : `${lead} ${typed}`)
    setFound(
      all
        .filter(({ kind, end }) => (kinds?.includes(kind) ?? true) && end > before)
        .map((finding) => within(finding, before, typed))
        .filter(({ phrase }) => phrases.mayMark(phrase, name)),
    )
  }

  // Until the writer pauses again, a mark stays where its phrase does.
  const findings = found.filter(({ start, end, phrase }) => text.slice(start, end) === phrase)
  const hint = findings[0] ?? null
  const phrase = hint?.phrase.toLowerCase() ?? null
  const told = useRef<string | null>(null)
  useEffect(() => {
    if (phrase === null || phrase === told.current) return
    told.current = phrase
    announce(t('debriefs.hint-appeared'))
  }, [phrase, t])

  return {
    findings,
    hint,
    typed: (next) => {
      clearTimeout(pause.current)
      pause.current = setTimeout(() => look(next), limits.draftIdleMs)
    },
    keep: ({ phrase: kept }) => {
      phrases?.keep(kept)
      setFound((now) => now.filter((one) => one.phrase.toLowerCase() !== kept.toLowerCase()))
    },
  }
}

/** The part of it that stands in the field itself. */
function within(finding: Finding, before: number, text: string): Finding {
  const start = Math.max(0, finding.start - before)
  const end = finding.end - before
  return { ...finding, start, end, phrase: text.slice(start, end) }
}

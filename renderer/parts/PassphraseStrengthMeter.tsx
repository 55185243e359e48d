import { limits } from '../../shared/limits.ts'
import type { PassphraseStrength } from '../../shared/model/member.ts'
import { StrengthMeter } from '../ui/StrengthMeter.tsx'
import type { WordId } from '../words/catalogue.ts'
import { useWords } from '../words/useWords.ts'

export interface PassphraseStrengthMeterProps {
  /** Null while it is not known. */
  strength: PassphraseStrength | null
  isEmpty: boolean
  id: string
}

const levelWords: readonly WordId[] = [
  'passphrase.level-0',
  'passphrase.level-1',
  'passphrase.level-2',
  'passphrase.level-3',
  'passphrase.level-4',
]
const levelSentences: readonly WordId[] = [
  'passphrase.level-0-more',
  'passphrase.level-1-more',
  'passphrase.level-2-more',
  'passphrase.level-3-more',
  'passphrase.level-4-more',
]

/** The strength of a passphrase in bars, a word and a sentence. */
export function PassphraseStrengthMeter({ strength, isEmpty, id }: PassphraseStrengthMeterProps) {
  const { t } = useWords()
  const count = limits.passphraseMinLength
  if (!strength) {
    return (
      <StrengthMeter
        id={id}
        level={null}
        label={t('passphrase.strength')}
        word=""
        sentence={isEmpty ? t('passphrase.none-more', { count }) : ''}
      />
    )
  }
  const { level, allowed } = strength
  const sentence: WordId =
    level === 2 && !allowed
      ? 'passphrase.level-2-refused'
      : (levelSentences[level] ?? 'passphrase.level-4-more')
  return (
    <StrengthMeter
      id={id}
      level={level}
      label={t('passphrase.strength')}
      word={t(levelWords[level] ?? 'passphrase.level-4')}
      sentence={t(sentence, { count })}
    />
  )
}

import { BookLock, KeyRound, PencilOff } from 'lucide-react'
import { useWords } from '../words/useWords.ts'
import { Tip } from './Tip.tsx'

/** What to know about a passphrase. `other` is someone who has one too, where there is someone. */
export function PassphraseTips({
  other,
  isSheetNext,
}: {
  other: string | null
  isSheetNext: boolean
}) {
  const { rich } = useWords()
  return (
    <>
      <Tip icon={BookLock}>
        {other === null ? rich('passphrase.tip-own-alone') : rich('passphrase.tip-own', { other })}
      </Tip>
      <Tip icon={KeyRound}>
        {rich(isSheetNext ? 'passphrase.tip-reset' : 'passphrase.tip-reset-plain')}
      </Tip>
      <Tip icon={PencilOff}>{rich('passphrase.tip-guess')}</Tip>
    </>
  )
}

import { useState } from 'react'
import type { Agreement } from '../../../../shared/model/agreement.ts'
import { useCommand } from '../../../bridge/hooks.ts'
import { Trouble } from '../../../parts/Trouble.tsx'
import { announce } from '../../../ui/announce.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useWords } from '../../../words/useWords.ts'

/** Whoever promised lets it go before its day, without a reason. */
export function LetGo({ agreement, isReadOnly }: { agreement: Agreement; isReadOnly: boolean }) {
  const { t } = useWords()
  const review = useCommand('agreements.review')
  const [isAsked, setIsAsked] = useState(false)
  return (
    <>
      <Button
        size="small"
        tone="line"
        unavailable={isReadOnly ? t('agreements.read-only') : undefined}
        onPress={() => setIsAsked(true)}
      >
        {t('agreements.let-go')}
      </Button>
      <Dialog
        title={t('agreements.let-go-title')}
        isOpen={isAsked}
        onClose={() => setIsAsked(false)}
        actions={
          <>
            <Button autoFocus onPress={() => setIsAsked(false)}>
              {t('agreements.let-go-not')}
            </Button>
            <Button tone="primary" onPress={() => void letGo()}>
              {t('agreements.let-go')}
            </Button>
          </>
        }
      >
        <p dir="auto">{agreement.text}</p>
        <p>{t('agreements.let-go-text')}</p>
        {review.error ? <Trouble code={review.error} /> : null}
      </Dialog>
    </>
  )

  async function letGo() {
    if (review.isRunning) return
    const { id } = agreement
    const reply = await review.run({ id, how: 'let-go', words: '', next: null })
    if (!reply.ok) return
    setIsAsked(false)
    announce(t('agreements.let-go-said'))
  }
}

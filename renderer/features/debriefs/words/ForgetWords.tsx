import type { OwnWords } from '../../../../shared/model/debrief.ts'
import { useCommand } from '../../../bridge/hooks.ts'
import { Trouble } from '../../../parts/Trouble.tsx'
import { announce } from '../../../ui/announce.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Sentence } from '../../../ui/Sentence.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from './ForgetWords.module.css'

export interface ForgetWordsProps {
  words: OwnWords
  onClose(): void
  onForgotten(): void
}

/** Asks once before somebody's own words go, and says what goes and what does not. */
export function ForgetWords({ words, onClose, onForgotten }: ForgetWordsProps) {
  const { t } = useWords()
  const forget = useCommand('debriefs.forget-own-words')
  const { title } = words.about
  return (
    <Dialog
      title={t('own-words.forget-title', { title })}
      isOpen
      isQuestion
      onClose={onClose}
      actions={
        <>
          <Button tone="quiet" onPress={onClose} autoFocus>
            {t('own-words.forget-not')}
          </Button>
          <Button tone="line" onPress={() => void now()}>
            {t('own-words.forget-now')}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <p>{t('own-words.forget-1')}</p>
        <p>{t('own-words.forget-2')}</p>
        <p>{t('own-words.forget-3')}</p>
        {refusal()}
      </div>
    </Dialog>
  )

  function refusal() {
    if (forget.error === null) return null
    if (forget.error !== 'debrief.not-now') return <Trouble code={forget.error} />
    return (
      <p role="alert">
        <Sentence tone="quiet">{t('own-words.forget-later')}</Sentence>
      </p>
    )
  }

  async function now(): Promise<void> {
    const reply = await forget.run({ id: words.debrief })
    if (!reply.ok) return
    announce(t('own-words.forgotten', { title }))
    onForgotten()
  }
}

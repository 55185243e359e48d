import { Undo2 } from 'lucide-react'
import { Trouble } from '../../../parts/Trouble.tsx'
import { announce } from '../../../ui/announce.ts'
import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../../words/useWords.ts'
import { useSaying } from './saying-context.ts'
import styles from './TakeBackSaid.module.css'

/**
 * The way back for whoever said something too early, while nobody else has seen it; nothing where that has
 * passed. `by` names them where somebody else is being asked to the keyboard.
 */
export function TakeBackSaid({ by }: { by?: string | undefined }) {
  const { t } = useWords()
  const { mayTakeBack, error, takeBack } = useSaying()
  if (!mayTakeBack) return null
  return (
    <div className={styles.way} data-at={by === undefined ? 'page' : 'hand-over'}>
      {error && by === undefined ? <Trouble code={error} /> : null}
      <p>{by === undefined ? t('stage.held') : t('stage.held-by', { name: by })}</p>
      <Button
        tone="quiet"
        size="small"
        icon={<Undo2 size={15} strokeWidth={1.6} aria-hidden />}
        onPress={() => {
          if (takeBack()) announce(t('stage.taken-back'))
        }}
      >
        {t('stage.take-back')}
      </Button>
    </div>
  )
}

import { Lock } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { RoundId } from '../../../../shared/ids.ts'
import { call } from '../../../bridge/client.ts'
import { useWords } from '../../../words/useWords.ts'
import { Prose } from '../Prose.tsx'
import styles from './OwnWords.module.css'

export interface OwnWordsProps {
  id: RoundId
  /** Nothing of it is to open. */
  isOver?: boolean
  /** Tells what they are, once they are here. */
  onRead?: (text: string) => void
}

/** What its writer alone can read here; nothing where there is nothing. */
export function OwnWords({ id, isOver = false, onRead }: OwnWordsProps) {
  const { t } = useWords()
  const [text, setText] = useState('')
  useEffect(() => {
    let isHere = true
    void call('views.mine', { id }).then((reply) => {
      if (!isHere || !reply.ok) return
      setText(reply.value.text)
      onRead?.(reply.value.text)
    })
    return () => {
      isHere = false
    }
  }, [id, onRead])
  if (text === '') return null
  return (
    <section className={styles.own} aria-labelledby="own-view">
      <h2 id="own-view">{t('views.yours')}</h2>
      <p className={styles.only}>
        <Lock size={15} strokeWidth={1.6} aria-hidden />
        {t(isOver ? 'views.yours-alone' : 'views.yours-only')}
      </p>
      <Prose markdown={text} below={2} />
    </section>
  )
}

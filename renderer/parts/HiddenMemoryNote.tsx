import { Link } from '../ui/Link.tsx'
import { useWords } from '../words/useWords.ts'
import styles from './HiddenMemoryNote.module.css'
import { Trouble } from './Trouble.tsx'
import type { HiddenMemory } from './useHiddenMemory.ts'

/** Says that a page was hidden from the memories, with the way to bring it back. */
export function HiddenMemoryNote({ memory }: { memory: HiddenMemory }) {
  const { t } = useWords()
  return (
    <>
      <div role="status" className={styles.hidden}>
        {memory.hidden ? (
          <>
            {t('journal.memory-hidden')}{' '}
            <Link onPress={() => void memory.bringBack()}>{t('journal.bring-back')}</Link>
          </>
        ) : null}
      </div>
      {memory.error ? <Trouble code={memory.error} /> : null}
    </>
  )
}

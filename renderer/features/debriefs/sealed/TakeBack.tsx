import type { DebriefId } from '../../../../shared/ids.ts'
import { call } from '../../../bridge/client.ts'
import { AskFirst } from '../../../parts/AskFirst.tsx'
import { useWords } from '../../../words/useWords.ts'

/** Takes the own sealed side back, after one question. */
export function TakeBack({ id }: { id: DebriefId }) {
  const { t } = useWords()
  return (
    <AskFirst
      label={t('debriefs.take-back')}
      title={t('debriefs.take-back-title')}
      more={t('debriefs.take-back-more')}
      now={t('debriefs.take-back-now')}
      done={t('debriefs.taken-back')}
      act={() => call('debriefs.withdraw', { id })}
    />
  )
}

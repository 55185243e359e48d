import { useWords } from '../../../words/useWords.ts'

/** Said where somebody looks at one that is shut again, because a side was taken back meanwhile. */
export function GoingOnNotice() {
  const { t } = useWords()
  return <p>{t('check-ins.still-shut')}</p>
}

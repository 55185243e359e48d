import type { DamagedPart } from '../../../shared/model/damage.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './MissingScreen.module.css'
import { PageList } from './PageList.tsx'

/** One part of the journal that is damaged, with what is known to be missing there. */
export function MissingPart({ part: { part, pages, saves, others } }: { part: DamagedPart }) {
  const { t, number } = useWords()
  const count = (value: number) => ({ count: value, shown: number(value) })
  const isKnown = pages.length + saves + others > 0
  return (
    <section className={styles.part}>
      <h2>{t(`missing.part-${part}`)}</h2>
      <PageList pages={pages} />
      {others > 0 ? <p>{t('missing.others', count(others))}</p> : null}
      {saves > 0 ? <p>{t('missing.saves', count(saves))}</p> : null}
      {isKnown ? null : <p>{t('missing.unknown')}</p>}
    </section>
  )
}

import type { Side } from '../../../../shared/model/debrief.ts'
import { useWords } from '../../../words/useWords.ts'
import styles from './SideText.module.css'

/** One side to read, in its writer's words. Parts that were left empty are left out. */
export function SideText({ side }: { side: Side }) {
  const { t, list } = useWords()
  const { when, felt, need, ask } = side.statement
  const parts = [
    { title: t('stage.side-happened'), text: side.happened.trim() },
    { title: t('stage.side-felt'), text: list(side.felt) },
    { title: t('stage.side-needed'), text: list(side.needed) },
    { title: t('stage.side-before'), text: side.before.trim() },
    { title: t('stage.side-say'), text: side.say.trim() },
  ].filter(({ text }) => text !== '')
  const told = [
    { begin: t('stage.side-when'), text: when.trim() },
    { begin: t('stage.side-i-felt'), text: felt.trim() },
    { begin: t('stage.side-because'), text: need.trim() },
  ].filter(({ text }) => text !== '')
  const asked = { begin: t('stage.side-ask'), text: ended(ask.trim(), 'asks') }
  const lines = [
    ...told.map(({ begin, text }, at) => ({
      begin,
      text: ended(text, at + 1 < told.length ? 'goes-on' : 'stops'),
    })),
    ...(asked.text === '' ? [] : [asked]),
  ]
  if (parts.length + lines.length === 0) {
    return <p className={styles.none}>{t('stage.side-empty')}</p>
  }
  return (
    <div className={styles.side}>
      {parts.map(({ title, text }) => (
        <section key={title}>
          <h4>{title}</h4>
          <p dir="auto">{text}</p>
        </section>
      ))}
      {lines.length > 0 ? (
        <section>
          <h4>{t('stage.side-statement')}</h4>
          <p dir="auto">
            {lines.map(({ begin, text }) => (
              <span key={begin}>
                <i>{begin}</i> {text}{' '}
              </span>
            ))}
          </p>
        </section>
      ) : null}
    </div>
  )

  /** The parts are one sentence and a question; whoever set a mark at the end keeps their own. */
  function ended(text: string, how: 'goes-on' | 'stops' | 'asks'): string {
    return text === '' || /[\p{P}]$/u.test(text) ? text : t(`stage.side-${how}`, { text })
  }
}

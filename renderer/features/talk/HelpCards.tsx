import { useEffect, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { type CardKind, cardKinds, talkCards } from '../../words/card-list.ts'
import { useWords } from '../../words/useWords.ts'
import { CardKinds } from './CardKinds.tsx'
import styles from './HelpCards.module.css'

/** How many lie open beside the table. */
const open = 3

/** A few beginnings of sentences beside the table, of the kind that fits what is being done. */
export function HelpCards({ kind: fitting }: { kind: CardKind }) {
  const { t } = useWords()
  const [kind, setKind] = useState(fitting)
  const [from, setFrom] = useState(0)
  useEffect(() => {
    setKind(fitting)
    setFrom(0)
  }, [fitting])
  const all = talkCards[kind]
  const shown = Array.from({ length: open }, (_, index) => all[(from + index) % all.length])
  return (
    <div className={styles.help}>
      <h2>{t('talk.cards')}</h2>
      <CardKinds
        kinds={cardKinds}
        kind={kind}
        onChange={(next) => {
          setKind(next)
          setFrom(0)
        }}
      />
      <ul className={styles.cards}>{shown.map((id) => (id ? <li key={id}>{t(id)}</li> : null))}</ul>
      <Button size="small" tone="quiet" onPress={() => setFrom((from + open) % all.length)}>
        {t('talk.other-cards')}
      </Button>
      <p className={styles.hint}>{t('talk.card-hint')}</p>
    </div>
  )
}

import { InnerHead } from '../../parts/InnerHead.tsx'
import { cardKinds, talkCards } from '../../words/card-list.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './CardsScreen.module.css'

/** All cards, to read. */
export function CardsScreen({ onBack }: { onBack(): void }) {
  const { t } = useWords()
  return (
    <>
      <InnerHead
        back={{ words: t('talk.back'), onLeave: onBack }}
        title={t('talk.cards')}
        lead={`${t('talk.card-hint')} ${t('talk.only-look')}`}
      />
      <div className={styles.kinds}>
        {cardKinds.map((kind) => (
          <section key={kind}>
            <h2>{t(`talk.card-${kind}`)}</h2>
            <ul>
              {talkCards[kind].map((id) => (
                <li key={id}>{t(id)}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  )
}

import { useState } from 'react'
import type { DebriefEvent, OwnWords } from '../../../../shared/model/debrief.ts'
import type { Session } from '../../../../shared/model/member.ts'
import { everyone } from '../../../parts/everyone.ts'
import { InnerHead } from '../../../parts/InnerHead.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx'
import { useWords } from '../../../words/useWords.ts'
import { OnlyYou } from '../outside-view/OnlyYou.tsx'
import { SideText } from '../pieces/SideText.tsx'
import { ForgetWords } from './ForgetWords.tsx'
import styles from './OwnWordsScreen.module.css'
import { WhatYouSaid } from './WhatYouSaid.tsx'

export interface OwnWordsScreenProps {
  session: Session
  words: OwnWords
  onLeave(): void
}

const stages: readonly {
  title: 'own-words.understand' | 'own-words.own' | 'own-words.agree'
  types: readonly DebriefEvent['type'][]
}[] = [
  {
    title: 'own-words.understand',
    types: ['mirrored', 'confirmed', 'validated', 'guessed', 'answered'],
  },
  { title: 'own-words.own', types: ['owned', 'received'] },
  { title: 'own-words.agree', types: ['promised'] },
]

/** What one member said in one debrief, from first to last, for nobody but themselves. */
export function OwnWordsScreen({ session, words, onLeave }: OwnWordsScreenProps) {
  const { t, day, list } = useWords()
  const [isAsking, setIsAsking] = useState(false)
  const { about, side } = words
  const others = everyone(session).filter(
    ({ id }) => about.members.includes(id) && id !== words.who,
  )
  const parts = stages
    .map(({ title, types }) => ({
      title,
      events: words.said.filter(({ type }) => types.includes(type)),
    }))
    .filter(({ events }) => events.length > 0)

  return (
    <Sheet paper="private">
      <article className={styles.page}>
        <InnerHead
          back={{ words: t('own-words.back'), onLeave }}
          kind={t('own-words.title')}
          title={about.title}
        >
          <div className={styles.facts}>
            <span>
              {t('own-words.about', {
                day: day(about.day),
                names: list(others.map(({ label }) => label)),
              })}
            </span>
            <OnlyYou session={session} />
          </div>
        </InnerHead>
        <h2>
          <VisuallyHidden>{t('own-words.from-first')}</VisuallyHidden>
        </h2>
        {side === null && parts.length === 0 ? (
          <p className={styles.none}>{t('own-words.none')}</p>
        ) : null}
        {side ? (
          <section className={styles.part} aria-labelledby="own-side">
            <h3 id="own-side">{t('own-words.side')}</h3>
            <SideText side={side} />
          </section>
        ) : null}
        {parts.map(({ title, events }) => (
          <section key={title} className={styles.part} aria-labelledby={title}>
            <h3 id={title}>{t(title)}</h3>
            <WhatYouSaid events={events} members={everyone(session)} />
          </section>
        ))}
        {session.writable ? (
          <footer className={styles.foot}>
            <Button tone="quiet" onPress={() => setIsAsking(true)}>
              {t('own-words.forget')}
            </Button>
          </footer>
        ) : null}
      </article>
      {isAsking ? (
        <ForgetWords words={words} onClose={() => setIsAsking(false)} onForgotten={onLeave} />
      ) : null}
    </Sheet>
  )
}

import { useEffect } from 'react'
import type { Session } from '../../../shared/model/member.ts'
import { useCommand, useRead } from '../../bridge/hooks.ts'
import { DepthMark } from '../../parts/DepthMark.tsx'
import { InnerHead } from '../../parts/InnerHead.tsx'
import { Trouble } from '../../parts/Trouble.tsx'
import { useSlowTime } from '../../parts/useSlowTime.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { type PromptDepth, type PromptId, promptDepths } from '../../words/prompt-list.ts'
import { slowDepths, waitingInSlowTimes } from '../../words/slow-prompts.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './DeckScreen.module.css'
import { deckOf, drawQuestion } from './deck.ts'
import type { Talk } from './talk.ts'

export interface DeckScreenProps {
  session: Session
  talk: Talk
  onTalk(part: Partial<Talk>): void
}

/** Questions to talk about, one open at a time. */
export function DeckScreen({ session, talk, onTalk }: DeckScreenProps) {
  const { t } = useWords()
  const aside = useRead('prompts.aside', {})
  const setAside = useCommand('prompts.set-aside')
  const isSlow = useSlowTime()
  const depths = isSlow ? slowDepths : promptDepths
  const depth = isSlow && talk.depth === 'deep' ? 'warm' : talk.depth
  const away = new Set([...(aside.data ?? []), ...(isSlow ? waitingInSlowTimes : [])])
  const deck = deckOf(depth, away)
  const open = deck.find(({ id }) => id === talk.question) ?? null
  const isKnown = aside.data !== undefined
  const refusal = aside.error?.code ?? setAside.error

  // biome-ignore lint/correctness/useExhaustiveDependencies: a question that is not of this deck gives way to one that is
  useEffect(() => {
    if (isKnown && open === null && deck.length > 0) draw(null)
  }, [isKnown, open === null, depth])

  return (
    <div className={styles.screen}>
      <InnerHead
        back={{ words: t('talk.back'), onLeave: () => onTalk({ at: 'home', question: null }) }}
        title={t('talk.deck')}
        lead={t(isSlow ? 'prompts.slow' : 'talk.deck-lead')}
      />
      <div>
        <Segmented<PromptDepth>
          label={t('talk.depth')}
          value={depth}
          onChange={(next) => onTalk({ depth: next, question: null })}
          options={depths.map((each) => ({
            value: each,
            label: t(`prompts.depth-${each}`),
            icon: <DepthMark depth={each} />,
          }))}
        />
      </div>
      {refusal ? <Trouble code={refusal} /> : null}
      <section className={styles.card} aria-label={t('talk.question')}>
        {open ? (
          <p className={styles.question}>{t(open.word)}</p>
        ) : isKnown && deck.length === 0 ? (
          <p className={styles.none}>{t('talk.all-aside')}</p>
        ) : null}
      </section>
      {open ? (
        <div className={styles.actions}>
          <Button
            tone="quiet"
            unavailable={session.writable ? undefined : t('talk.read-only')}
            onPress={() => void notForUs(open.id)}
          >
            {t('talk.not-for-us')}
          </Button>
          <Button size="large" onPress={() => draw(open.id)}>
            {t('talk.another-question')}
          </Button>
          <Button tone="primary" size="large" onPress={() => onTalk({ at: 'home' })}>
            {t('talk.take-to-table')}
          </Button>
        </div>
      ) : null}
    </div>
  )

  function draw(from: PromptId | null): void {
    const question = drawQuestion(deck, from)
    onTalk({ question })
    const drawn = deck.find(({ id }) => id === question)
    if (drawn && from !== null) announce(t(drawn.word))
  }

  async function notForUs(prompt: PromptId): Promise<void> {
    const reply = await setAside.run({ prompt, aside: true })
    if (reply.ok) announce(t('talk.set-aside'))
  }
}

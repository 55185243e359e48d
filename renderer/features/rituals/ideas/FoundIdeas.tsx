import { Shuffle } from 'lucide-react'
import { useState } from 'react'
import type { FoundIdea } from '../../../../shared/model/jar.ts'
import type { Session } from '../../../../shared/model/member.ts'
import { useCommand } from '../../../bridge/hooks.ts'
import { Trouble } from '../../../parts/Trouble.tsx'
import { announce } from '../../../ui/announce.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from './FoundIdeas.module.css'
import { bundledWord } from './idea-list.ts'

export interface FoundIdeasProps {
  session: Session
  found: readonly FoundIdea[]
  unavailable: string | undefined
}

interface Shown extends FoundIdea {
  words: string
}

/** What came out of the jar, for everybody to see. */
export function FoundIdeas({ session, found, unavailable }: FoundIdeasProps) {
  const { t, dayOf, list } = useWords()
  const [asked, setAsked] = useState<Shown | null>(null)
  const [drawn, setDrawn] = useState<Shown | null>(null)
  const putAway = useCommand('jar.put-away')
  const shown = found.flatMap((one): Shown[] => {
    const word = bundledWord(one.idea)
    const words = one.text ?? (word && t(word))
    return words === null ? [] : [{ ...one, words }]
  })

  return (
    <section className={styles.found}>
      <div className={styles.head}>
        <h2>{t('jar.found')}</h2>
        {shown.length > 1 ? (
          <Button
            size="small"
            icon={<Shuffle size={15} strokeWidth={1.6} aria-hidden />}
            onPress={draw}
          >
            {t('jar.draw')}
          </Button>
        ) : null}
      </div>
      {shown.length === 0 ? (
        <p className={styles.none}>
          {t('jar.found-none')} {t('jar.found-none-more')}
        </p>
      ) : (
        <>
          <p className={styles.none}>{t('jar.found-lead')}</p>
          <ul className={styles.slips}>
            {shown.map((one) => (
              <li key={one.idea} data-drawn={drawn?.idea === one.idea || undefined}>
                <p className={styles.words}>{one.words}</p>
                <p className={styles.when}>{when(one)}</p>
                {one.who.includes(session.me) ? (
                  <Button
                    size="small"
                    tone="quiet"
                    unavailable={unavailable}
                    aria-label={t('jar.put-away-one', { idea: one.words })}
                    onPress={() => setAsked(one)}
                  >
                    {t('jar.put-away')}
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
        </>
      )}
      {putAway.error ? <Trouble code={putAway.error} /> : null}
      {asked ? (
        <Dialog
          title={t('jar.put-away-title', { idea: asked.words })}
          isOpen
          isQuestion
          onClose={() => setAsked(null)}
          actions={
            <>
              <Button onPress={() => setAsked(null)}>{t('jar.put-away-not')}</Button>
              <Button tone="primary" onPress={() => void away(asked)}>
                {t('jar.put-away-now')}
              </Button>
            </>
          }
        >
          <p>{t('jar.put-away-ask')}</p>
        </Dialog>
      ) : null}
    </section>
  )

  function when({ who, at }: FoundIdea): string {
    const day = dayOf(at, 'plain')
    if (session.members.length < 3) return t('jar.found-when', { day })
    const names = session.members.filter(({ id }) => who.includes(id)).map(({ label }) => label)
    return t('jar.found-who', { names: list(names), day })
  }

  function draw(): void {
    const others = shown.filter(({ idea }) => idea !== drawn?.idea)
    const next = others[Math.floor(Math.random() * others.length)] ?? null
    setDrawn(next)
    if (next) announce(`${t('jar.drawn')} ${next.words}`)
  }

  async function away({ idea }: Shown): Promise<void> {
    setAsked(null)
    const reply = await putAway.run({ idea })
    if (reply.ok) announce(t('jar.was-put-away'))
  }
}

import { MailOpen } from 'lucide-react'
import { useRef, useState } from 'react'
import { useCommand } from '../../../bridge/hooks.ts'
import { Trouble } from '../../../parts/Trouble.tsx'
import { announce } from '../../../ui/announce.ts'
import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../../words/useWords.ts'
import { Envelope } from '../pieces/Envelope.tsx'
import type { StageProps } from '../stage-props.ts'
import { BrokenSeal } from './BrokenSeal.tsx'
import styles from './RevealStage.module.css'
import { StageHead } from './StageHead.tsx'

/** All sides, closed, on the table: with everyone here they open in one act, or not at all. */
export function RevealStage({ debrief, session, members, onLeave }: StageProps) {
  const { t, list } = useWords()
  const open = useCommand('debriefs.open-together')
  const table = useRef<HTMLUListElement>(null)
  const [isOpening, setIsOpening] = useState(false)
  const { about, state, sides } = debrief
  const sealed = state.phase === 'sides' ? state.sealed : about.members
  const isFor = about.members.length === 2 ? 'both' : 'all'
  const away = members.filter(
    ({ id }) =>
      about.members.includes(id) && (session.mode === 'solo' || !session.present.includes(id)),
  )
  const absent = session.mode === 'solo' ? away.filter(({ id }) => id !== session.me) : away
  const unsealed = members.filter(({ id }) => about.members.includes(id) && !sealed.includes(id))
  const mayOpen = absent.length === 0 && unsealed.length === 0 && session.mode === 'together'

  return (
    <div className={styles.stage}>
      <StageHead title={t(`stage.open-${isFor}`)}>{t('stage.open-lead')}</StageHead>
      <ul
        className={styles.table}
        ref={table}
        data-opening={isOpening || undefined}
        data-count={about.members.length}
      >
        {sides.map(({ who, isBroken }) => {
          const member = members.find(({ id }) => id === who)
          if (!member) return null
          const isSealed = sealed.includes(who)
          return (
            <li key={who}>
              <Envelope
                member={member}
                isSealed={isSealed}
                caption={t(isSealed ? 'stage.sealed' : 'stage.not-sealed')}
              />
              {isBroken ? <BrokenSeal name={member.label} /> : null}
            </li>
          )
        })}
      </ul>
      {unsealed.length > 0 ? (
        <p className={styles.missing}>
          {t('stage.missing-sides', { names: names(unsealed), count: unsealed.length })}
        </p>
      ) : null}
      {absent.length > 0 ? (
        <p className={styles.missing}>
          {t('stage.missing', { names: names(absent), count: absent.length })}{' '}
          {session.mode === 'solo' ? t('stage.missing-solo') : null}
        </p>
      ) : null}
      {open.error ? <Trouble code={open.error} /> : null}
      <div className={styles.go}>
        {mayOpen ? (
          <Button
            tone="primary"
            size="large"
            icon={<MailOpen size={18} strokeWidth={1.6} aria-hidden />}
            onPress={() => void openAll()}
          >
            {t(`stage.open-${isFor}-go`)}
          </Button>
        ) : null}
        <Button tone="quiet" onPress={onLeave}>
          {t('stage.not-tonight')}
        </Button>
      </div>
    </div>
  )

  function names(of: typeof members): string {
    return list(of.map(({ label }) => label))
  }

  /** The envelopes lift first, for as long as the theme of motion says; then all keys go out at once. */
  async function openAll() {
    if (isOpening || open.isRunning) return
    setIsOpening(true)
    await new Promise(requestAnimationFrame)
    const moves = table.current?.getAnimations?.({ subtree: true }) ?? []
    await Promise.allSettled(moves.map(({ finished }) => finished))
    const reply = await open.run({ id: debrief.id })
    if (reply.ok) announce(t(`stage.opened-${isFor}`))
    else setIsOpening(false)
  }
}

import { type ReactNode, useState } from 'react'
import type { MemberId } from '../../../../shared/ids.ts'
import { HandOver } from '../../../parts/HandOver.tsx'
import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../../words/useWords.ts'
import { TakeBackSaid } from '../saying/TakeBackSaid.tsx'
import type { StageProps } from '../stage-props.ts'
import { StageHead } from './StageHead.tsx'
import styles from './WhoseTurn.module.css'

export interface WhoseTurnProps extends Pick<StageProps, 'session' | 'members'> {
  /** Whose doing the stage waits for, in the order they are asked. */
  awaited: readonly MemberId[]
  /** What the member at the keyboard is asked, when it is their turn. */
  children: ReactNode
  /** What can be read while it is not. */
  meanwhile?: ReactNode
}

/**
 * Gives the page to the member whose turn it is. With several here, the next one is asked to the
 * keyboard; when nobody is here whose turn it is, the page says so, and that it will keep.
 */
export function WhoseTurn(props: WhoseTurnProps) {
  const { session, members, awaited, children, meanwhile } = props
  const { t, list } = useWords()
  const [putOff, setPutOff] = useState<MemberId | null>(null)
  if (awaited.includes(session.me)) {
    return (
      <>
        <TakeBackSaid />
        {children}
      </>
    )
  }

  const isHere = (id: MemberId) => session.mode === 'together' && session.present.includes(id)
  const to = members.find(({ id }) => id === awaited.find(isHere))
  if (to && putOff !== to.id) {
    return (
      <HandOver
        to={to}
        onHere={() => setPutOff(null)}
        onNotNow={() => setPutOff(to.id)}
        below={<TakeBackSaid by={members.find(({ id }) => id === session.me)?.label} />}
      />
    )
  }
  const names = awaited.flatMap((who) => members.find(({ id }) => id === who)?.label ?? [])
  return (
    <div className={styles.waiting}>
      <StageHead
        title={
          names.length === 1
            ? t('stage.their-turn', { name: names[0] ?? '' })
            : t('stage.their-turn-any', { names: list(names) })
        }
      >
        {t('stage.will-keep')}
      </StageHead>
      <TakeBackSaid />
      {to ? (
        <div>
          <Button tone="primary" onPress={() => setPutOff(null)}>
            {t('stage.hand-over-to', { name: to.label })}
          </Button>
        </div>
      ) : null}
      {meanwhile}
    </div>
  )
}

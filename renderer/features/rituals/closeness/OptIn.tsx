import { useState } from 'react'
import type { CueLevel } from '../../../../shared/model/jar.ts'
import { useCommand, useRead } from '../../../bridge/hooks.ts'
import { Trouble } from '../../../parts/Trouble.tsx'
import { useChosen } from '../../../parts/useChosen.ts'
import { announce } from '../../../ui/announce.ts'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx'
import { useWords } from '../../../words/useWords.ts'
import { CueList } from './CueList.tsx'
import styles from './OptIn.module.css'

export interface OptInProps {
  level: CueLevel
  isIn: boolean
  unavailable: string | undefined
}

/** One level of cues, to be read first and opted in to afterwards, or not. */
export function OptIn({ level, isIn, unavailable }: OptInProps) {
  const { t } = useWords()
  const [isRead, setIsRead] = useState(false)
  const opt = useCommand('cues.opt')
  const { refetch } = useRead('cues.mine', {})
  const { chosen, choose } = useChosen(
    ({ isIn }: { isIn: boolean }) => opt.run({ level, isIn }),
    refetch,
  )
  const name = t(`cues.level-${level}`)
  return (
    <div className={styles.level}>
      <div className={styles.head}>
        <div>
          <h3>{name}</h3>
          <p>{t(`cues.level-${level}-more`)}</p>
        </div>
        <Button
          size="small"
          tone="quiet"
          aria-expanded={isRead}
          aria-label={t(isRead ? 'cues.read-not-one' : 'cues.read-one', { level: name })}
          onPress={() => setIsRead(!isRead)}
        >
          {t(isRead ? 'cues.read-not' : 'cues.read')}
        </Button>
      </div>
      {isRead ? <CueList level={level} /> : null}
      {unavailable === undefined ? (
        <Checkbox isOn={chosen.isIn ?? isIn} onChange={(next) => void say(next)}>
          {t('cues.opt')}
          <VisuallyHidden>: {name}</VisuallyHidden>
        </Checkbox>
      ) : (
        <p>{unavailable}</p>
      )}
      {opt.error ? <Trouble code={opt.error} /> : null}
    </div>
  )

  async function say(isIn: boolean): Promise<void> {
    const reply = await choose({ isIn })
    if (reply.ok) announce(t('cues.opted'))
  }
}

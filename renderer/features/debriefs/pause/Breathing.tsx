import { useEffect, useState } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from './Breathing.module.css'

const inSeconds = 4
const outSeconds = 6

/** A slow pace to breathe with. Where motion is not wanted the seconds are counted instead. */
export function Breathing() {
  const { t } = useWords()
  const [isOn, setIsOn] = useState(true)
  return (
    <div className={styles.breathing}>
      {isOn ? <Pace /> : null}
      <Button tone="quiet" size="small" onPress={() => setIsOn(!isOn)}>
        {t(isOn ? 'debriefs.breathe-stop' : 'debriefs.breathe-start')}
      </Button>
    </div>
  )
}

function Pace() {
  const { t, number } = useWords()
  const [second, setSecond] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setSecond((now) => (now + 1) % (inSeconds + outSeconds)), 1000)
    return () => clearInterval(timer)
  }, [])
  const isIn = second < inSeconds
  return (
    <div className={styles.pace} role="img" aria-label={t('debriefs.breathe')}>
      <span className={styles.ring} />
      <span className={styles.words} aria-hidden>
        {t(isIn ? 'debriefs.breathe-in' : 'debriefs.breathe-out')}
        <span className={styles.count}>{number((isIn ? second : second - inSeconds) + 1)}</span>
      </span>
    </div>
  )
}

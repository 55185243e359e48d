import { Hourglass } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { Link } from '../../../ui/Link.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from './QuietTimer.module.css'
import { minutesLeft, untilNextMinute } from './seven-minutes.ts'

/**
 * Seven minutes for who wants them: whole minutes in words, no sound, nothing that stops the writing, and
 * nothing read aloud by itself. Hiding it forgets it.
 */
export function QuietTimer() {
  const { t } = useWords()
  const [startedAt, setStartedAt] = useState<number | null>(null)
  const [now, setNow] = useState(0)
  const passed = startedAt === null ? null : Math.max(0, now - startedAt)

  useEffect(() => {
    const wait = passed === null ? null : untilNextMinute(passed)
    if (wait === null) return
    const timer = setTimeout(() => setNow(performance.now()), wait)
    return () => clearTimeout(timer)
  }, [passed])

  if (passed === null) {
    return (
      <Button
        size="small"
        icon={<Hourglass size={15} strokeWidth={1.6} aria-hidden />}
        onPress={start}
      >
        {t('outside-view.time-start')}
      </Button>
    )
  }
  const minutes = minutesLeft(passed)
  return (
    <p className={styles.timer}>
      <Hourglass size={15} strokeWidth={1.6} aria-hidden />
      <span>
        {minutes === 0 ? t('outside-view.time-over') : t('outside-view.time-left', { minutes })}
      </span>
      <Link onPress={() => setStartedAt(null)}>{t('outside-view.time-hide')}</Link>
    </p>
  )

  function start(): void {
    const at = performance.now()
    setNow(at)
    setStartedAt(at)
  }
}

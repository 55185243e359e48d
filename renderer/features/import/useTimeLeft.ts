import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../words/useWords.ts'

/** How long the present pace will take for the rest, roughly and in words; empty while nobody can say. */
export function useTimeLeft(done: number, total: number): string {
  const { t } = useWords()
  const [start] = useState(() => ({ at: 0, done: 0 }))
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null)
  const latest = useRef({ done, total })
  useEffect(() => {
    latest.current = { done, total }
  }, [done, total])
  useEffect(() => {
    const timer = setInterval(() => {
      const now = latest.current
      if (now.done === 0) return
      if (start.at === 0) {
        start.at = performance.now()
        start.done = now.done
        return
      }
      const pace = (now.done - start.done) / (performance.now() - start.at)
      if (pace > 0) setSecondsLeft((now.total - now.done) / pace / 1000)
    }, 1000)
    return () => clearInterval(timer)
  }, [start])
  if (secondsLeft === null || done === 0) return ''
  if (secondsLeft < 30) return t('backup.seconds-left')
  return t('backup.minutes-left', { minutes: Math.max(1, Math.round(secondsLeft / 60)) })
}

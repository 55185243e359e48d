import { useEffect, useRef } from 'react'
import { announce } from './announce.ts'

/** How long somebody is left in peace between two words about the same long work, in milliseconds. */
const quietMs = 10_000

/** Says how far long work has come: when it begins, and at most every ten seconds. */
export function useSaidProgress(words: string, isSaid: boolean): void {
  const latest = useRef(words)
  const said = useRef('')
  latest.current = words
  useEffect(() => {
    if (!isSaid) return
    const say = () => {
      if (latest.current === said.current) return
      said.current = latest.current
      announce(latest.current)
    }
    say()
    const clock = setInterval(say, quietMs)
    return () => clearInterval(clock)
  }, [isSaid])
}

import { useEffect, useRef, useState } from 'react'
import type { ShellEvent } from '../../shared/events.ts'
import type { JobId } from '../../shared/ids.ts'
import type { Progress } from '../../shared/model/job.ts'
import { onShellEvent, onVaultEvent } from './client.ts'

export { onShellEvent, onVaultEvent }

type Flush = () => Promise<void>
const flushes = new Set<Flush>()

/** Where a long piece of work stands, or null before its first word and while there is none. */
export function useProgress(job: JobId | null): Progress | null {
  const [progress, setProgress] = useState<Progress | null>(null)
  useEffect(() => {
    setProgress(null)
    if (!job) return
    return onVaultEvent((event) => {
      if (event.event === 'progress' && event.progress.job === job) setProgress(event.progress)
    })
  }, [job])
  return progress
}

/**
 * Hands over the last unsaved words when Hearth locks. The screen is covered before `flush` is called,
 * and the window stays until every flush has settled or the deadline has passed.
 */
export function useBeforeLock(flush: Flush): void {
  const latest = useRef(flush)
  useEffect(() => {
    latest.current = flush
  }, [flush])
  useEffect(() => {
    const run = async () => latest.current()
    flushes.add(run)
    return () => {
      flushes.delete(run)
    }
  }, [])
}

/**
 * Watches for `locking`: covers the page in the same moment, then waits for all flushes, then tells the
 * shell. The cover is an attribute on the root, so that no render stands between the event and the
 * empty screen; what is covered stays mounted, because the flushes read from it.
 */
export function coverOnLocking(): () => void {
  return onShellEvent((event: ShellEvent) => {
    if (event.event !== 'locking') return
    document.documentElement.dataset.covered = ''
    void Promise.allSettled([...flushes].map((flush) => flush())).then(() =>
      window.hearth.flushed(),
    )
  })
}

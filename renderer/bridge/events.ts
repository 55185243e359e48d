import { useEffect, useRef, useState } from 'react'
import type { ShellEvent } from '../../shared/events.ts'
import type { JobId } from '../../shared/ids.ts'
import { limits } from '../../shared/limits.ts'
import type { Progress } from '../../shared/model/job.ts'
import { onShellEvent, onVaultEvent } from './client.ts'

export { onShellEvent, onVaultEvent }

type Flush = () => Promise<void>
const flushes = new Set<Flush>()
/** Flushes on their way; the screen that began one may be gone by now. */
const underWay = new Set<Promise<void>>()

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
 * Hands over the last unsaved words before Hearth locks, and before another member takes the keyboard:
 * both wait until every flush has settled or the deadline has passed. Before a lock the screen is
 * covered first.
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
 * Asks every screen for its unsaved words, and waits until they are safe or could not be saved, for each
 * at most `limits.flushDeadlineMs` milliseconds. Never rejects.
 */
export async function flushDrafts(): Promise<void> {
  for (const flush of flushes) {
    const running: Promise<void> = inTime(flush()).finally(() => underWay.delete(running))
    underWay.add(running)
  }
  await Promise.all(underWay)
}

function inTime(flush: Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    const deadline = setTimeout(resolve, limits.flushDeadlineMs)
    void flush
      .catch(() => undefined)
      .then(() => {
        clearTimeout(deadline)
        resolve()
      })
  })
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
    void flushDrafts().then(() => window.hearth.flushed())
  })
}

import { useEffect, useRef, useState } from 'react'
import type { JobId } from '../../shared/ids.ts'
import { limits } from '../../shared/limits.ts'
import type { Progress } from '../../shared/model/job.ts'
import { onVaultEvent } from './client.ts'

/** Saves what is not saved yet; true when every word is safe. */
export type Flush = () => Promise<boolean>
const flushes = new Set<Flush>()
/** Flushes on their way; the screen that began one may be gone by now. */
const underWay = new Set<Promise<boolean>>()

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
    return askBeforeLock(async () => latest.current())
  }, [])
}

/** The same for whoever outlives a screen: until the function is called that this answers with. */
export function askBeforeLock(flush: Flush): () => void {
  flushes.add(flush)
  return () => {
    flushes.delete(flush)
  }
}

/**
 * Asks every screen for its unsaved words, and waits until they are safe or could not be saved, for each
 * at most `limits.flushDeadlineMs` milliseconds. True when all are safe. Never rejects.
 */
export async function flushDrafts(): Promise<boolean> {
  for (const flush of flushes) {
    const running: Promise<boolean> = inTime(flush()).finally(() => underWay.delete(running))
    underWay.add(running)
  }
  return (await Promise.all(underWay)).every((isSafe) => isSafe)
}

function inTime(flush: Promise<boolean>): Promise<boolean> {
  return new Promise((resolve) => {
    const deadline = setTimeout(() => resolve(false), limits.flushDeadlineMs)
    void flush
      .catch(() => false)
      .then((isSafe) => {
        clearTimeout(deadline)
        resolve(isSafe)
      })
  })
}

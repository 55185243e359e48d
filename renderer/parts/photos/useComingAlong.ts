import { useCallback, useEffect, useRef, useState } from 'react'
import type { Input, Output } from '../../../shared/contract.ts'
import type { Reply } from '../../../shared/errors.ts'
import type { JobId } from '../../../shared/ids.ts'
import type { Progress } from '../../../shared/model/job.ts'
import { call } from '../../bridge/client.ts'
import { useProgress } from '../../bridge/events.ts'
import { newJobId } from '../../bridge/job-id.ts'

type Name = 'drafts.finish' | 'entries.share'

export interface ComesAlong {
  isRunning: boolean
  progress: Progress | null
  isStopping: boolean
  /** Asks it to stop: the reply says that it was cancelled, or that it was done already. */
  stop(): void
}

export interface ComingAlongCommand<Called extends Name> extends ComesAlong {
  run(input: Omit<Input<Called>, 'job'>): Promise<Reply<Output<Called>>>
}

/** What comes along sooner than anybody could read this, in bytes. */
const worthTelling = 8 * 1024 * 1024

/** Whether it takes so long that a person should see how far it is. */
export function isLong({ progress }: ComesAlong): boolean {
  return (progress?.total ?? 0) >= worthTelling
}

/** A page that goes to where it is read, with all that it shows: it can take long, and can be stopped. */
export function useComingAlong<Called extends Name>(name: Called): ComingAlongCommand<Called> {
  const [job, setJob] = useState<JobId | null>(null)
  const [isStopping, setIsStopping] = useState(false)
  const progress = useProgress(job)
  const isHere = useRef(true)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])
  const run = useCallback(
    async (input: Omit<Input<Called>, 'job'>) => {
      const begun = newJobId()
      setJob(begun)
      setIsStopping(false)
      const reply = await call(name, { ...input, job: begun } as Input<Called>)
      if (isHere.current) setJob(null)
      return reply
    },
    [name],
  )
  const stop = useCallback(() => {
    if (job === null) return
    setIsStopping(true)
    void call('jobs.cancel', { job })
  }, [job])
  return { run, stop, isRunning: job !== null, isStopping, progress }
}

import { useSyncExternalStore } from 'react'
import type { Input, Output } from '../../shared/contract.ts'
import type { Reply } from '../../shared/errors.ts'
import type { JobId } from '../../shared/ids.ts'
import type { Progress } from '../../shared/model/job.ts'
import { call, onVaultEvent } from './client.ts'
import { newJobId } from './job-id.ts'

/** Calls that take long enough to be watched, cancelled, and left to go on while the screen changes. */
export type LongCall =
  | 'attachments.save-copy'
  | 'backups.make'
  | 'backups.run'
  | 'backups.rehearse'
  | 'backups.restore'
  | 'damage.fill'
  | 'exports.readable'
  | 'imports.preview'
  | 'imports.run'
  | 'notes.year-book'
  | 'scrub.run'

export interface LongWork<Name extends LongCall> {
  job: JobId
  /** What a person knows the work by, such as a file's name. */
  title: string
  /** Whatever its screen wants to know again when somebody comes back to it. */
  note: string
  progress: Progress | null
  /** True once a stop was asked for. */
  isStopping: boolean
  /** How it ended; null while it goes on. */
  reply: Reply<Output<Name>> | null
}

/**
 * Long work belongs to no screen: it is kept here by the name of its call, one of each at a time, until
 * it is put away or the page goes with the lock.
 */
const works = new Map<LongCall, LongWork<LongCall>>()
const watchers = new Set<() => void>()

onVaultEvent((event) => {
  if (event.event !== 'progress') return
  for (const [name, work] of works) {
    if (work.job === event.progress.job) update(name, { ...work, progress: event.progress })
  }
})

/** Work that only reads: nobody is asked to wait for it. */
const onlyReads: ReadonlySet<LongCall> = new Set([
  'backups.rehearse',
  'imports.preview',
  'scrub.run',
])

let isWriting = false

/** Whoever closes the window while something is being written is asked first. */
function tellOfWriting(): void {
  const goesOn = [...works].some(([name, { reply }]) => reply === null && !onlyReads.has(name))
  if (goesOn === isWriting) return
  isWriting = goesOn
  void call('app.working', { isWorking: goesOn })
}

/** Begins long work; answers when it has ended, however that was. */
export async function beginLongWork<Name extends LongCall>(
  name: Name,
  input: Omit<Input<Name>, 'job'>,
  title = '',
  note = '',
): Promise<Reply<Output<Name>>> {
  const job = newJobId()
  update(name, { job, title, note, progress: null, isStopping: false, reply: null })
  const reply = await call(name, { ...input, job } as Input<Name>)
  const work = works.get(name)
  if (work?.job === job) update(name, { ...work, reply })
  return reply
}

/** Asks running work of this name to stop. Its reply will say that it was cancelled. */
export function stopLongWork(name: LongCall): void {
  const work = works.get(name)
  if (!work || work.reply || work.isStopping) return
  update(name, { ...work, isStopping: true })
  void call('jobs.cancel', { job: work.job })
}

/** Puts away what has ended, so that its screen can begin anew. */
export function putAwayLongWork(name: LongCall): void {
  if (works.get(name)?.reply === null) return
  works.delete(name)
  for (const watcher of watchers) watcher()
}

/** The work of this name that goes on or has ended; null when there is none. */
export function useLongWork<Name extends LongCall>(name: Name): LongWork<Name> | null {
  return useSyncExternalStore(watch, () => (works.get(name) ?? null) as LongWork<Name> | null)
}

function update(name: LongCall, work: LongWork<LongCall>): void {
  works.set(name, work)
  tellOfWriting()
  for (const watcher of watchers) watcher()
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => {
    watchers.delete(watcher)
  }
}

import { useRef, useState } from 'react'
import type { ErrorCode } from '../../../../shared/errors.ts'
import type { EntryId } from '../../../../shared/ids.ts'
import type { EntryDraft } from '../../../../shared/model/draft.ts'
import type { Entry } from '../../../../shared/model/entry.ts'
import { call } from '../../../bridge/client.ts'
import { useCommand, useRead } from '../../../bridge/hooks.ts'
import { type ComesAlong, useComingAlong } from '../../../parts/photos/useComingAlong.ts'
import { announce } from '../../../ui/announce.ts'
import { useWords } from '../../../words/useWords.ts'
import { isBlankPage, isSameContent } from './blank.ts'
import type { DraftAtWork } from './useDraft.ts'

export interface Ending {
  /** The finished page that the draft would change, once it is read; there is none for a new one. */
  before: Entry | null
  /** Done, on its way. */
  finish: ComesAlong
  /** What was refused, or went wrong with what was picked. */
  problem: ErrorCode | null
  setProblem(problem: ErrorCode | null): void
  /** Back to the list: what was written stays as a draft, and nothing written leaves nothing. */
  leave(): Promise<void>
  done(): Promise<void>
  /** Done, on top of what somebody made of the page meanwhile. */
  putOnTop(): Promise<void>
  /** To what somebody made of the page meanwhile. */
  readOther(): Promise<void>
}

export interface EndingOf {
  start: EntryDraft
  draft: DraftAtWork
  /** Who else reads what is shared; null where there is nobody. */
  names: string | null
  onLeft(draft: EntryDraft | null): void
  onFinished(entry: Entry): void
  onRead(id: EntryId): void
}

/** How the writing of a page ends: finished, left as a draft, or thrown away where nothing was written. */
export function useEnding({ start, draft, names, onLeft, onFinished, onRead }: EndingOf): Ending {
  const { t } = useWords()
  const { adding, autosave } = draft
  const finish = useComingAlong('drafts.finish')
  const discard = useCommand('drafts.discard')
  const read = useRead('entries.read', { id: start.id }, { enabled: start.basedOn > 0 })
  const before = read.data ?? null
  const [problem, setProblem] = useState<ErrorCode | null>(null)
  const isEnding = useRef(false)
  return { before, finish, problem, setProblem, leave, done, putOnTop, readOther }

  /** What is on its way to the page belongs to it; somebody who does not want to wait can stop it. */
  async function allIsHere(): Promise<void> {
    if (!adding.additions.isBusy()) return
    announce(t('photos.waiting'))
    await adding.additions.settled()
  }

  async function leave(): Promise<void> {
    await allIsHere()
    const now = draft.now()
    if (isBlankPage(now.content) && start.basedOn === 0) return throwAway()
    if (before && isSameContent(now.content, before) && now.zone === before.zone) {
      return throwAway()
    }
    if (await autosave.flush()) return onLeft(draft.isTouched() ? now : null)
    announce(t('journal.leave-unsaved'))
  }

  async function throwAway(): Promise<void> {
    autosave.stop()
    await discard.run({ id: start.id })
    onLeft(null)
  }

  /** The history of the page keeps the version that this one goes on top of. */
  async function putOnTop(): Promise<void> {
    draft.change({ basedOn: before?.revision ?? 0 })
    await done()
  }

  async function readOther(): Promise<void> {
    if (await autosave.flush()) onRead(start.id)
  }

  /** Letters typed while Done was on its way become a draft that changes the finished page. */
  async function keepLaterWords(finished: EntryDraft, page: Entry): Promise<void> {
    const later = draft.now()
    if (isSameContent(later.content, finished.content)) return
    await call('drafts.save', { ...later, basedOn: page.revision, zone: page.zone })
  }

  /** Pressed once more while it waits for photos, or is on its way, it is still one Done. */
  async function done(): Promise<void> {
    if (isEnding.current) return
    isEnding.current = true
    try {
      await finishPage()
    } finally {
      isEnding.current = false
    }
  }

  async function finishPage(): Promise<void> {
    await allIsHere()
    const now = draft.now()
    if (isBlankPage(now.content) && start.basedOn === 0) return throwAway()
    setProblem(null)
    autosave.stop()
    const reply = await finish.run(now)
    if (reply.ok) {
      await keepLaterWords(now, reply.value)
      announce(
        now.zone === 'mine' || names === null
          ? t('journal.finished-mine')
          : t('journal.finished-ours', { names }),
      )
      return onFinished(reply.value)
    }
    // Whatever was refused, the words stay here and go on being saved.
    autosave.resume()
    autosave.touch()
    if (reply.code === 'request.cancelled') return announce(t('photos.along-stopped'))
    if (reply.code === 'record.changed-elsewhere') await read.refetch()
    setProblem(reply.code)
  }
}

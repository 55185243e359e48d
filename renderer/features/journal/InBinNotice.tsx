import { Archive } from 'lucide-react'
import { useState } from 'react'
import type { Entry } from '../../../shared/model/entry.ts'
import type { Session } from '../../../shared/model/member.ts'
import { useCommand, useRead } from '../../bridge/hooks.ts'
import { EraseDialog } from '../../parts/EraseDialog.tsx'
import { everyone } from '../../parts/everyone.ts'
import { GoingNote } from '../../parts/GoingNote.tsx'
import { mayWrite } from '../../parts/may-write.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { NoticePanel } from '../../ui/NoticePanel.tsx'
import { useWords } from '../../words/useWords.ts'

export interface InBinNoticeProps {
  session: Session
  entry: Entry & { binnedAt: string }
}

/** That a page lies in the bin, until when, and what its author may do about it. */
export function InBinNotice({ session, entry }: InBinNoticeProps) {
  const { t, dayOf } = useWords()
  const binned = useRead('entries.binned', {})
  const unbin = useCommand('entries.unbin')
  const erase = useCommand('entries.erase')
  const [isAsking, setIsAsking] = useState(false)
  const { id, binnedAt } = entry
  const isMine = entry.author === session.me
  const author = everyone(session).find((member) => member.id === entry.author)
  const going = binned.data?.find((row) => row.id === id)?.going
  return (
    <>
      {unbin.error ? <Trouble code={unbin.error} /> : null}
      <NoticePanel
        tone="quiet"
        icon={<Archive size={20} strokeWidth={1.6} />}
        title={
          isMine
            ? t('journal.in-bin', { day: dayOf(binnedAt) })
            : t('journal.in-bin-other', { author: author?.label ?? '', day: dayOf(binnedAt) })
        }
        actions={
          isMine && mayWrite(session) ? (
            <>
              <Button size="small" onPress={() => void takeOut()}>
                {t('journal.take-out')}
              </Button>
              <Button size="small" tone="quiet" onPress={() => setIsAsking(true)}>
                {t('bin.erase')}
              </Button>
            </>
          ) : null
        }
      >
        {going ? (
          <p>
            <GoingNote session={session} going={going} />
          </p>
        ) : null}
      </NoticePanel>
      {isAsking ? (
        <EraseDialog
          what="page"
          error={erase.error}
          onErase={() => void empty()}
          onClose={() => setIsAsking(false)}
        />
      ) : null}
    </>
  )

  async function takeOut(): Promise<void> {
    const reply = await unbin.run({ id })
    if (reply.ok) announce(t('journal.unbinned'))
  }

  async function empty(): Promise<void> {
    const reply = await erase.run({ id })
    if (!reply.ok) return
    announce(t('bin.erased-page'))
    setIsAsking(false)
  }
}

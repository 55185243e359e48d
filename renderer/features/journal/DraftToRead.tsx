import { Lock, PenLine } from 'lucide-react'
import { useState } from 'react'
import { limits } from '../../../shared/limits.ts'
import { attachmentsIn } from '../../../shared/model/attachment.ts'
import type { SavedDraft } from '../../../shared/model/draft.ts'
import type { Session } from '../../../shared/model/member.ts'
import { useCommand, useRead } from '../../bridge/hooks.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { NoticePanel } from '../../ui/NoticePanel.tsx'
import { useWords } from '../../words/useWords.ts'
import { PageHead } from './PageHead.tsx'
import styles from './PageToRead.module.css'
import { Prose } from './Prose.tsx'

export interface DraftToReadProps {
  session: Session
  draft: SavedDraft
  onCarryOn(draft: SavedDraft): void
}

/** A draft as it stands: private, whatever its switch says, until it is done. */
export function DraftToRead({ session, draft, onCarryOn }: DraftToReadProps) {
  const { t } = useWords()
  const discard = useCommand('drafts.discard')
  const [isAsking, setIsAsking] = useState(false)
  const ids = attachmentsIn(draft.content.body).slice(0, limits.attachments.described)
  const shown = useRead('attachments.describe', { ids }, { enabled: ids.length > 0 })
  const me = session.members.find((member) => member.id === session.me)
  return (
    <>
      <PageHead content={draft.content} author={me} zone="mine" />
      {discard.error ? (
        <div className={styles.notice}>
          <Trouble code={discard.error} />
        </div>
      ) : null}
      <div className={styles.notice}>
        <NoticePanel
          tone="quiet"
          icon={<Lock size={20} strokeWidth={1.6} />}
          title={t('journal.draft')}
          actions={
            session.writable ? (
              <>
                <Button
                  size="small"
                  icon={<PenLine size={15} strokeWidth={1.6} aria-hidden />}
                  onPress={() => onCarryOn(draft)}
                >
                  {t('journal.carry-on')}
                </Button>
                <Button size="small" tone="quiet" onPress={() => setIsAsking(true)}>
                  {t('journal.discard-draft')}
                </Button>
              </>
            ) : null
          }
        >
          <p>{t('journal.draft-private')}</p>
        </NoticePanel>
      </div>
      <div className={styles.text}>
        <Prose
          markdown={draft.content.body}
          attachments={shown.data ?? []}
          mayKeep={session.writable}
        />
      </div>
      <Dialog
        title={t('journal.discard-title')}
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        isQuestion
        actions={
          <>
            <Button tone="quiet" onPress={() => void throwAway()}>
              {t('journal.discard-draft')}
            </Button>
            <Button tone="primary" onPress={() => setIsAsking(false)}>
              {t('journal.discard-keep')}
            </Button>
          </>
        }
      >
        <p>{t('journal.discard-body')}</p>
      </Dialog>
    </>
  )

  async function throwAway(): Promise<void> {
    setIsAsking(false)
    await discard.run({ id: draft.id })
  }
}

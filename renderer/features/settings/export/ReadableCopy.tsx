import { CircleCheck } from 'lucide-react'
import { useState } from 'react'
import type { ErrorCode } from '../../../../shared/errors.ts'
import type { PlaceToken } from '../../../../shared/ids.ts'
import { call } from '../../../bridge/client.ts'
import {
  beginLongWork,
  putAwayLongWork,
  stopLongWork,
  useLongWork,
} from '../../../bridge/long-work.ts'
import { WorkProgress } from '../../../parts/WorkProgress.tsx'
import { Button } from '../../../ui/Button.tsx'
import { NoticePanel } from '../../../ui/NoticePanel.tsx'
import { useWords } from '../../../words/useWords.ts'
import { CopyRefused } from './CopyRefused.tsx'
import styles from './ReadableCopy.module.css'
import { useCopySentence } from './useCopySentence.ts'

const name = 'exports.readable'

/** Makes a readable copy: the folder, how far it is, what came of it. */
export function ReadableCopy() {
  const { t } = useWords()
  const work = useLongWork(name)
  const sentence = useCopySentence()
  const [pickError, setPickError] = useState<ErrorCode | null>(null)
  /** The folder chosen last, for another try without what is damaged. */
  const [folder, setFolder] = useState<{ place: PlaceToken; name: string } | null>(null)

  async function choose() {
    setPickError(null)
    const picked = await call('picker.pick', { for: 'export-folder' })
    if (!picked.ok) return setPickError(picked.code)
    if (picked.value === null) return
    setFolder(picked.value)
    putAwayLongWork(name)
    await beginLongWork(name, { place: picked.value.place }, picked.value.name)
  }

  async function withoutDamaged() {
    if (folder === null) return
    putAwayLongWork(name)
    await beginLongWork(name, { place: folder.place, withoutDamaged: true }, folder.name)
  }

  if (work && work.reply === null) {
    return (
      <div className={styles.running}>
        <p className={styles.lead}>{t('export.running-to', { name: work.title })}</p>
        <WorkProgress label={t('export.running')} progress={work.progress} />
        <div>
          <Button
            size="small"
            unavailable={work.isStopping ? t('export.stopping') : undefined}
            onPress={() => stopLongWork(name)}
          >
            {t(work.isStopping ? 'export.stopping' : 'export.stop')}
          </Button>
        </div>
      </div>
    )
  }
  const reply = work?.reply ?? null
  const tryWithout = folder === null ? null : () => void withoutDamaged()
  const refusal = pickError ?? (reply && !reply.ok ? reply.code : null)
  return (
    <div className={styles.copy}>
      {reply?.ok ? (
        <NoticePanel
          icon={<CircleCheck size={22} strokeWidth={1.6} />}
          title={t('export.done')}
          tone="good"
          isAnnounced
        >
          <p>{sentence(reply.value, work?.title ?? '')}</p>
        </NoticePanel>
      ) : null}
      {refusal ? (
        <CopyRefused code={refusal} onWithout={isDamage(refusal) ? tryWithout : null} />
      ) : null}
      <div>
        <Button tone={reply?.ok ? 'line' : 'default'} onPress={() => void choose()}>
          {t(reply?.ok ? 'export.again' : 'export.choose')}
        </Button>
      </div>
    </div>
  )
}

function isDamage(code: ErrorCode): boolean {
  return code === 'attachment.damaged' || code === 'vault.damaged'
}

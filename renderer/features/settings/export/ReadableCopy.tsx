import type { ErrorCode } from '../../../../shared/errors.ts'
import { beginLongWork, putAwayLongWork } from '../../../bridge/long-work.ts'
import { useWords } from '../../../words/useWords.ts'
import { CopyRefused } from './CopyRefused.tsx'
import { CopyWork } from './CopyWork.tsx'
import { useCopySentence } from './useCopySentence.ts'
import { usePickedWork } from './usePickedWork.ts'

/** Makes a readable copy: the folder, how far it is, what came of it. */
export function ReadableCopy() {
  const { t } = useWords()
  const copy = usePickedWork('exports.readable', 'export-folder')
  const sentence = useCopySentence()
  const { name, work, refusal, picked } = copy

  async function withoutDamaged() {
    if (picked === null) return
    putAwayLongWork(name)
    await beginLongWork(name, { place: picked.place, withoutDamaged: true }, picked.name)
  }

  const title = work?.title ?? ''
  const tryWithout = picked === null ? null : () => void withoutDamaged()
  return (
    <CopyWork
      copy={copy}
      running={{
        lead: t('export.running-to', { name: title }),
        label: t('export.running'),
        stop: t('export.stop'),
        stopping: t('export.stopping'),
      }}
      done={{
        title: t('export.done'),
        ...(work?.reply?.ok ? { more: sentence(work.reply.value, title) } : {}),
      }}
      refused={
        refusal ? (
          <CopyRefused code={refusal} onWithout={isDamage(refusal) ? tryWithout : null} />
        ) : null
      }
      choose={t('export.choose')}
    />
  )
}

function isDamage(code: ErrorCode): boolean {
  return code === 'attachment.damaged' || code === 'vault.damaged'
}

import { useState } from 'react'
import type { ErrorCode } from '../../../../shared/errors.ts'
import type { ExportFormat } from '../../../../shared/model/export.ts'
import { useRead } from '../../../bridge/hooks.ts'
import { usePassphraseTwice } from '../../../parts/usePassphraseTwice.ts'
import { useWords } from '../../../words/useWords.ts'
import { CopyChoices } from './CopyChoices.tsx'
import { CopyRefused } from './CopyRefused.tsx'
import { CopyWork } from './CopyWork.tsx'
import { useCopySentence } from './useCopySentence.ts'
import { usePickedWork } from './usePickedWork.ts'

/** Makes a readable copy: what it is to be, the folder, how far it is, what came of it. */
export function ReadableCopy() {
  const { t } = useWords()
  const sentence = useCopySentence()
  const session = useRead('session.read', {})
  const [format, setFormat] = useState<ExportFormat>('markdown')
  const [isSealed, setSealed] = useState(false)
  const twice = usePassphraseTwice(session.data?.members.map(({ label }) => label) ?? [])
  const order = { format, ...(isSealed ? { passphrase: twice.passphrase } : {}) }
  // What seals one copy is typed anew for another.
  const copy = usePickedWork('exports.readable', 'export-folder', order, twice.clear)
  const { work, refusal, picked } = copy
  const title = work?.title ?? ''
  const tryWithout = picked === null ? null : () => void copy.again({ withoutDamaged: true })
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
      choices={
        <CopyChoices
          format={format}
          onFormat={setFormat}
          isSealed={isSealed}
          onSealed={setSealed}
          twice={twice}
        />
      }
      missing={isSealed ? twice.missing : undefined}
      choose={t('export.choose')}
    />
  )
}

function isDamage(code: ErrorCode): boolean {
  return code === 'vault.damaged' || code === 'attachment.damaged'
}

import { useState } from 'react'
import type { ErrorCode } from '../../../shared/errors.ts'
import type { PlaceToken } from '../../../shared/ids.ts'
import type { Zone } from '../../../shared/model/entry.ts'
import { call } from '../../bridge/client.ts'
import { useRead } from '../../bridge/hooks.ts'
import { beginLongWork, putAwayLongWork, useLongWork } from '../../bridge/long-work.ts'
import { PageHead } from '../../parts/PageHead.tsx'
import { Trouble } from '../../parts/Trouble.tsx'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import { ImportDone } from './ImportDone.tsx'
import styles from './ImportPage.module.css'
import { LookingIntoFile } from './LookingIntoFile.tsx'
import { PreviewOfFile } from './PreviewOfFile.tsx'
import { RunningImport } from './RunningImport.tsx'

interface File {
  place: PlaceToken
  name: string
}

/** Brings an old journal in: a file, what is in it, where it goes, and what came of it. */
export function ImportPage({ onJournal }: { onJournal(): void }) {
  const { t } = useWords()
  const session = useRead('session.read', {})
  const [file, setFile] = useState<File | null>(null)
  const [zone, setZone] = useState<Zone>('mine')
  const [pickError, setPickError] = useState<ErrorCode | null>(null)
  const looking = useLongWork('imports.preview')
  const bringing = useLongWork('imports.run')

  async function choose() {
    setPickError(null)
    const picked = await call('picker.pick', { for: 'import-source' })
    if (!picked.ok) return setPickError(picked.code)
    if (!picked.value) return
    putAwayLongWork('imports.run')
    setFile(picked.value)
    setZone('mine')
    await look(picked.value, 'mine')
  }

  async function look({ place, name }: File, into: Zone) {
    putAwayLongWork('imports.preview')
    await beginLongWork('imports.preview', { place, zone: into }, name)
  }

  async function run() {
    if (!file) return
    putAwayLongWork('imports.preview')
    await beginLongWork('imports.run', { place: file.place, zone }, file.name, zone)
  }

  function beginAnew() {
    putAwayLongWork('imports.run')
    putAwayLongWork('imports.preview')
    setFile(null)
  }

  if (bringing?.reply === null) return <RunningImport work={bringing} onLeave={onJournal} />
  if (bringing?.reply?.ok) {
    return (
      <ImportDone
        report={bringing.reply.value}
        name={bringing.title}
        isShared={bringing.note === 'ours'}
        onJournal={() => {
          beginAnew()
          onJournal()
        }}
        onAnother={beginAnew}
      />
    )
  }
  if (file && looking?.reply === null) return <LookingIntoFile work={looking} />
  if (file && looking?.reply?.ok && session.data) {
    return (
      <PreviewOfFile
        preview={looking.reply.value}
        name={file.name}
        session={session.data}
        zone={zone}
        onZone={(next) => {
          setZone(next)
          void look(file, next)
        }}
        onRun={() => void run()}
        onAnother={() => void choose()}
      />
    )
  }
  const refusal = pickError ?? refusalOf(bringing?.reply) ?? refusalOf(looking?.reply)
  return (
    <>
      <PageHead title={t('import.title')}>{t('import.lead')}</PageHead>
      <div className={styles.start}>
        {refusal ? <Trouble code={refusal} /> : null}
        <Button
          tone="primary"
          size="large"
          unavailable={session.data?.writable === false ? t('import.read-only') : undefined}
          onPress={() => void choose()}
        >
          {t(refusal ? 'import.choose-other' : 'import.choose')}
        </Button>
      </div>
    </>
  )
}

function refusalOf(reply: { ok: boolean; code?: ErrorCode } | null | undefined): ErrorCode | null {
  return reply && !reply.ok ? (reply.code ?? null) : null
}

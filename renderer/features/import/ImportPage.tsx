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
import { tagsTyped } from './tags-typed.ts'
import { WhatCanMoveIn } from './WhatCanMoveIn.tsx'

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
  const [tags, setTags] = useState('')
  const [pickError, setPickError] = useState<ErrorCode | null>(null)
  const looking = useLongWork('imports.preview')
  const bringing = useLongWork('imports.run')

  async function choose(what: 'import-source' | 'import-folder') {
    setPickError(null)
    const picked = await call('picker.pick', { for: what })
    if (!picked.ok) return setPickError(picked.code)
    if (!picked.value) return
    putAwayLongWork('imports.run')
    setFile(picked.value)
    setZone('mine')
    setTags('')
    await look(picked.value)
  }

  async function look({ place, name }: File) {
    putAwayLongWork('imports.preview')
    await beginLongWork('imports.preview', { place }, name)
  }

  async function run() {
    if (!file) return
    putAwayLongWork('imports.preview')
    const input = { place: file.place, zone, tags: tagsTyped(tags) }
    await beginLongWork('imports.run', input, file.name, zone)
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
        onZone={setZone}
        tags={tags}
        onTags={setTags}
        onRun={() => void run()}
        onAnother={beginAnew}
      />
    )
  }
  const refusal = pickError ?? refusalOf(bringing?.reply) ?? refusalOf(looking?.reply)
  const unavailable = session.data?.writable === false ? t('import.read-only') : undefined
  return (
    <>
      <PageHead title={t('import.title')}>{t('import.lead')}</PageHead>
      <div className={styles.start}>
        {refusal ? <Trouble code={refusal} /> : null}
        <div className={styles.choices}>
          <Button
            tone="primary"
            size="large"
            unavailable={unavailable}
            onPress={() => void choose('import-source')}
          >
            {t('import.choose')}
          </Button>
          <Button
            size="large"
            unavailable={unavailable}
            onPress={() => void choose('import-folder')}
          >
            {t('import.choose-folder')}
          </Button>
        </div>
      </div>
      <WhatCanMoveIn />
    </>
  )
}

function refusalOf(reply: { ok: boolean; code?: ErrorCode } | null | undefined): ErrorCode | null {
  return reply && !reply.ok ? (reply.code ?? null) : null
}

import { useEffect, useEffectEvent, useState } from 'react'
import type { ErrorCode } from '../../../shared/errors.ts'
import type { MemberId, PlaceToken } from '../../../shared/ids.ts'
import type { BackupCover } from '../../../shared/model/backup.ts'
import { call } from '../../bridge/client.ts'
import { putAwayLongWork, stopLongWork, useLongWork } from '../../bridge/long-work.ts'
import { StepHead } from '../../parts/StepHead.tsx'
import { Trouble } from '../../parts/Trouble.tsx'
import { WorkProgress } from '../../parts/WorkProgress.tsx'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { FormerPlaces } from './FormerPlaces.tsx'
import { RestoredCopy } from './RestoredCopy.tsx'
import { type Opening, RestoreKey } from './RestoreKey.tsx'
import styles from './RestoreScreen.module.css'

/** A file that was chosen: where it is, and what it is called. */
interface Picked {
  place: PlaceToken
  name: string
}

/** A backup, with what its cover says. */
interface Chosen extends Picked {
  cover: BackupCover
}

export interface RestoreScreenProps {
  /** A backup that was opened in the system's file manager: it is chosen already. */
  offered: Picked | null
  onLeave(): void
}

/** From a file to a restored copy: its cover, who opens it, the unpacking, what was found, and the switch. */
export function RestoreScreen({ offered, onLeave }: RestoreScreenProps) {
  const { t } = useWords()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [error, setError] = useState<ErrorCode | null>(null)
  const [opening, setOpening] = useState<Opening | null>(null)
  const work = useLongWork('backups.restore')
  useEffect(() => () => putAwayLongWork('backups.restore'), [])

  async function choose() {
    setError(null)
    const picked = await call('picker.pick', { for: 'backup-source' })
    if (!picked.ok) return setError(picked.code)
    if (picked.value) await look(picked.value)
  }

  async function look(picked: Picked) {
    setError(null)
    putAwayLongWork('backups.restore')
    setOpening(null)
    const cover = await call('backups.cover', { place: picked.place })
    if (cover.ok) setChosen({ ...picked, cover: cover.value })
    else setError(cover.code)
  }

  const takeUp = useEffectEvent((picked: Picked) => {
    // What is being restored goes on.
    if (work?.reply !== null) void look(picked)
  })
  useEffect(() => {
    if (offered !== null) takeUp(offered)
  }, [offered])

  return (
    <div className={styles.room}>
      <Sheet>
        <div className={styles.page}>{step()}</div>
      </Sheet>
    </div>
  )

  function step() {
    if (work && work.reply === null) {
      return (
        <>
          <StepHead title={t('restore.running')} lead={t('restore.running-more')} isFocused />
          <WorkProgress label={t('restore.running')} progress={work.progress} />
          <div className={styles.actions}>
            <Button
              unavailable={work.isStopping ? t('backup.stopping') : undefined}
              onPress={() => stopLongWork('backups.restore')}
            >
              {t(work.isStopping ? 'backup.stopping' : 'backup.stop')}
            </Button>
          </div>
        </>
      )
    }
    if (work?.reply?.ok) {
      return (
        <RestoredCopy
          {...work.reply.value}
          beside={chosen?.cover.beside ?? 'unknown'}
          name={nameOf(opening?.member)}
          onLeave={onLeave}
        />
      )
    }
    if (chosen) {
      return (
        <RestoreKey
          key={chosen.place}
          {...chosen}
          before={opening}
          onOpening={setOpening}
          onChooseOther={() => void choose()}
          onLeave={onLeave}
          chooseError={error}
        />
      )
    }
    return (
      <>
        <StepHead title={t('restore.title')} lead={t('restore.lead')} isFocused />
        {error ? <Trouble code={error} /> : null}
        <div className={styles.actions}>
          <Button tone="quiet" size="large" onPress={onLeave}>
            {t('common.back')}
          </Button>
          <Button tone="primary" size="large" onPress={() => void choose()}>
            {t('restore.choose')}
          </Button>
        </div>
        <FormerPlaces />
      </>
    )
  }

  function nameOf(member: MemberId | undefined): string {
    return chosen?.cover.members.find(({ id }) => id === member)?.label ?? ''
  }
}

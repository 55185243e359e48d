import { useState } from 'react'
import type { ErrorCode } from '../../../shared/errors.ts'
import type { PlaceToken } from '../../../shared/ids.ts'
import type { BackupEvery } from '../../../shared/model/backup.ts'
import { call } from '../../bridge/client.ts'
import { beginLongWork, putAwayLongWork } from '../../bridge/long-work.ts'
import { useChosenSettings } from '../../parts/useChosenSettings.ts'

const works = ['backups.make', 'backups.run', 'backups.rehearse'] as const

/** What a person can ask for on the page about backups. */
export interface BackupActs {
  /** Why the last thing that was asked for could not begin. */
  refusal: ErrorCode | null
  /** A copy in the chosen folder, now. */
  runNow(folder: string): void
  /** A copy in a file of its own, wherever a person says. */
  saveElsewhere(): void
  /** A test restore of a copy in the folder. */
  tryCopy(place: PlaceToken): void
  /** A test restore of any file. */
  tryFile(): void
  choosePlace(): void
  /** How often copies are made, as somebody has just chosen it; undefined while that is being read. */
  every: BackupEvery | undefined
  setEvery(every: BackupEvery): void
  putAway(): void
}

/** The acts of the page. Each begins with a clean slate: what was told of the one before goes. */
export function useBackups(): BackupActs {
  const [refusal, setRefusal] = useState<ErrorCode | null>(null)
  const { settings, choose } = useChosenSettings()
  const putAway = () => {
    setRefusal(null)
    for (const name of works) putAwayLongWork(name)
  }
  const pick = async (purpose: 'backup-target' | 'backup-source' | 'backup-folder') => {
    putAway()
    const picked = await call('picker.pick', { for: purpose })
    if (picked.ok) return picked.value
    setRefusal(picked.code)
    return null
  }
  const told = (reply: { ok: true } | { ok: false; code: ErrorCode }) => {
    if (!reply.ok) setRefusal(reply.code)
  }
  const saveElsewhere = async () => {
    const picked = await pick('backup-target')
    if (picked) await beginLongWork('backups.make', { place: picked.place }, picked.name)
  }
  const rehearse = async (place: PlaceToken) => {
    putAway()
    await beginLongWork('backups.rehearse', { place })
  }
  const tryFile = async () => {
    const picked = await pick('backup-source')
    if (picked) await rehearse(picked.place)
  }
  const choosePlace = async () => {
    const picked = await pick('backup-folder')
    if (picked) told(await call('app.use-backup-folder', { place: picked.place }))
  }
  const setEvery = async (backupEvery: BackupEvery) => {
    told(await choose({ backupEvery }))
  }
  return {
    refusal,
    runNow: (folder) => {
      putAway()
      void beginLongWork('backups.run', {}, folder)
    },
    saveElsewhere: () => void saveElsewhere(),
    tryCopy: (place) => void rehearse(place),
    tryFile: () => void tryFile(),
    choosePlace: () => void choosePlace(),
    every: settings?.backupEvery,
    setEvery: (every) => void setEvery(every),
    putAway,
  }
}

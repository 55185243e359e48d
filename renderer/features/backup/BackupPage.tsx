import { useRead } from '../../bridge/hooks.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { BackupHead } from './BackupHead.tsx'
import { BackupSettings } from './BackupSettings.tsx'
import { BackupTold } from './BackupTold.tsx'
import { CopyList } from './CopyList.tsx'
import { LastBackupReport } from './LastBackupReport.tsx'
import { LookThrough } from './LookThrough.tsx'
import { useBackups } from './useBackups.ts'

/** The last good backup, the copies that there are, and where and how often another is made. */
export function BackupPage() {
  const standing = useRead('backups.standing', {})
  const last = useRead('backups.last', {})
  const list = useRead('backups.list', {}, { keepPrevious: true })
  const acts = useBackups()
  if (standing.isPending || last.isPending) return <Waiting />
  if (standing.isError) return <Trouble code={standing.error.code} />
  if (last.isError) return <Trouble code={last.error.code} />
  const { folder } = standing.data
  // A folder that is away is told by the standing, once a copy is due.
  const copies = list.isError ? null : (list.data ?? null)
  const newest = copies?.find(({ state }) => state === 'whole') ?? null
  return (
    <>
      <BackupHead standing={standing.data} newest={newest} acts={acts} />
      <BackupTold standing={standing.data} acts={acts} />
      {folder !== null && copies !== null && copies.length > 0 ? (
        <CopyList
          folder={folder}
          copies={copies}
          report={last.data}
          onTry={({ place }) => acts.tryCopy(place)}
        />
      ) : last.data ? (
        <LastBackupReport report={last.data} />
      ) : null}
      <BackupSettings standing={standing.data} copies={copies} acts={acts} />
      <LookThrough />
    </>
  )
}

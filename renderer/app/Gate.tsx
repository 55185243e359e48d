import { Activity, useState } from 'react'
import { useRead } from '../bridge/hooks.ts'
import { RestoreScreen } from '../features/backup/RestoreScreen.tsx'
import { AwayScreen } from '../features/lock/AwayScreen.tsx'
import { ClosedScreen } from '../features/lock/ClosedScreen.tsx'
import { LockScreen } from '../features/lock/LockScreen.tsx'
import { SafetyScreen } from '../features/safety/SafetyScreen.tsx'
import { SetupScreen } from '../features/setup/SetupScreen.tsx'
import type { KeptSheet } from '../parts/kept-sheet.ts'
import { NewSheetScreen } from './NewSheetScreen.tsx'
import { Shell } from './Shell.tsx'

/** What a person may do in front of the door. */
type Outside = 'door' | 'restore' | 'safety'

/** Shows the set-up, the door, or what lies behind it. */
export function Gate() {
  const status = useRead('vault.status', {})
  const [outside, setOutside] = useState<Outside>('door')
  // Set-up makes the vault halfway through, and goes on until it has locked it again.
  const [hasBegun, setHasBegun] = useState(false)

  // A sheet that came with new keys is shown to its end, whatever becomes of the session meanwhile.
  const [newSheet, setNewSheet] = useState<KeptSheet | null>(null)

  const ways = {
    onRestore: () => setOutside('restore'),
    onSafety: () => setOutside('safety'),
  }
  return (
    <>
      {outside === 'safety' ? <SafetyScreen isAlone onLeave={() => setOutside('door')} /> : null}
      {outside === 'restore' ? <RestoreScreen onLeave={() => setOutside('door')} /> : null}
      {/* What was typed at the door or in the set-up is still there after a look elsewhere. */}
      <Activity mode={outside === 'door' ? 'visible' : 'hidden'}>{inside()}</Activity>
    </>
  )

  function inside() {
    if (newSheet) {
      const isOpen = status.data?.state === 'open'
      return <NewSheetScreen sheet={newSheet} isOpen={isOpen} onDone={() => setNewSheet(null)} />
    }
    if (status.isPending) return null
    if (status.isError) {
      const { code } = status.error
      const lookAnew = () => void status.refetch()
      if (code === 'vault.not-found') return <AwayScreen onFound={lookAnew} {...ways} />
      return <ClosedScreen code={code} onRetry={lookAnew} {...ways} />
    }
    if (hasBegun || status.data.state === 'absent') {
      return <SetupScreen onBegun={() => setHasBegun(true)} {...ways} />
    }
    if (status.data.state === 'open') return <Shell onNewKeys={setNewSheet} />
    return <LockScreen members={status.data.members} {...ways} />
  }
}

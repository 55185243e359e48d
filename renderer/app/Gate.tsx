import { Activity, lazy, Suspense, useEffect, useState } from 'react'
import { call } from '../bridge/client.ts'
import { useRead } from '../bridge/hooks.ts'
import { RestoreScreen } from '../features/backup/RestoreScreen.tsx'
import { AwayScreen } from '../features/lock/AwayScreen.tsx'
import { ClosedScreen } from '../features/lock/ClosedScreen.tsx'
import { LockScreen } from '../features/lock/LockScreen.tsx'
import { ProtectionScreen } from '../features/protection/ProtectionScreen.tsx'
import { SafetyScreen } from '../features/safety/SafetyScreen.tsx'
import { SetupScreen } from '../features/setup/SetupScreen.tsx'
import type { KeptSheet } from '../parts/kept-sheet.ts'
import { useLocale } from '../words/locale-context.ts'
import { readWords } from '../words/reading.ts'
import { WordsProvider } from '../words/WordsProvider.tsx'
import { NewSheetScreen } from './NewSheetScreen.tsx'
import { useFocusAtDoor } from './useFocusAtDoor.ts'
import { type OfferedBackup, useOfferedBackup } from './useOfferedBackup.ts'

// The door is on the screen before the house behind it is read from the disk.
const fetchShell = () => import('./Shell.tsx')
const Shell = lazy(async () => ({ default: (await fetchShell()).Shell }))
const GuideAtDoor = lazy(async () => ({ default: (await import('./GuideAtDoor.tsx')).GuideAtDoor }))

/** What a person may do in front of the door. */
type Outside = 'door' | 'restore' | 'safety' | 'protection' | 'guide' | 'trouble'

/** Shows the set-up, the door, or what lies behind it. */
export function Gate() {
  const status = useRead('vault.status', {})
  const locale = useLocale()
  const [outside, setOutside] = useState<Outside>('door')
  const noteFocus = useFocusAtDoor(outside === 'door')
  // Set-up makes the vault halfway through, and goes on until it has locked it again.
  const [hasBegun, setHasBegun] = useState(false)

  // A sheet that came with new keys is shown to its end, whatever becomes of the session meanwhile.
  const [newSheet, setNewSheet] = useState<KeptSheet | null>(null)

  const [offered, setOffered] = useState<OfferedBackup | null>(null)
  useOfferedBackup({
    // A set-up, and a sheet that is shown, go on to their end.
    mayLock: status.data?.state === 'open' && !hasBegun && newSheet === null,
    onOffered: (backup) => {
      setOffered(backup)
      goTo('restore')
    },
  })

  // Where Hearth is new, nothing of what it can do is news.
  const info = useRead('app.info', {})
  const version = info.data?.version
  const isNew = status.data?.state === 'absent'
  useEffect(() => {
    if (isNew && version !== undefined) void call('settings.change', { seenVersion: version })
  }, [isNew, version])

  // While a passphrase is typed, so that nobody waits for it once it is right.
  useEffect(() => {
    void fetchShell()
    void readWords(locale, 'house')
  }, [locale])

  const leaveRestore = () => {
    setOffered(null)
    setOutside('door')
  }
  const goTo = (place: Outside) => {
    if (outside === 'door') noteFocus()
    setOutside(place)
  }
  const ways = {
    onRestore: () => goTo('restore'),
    onSafety: () => goTo('safety'),
    onGuide: () => goTo('guide'),
  }
  const onTrouble = () => goTo('trouble')
  const doorWays = { ...ways, onProtection: () => goTo('protection') }
  return (
    <>
      {outside === 'safety' ? <SafetyScreen isAlone onLeave={() => setOutside('door')} /> : null}
      {outside === 'protection' ? <ProtectionScreen onLeave={() => setOutside('door')} /> : null}
      {outside === 'guide' || outside === 'trouble' ? (
        <Suspense>
          <GuideAtDoor
            locale={locale}
            start={outside === 'trouble' ? 'trouble' : 'first-evening'}
            onSafety={() => setOutside('safety')}
            onProtection={() => setOutside('protection')}
            onLeave={() => setOutside('door')}
          />
        </Suspense>
      ) : null}
      {outside === 'restore' ? <RestoreScreen offered={offered} onLeave={leaveRestore} /> : null}
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
      if (code === 'vault.not-found')
        return <AwayScreen onFound={lookAnew} {...ways} onGuide={onTrouble} />
      return <ClosedScreen code={code} onRetry={lookAnew} {...ways} onGuide={onTrouble} />
    }
    if (hasBegun || status.data.state === 'absent') {
      return <SetupScreen onBegun={() => setHasBegun(true)} {...ways} />
    }
    if (status.data.state === 'open') {
      return (
        <Suspense>
          <WordsProvider locale={locale}>
            <Shell onNewKeys={setNewSheet} />
          </WordsProvider>
        </Suspense>
      )
    }
    return <LockScreen members={status.data.members} {...doorWays} />
  }
}

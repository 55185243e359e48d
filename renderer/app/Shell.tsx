import { useEffect, useState } from 'react'
import { call } from '../bridge/client.ts'
import { useRead } from '../bridge/hooks.ts'
import { WallScreen } from '../features/gratitude/WallScreen.tsx'
import { JournalScreen } from '../features/journal/JournalScreen.tsx'
import { NewPassphraseScreen } from '../features/lock/NewPassphraseScreen.tsx'
import { SafetyScreen } from '../features/safety/SafetyScreen.tsx'

import { Trouble } from '../parts/Trouble.tsx'
import { announce } from '../ui/announce.ts'
import { Sheet } from '../ui/Sheet.tsx'
import { useWords } from '../words/useWords.ts'
import { Problems } from './Problems.tsx'
import type { Place } from './places.ts'
import { SettingsRoom } from './SettingsRoom.tsx'
import styles from './Shell.module.css'
import { Sidebar } from './Sidebar.tsx'
import { useShellKeys } from './useShellKeys.ts'

/** Behind the door: the sidebar, and the room somebody is in. */
export function Shell() {
  const { t } = useWords()
  const session = useRead('session.read', {})
  const [place, setPlace] = useState<Place>({ room: 'journal' })
  /** Going to the journal from inside it begins it anew: out of the editor, with the draft kept. */
  const [visit, setVisit] = useState(0)
  const [hasReadProblems, setHasReadProblems] = useState(false)
  const [isSideHidden, setIsSideHidden] = useState(false)
  useShellKeys({
    onLock: () => void call('app.lock', {}),
    onToggleSide: () => setIsSideHidden((isHidden) => !isHidden),
  })
  const name = session.data?.members.find((member) => member.id === session.data?.me)?.label
  useEffect(() => {
    if (name) announce(t('shell.opened', { name }))
  }, [name, t])

  if (session.isPending) return null
  if (session.isError) {
    return (
      <Sheet>
        <Trouble code={session.error.code} />
      </Sheet>
    )
  }
  if (session.data.mustChoosePassphrase) return <NewPassphraseScreen session={session.data} />

  return (
    <div className={styles.shell} data-side={isSideHidden ? 'hidden' : 'shown'}>
      {isSideHidden ? null : (
        <Sidebar
          session={session.data}
          place={place}
          onGo={(next) => {
            if (next.room === 'journal') setVisit((count) => count + 1)
            setPlace(next)
          }}
          onProblems={() => setHasReadProblems(false)}
        />
      )}
      <div className={styles.room}>
        {session.data.problems.length > 0 && !hasReadProblems ? (
          <Problems session={session.data} onRead={() => setHasReadProblems(true)} />
        ) : null}
        {room()}
      </div>
    </div>
  )

  function room() {
    switch (place.room) {
      case 'journal':
        return (
          <JournalScreen
            key={visit}
            onBringIn={() => setPlace({ room: 'settings', page: 'import' })}
          />
        )
      case 'gratitude':
        return <WallScreen />
      case 'settings':
        return (
          <SettingsRoom
            page={place.page}
            onPage={(page) => setPlace({ room: 'settings', page })}
            onJournal={() => setPlace({ room: 'journal' })}
          />
        )
      case 'safety':
        return <SafetyScreen onLeave={() => setPlace({ room: 'journal' })} />
    }
  }
}

import { QueryClientProvider } from '@tanstack/react-query'
import { Suspense, useEffect, useState } from 'react'
import { localeOf } from '../shared/language.ts'
import { type Settings, startSettings } from '../shared/model/settings.ts'
import { ErrorBoundary } from './app/ErrorBoundary.tsx'
import { Frame } from './app/Frame.tsx'
import { Gate } from './app/Gate.tsx'
import { keepFocus } from './app/keep-focus.ts'
import { LockWaits } from './app/LockWaits.tsx'
import { useDeskKeys } from './app/useDeskKeys.ts'
import { useEditMenu } from './app/useEditMenu.ts'
import { useNoDropping } from './app/useNoDropping.ts'
import { useQuickExitKeys } from './app/useQuickExitKeys.ts'
import { useTextSize } from './app/useTextSize.ts'
import { useTheme } from './app/useTheme.ts'
import { useRead } from './bridge/hooks.ts'
import { coverOnLocking } from './bridge/lock-wait.ts'
import { followChanges, makeQueryClient } from './bridge/query-client.ts'
import { forgetPhotosOnLocking } from './parts/photos/forget-photos.ts'
import { Announcer } from './ui/Announcer.tsx'
import { DoorWords } from './words/DoorWords.tsx'

/** The whole page: what it remembers, its words and its light, and in it the one screen of the moment. */
export function App() {
  const [client] = useState(makeQueryClient)
  useEffect(() => followChanges(client), [client])
  useEffect(() => coverOnLocking(), [])
  useEffect(() => forgetPhotosOnLocking(), [])
  useQuickExitKeys()
  return (
    <QueryClientProvider client={client}>
      <Room />
    </QueryClientProvider>
  )
}

function Room() {
  const settings = useRead('settings.read', {})
  if (settings.isPending) return null
  return <FurnishedRoom settings={settings.data ?? startSettings} />
}

function FurnishedRoom({ settings }: { settings: Settings }) {
  useTheme(settings.theme)
  useTextSize(settings.textSize)
  useDeskKeys()
  useEditMenu()
  useNoDropping()
  useEffect(keepFocus, [])
  return (
    <Suspense>
      <DoorWords locale={localeOf(settings.locale, navigator.language)}>
        <Announcer />
        <ErrorBoundary>
          <Frame>
            <Gate />
          </Frame>
        </ErrorBoundary>
        <LockWaits />
      </DoorWords>
    </Suspense>
  )
}

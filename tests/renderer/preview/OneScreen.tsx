import { QueryClientProvider } from '@tanstack/react-query'
import { type ComponentType, type ReactNode, Suspense, useEffect, useState } from 'react'
import { Frame } from '../../../renderer/app/Frame.tsx'
import { useTextSize } from '../../../renderer/app/useTextSize.ts'
import { useTheme } from '../../../renderer/app/useTheme.ts'
import { useRead } from '../../../renderer/bridge/hooks.ts'
import { followChanges, makeQueryClient } from '../../../renderer/bridge/query-client.ts'
import { Announcer } from '../../../renderer/ui/Announcer.tsx'
import { WordsProvider } from '../../../renderer/words/WordsProvider.tsx'
import type { DebriefId } from '../../../shared/ids.ts'
import { localeOf } from '../../../shared/language.ts'
import type { Debrief } from '../../../shared/model/debrief.ts'
import type { Session } from '../../../shared/model/member.ts'
import type { Settings } from '../../../shared/model/settings.ts'

type Screen = ComponentType<Record<string, unknown>>

/** Every screen of the room, by its name: `MirrorCard` for `…/MirrorCard.tsx`. */
const modules = import.meta.glob<Record<string, Screen>>([
  '../../../renderer/features/debriefs/**/*.tsx',
  '../../../renderer/features/safety/*.tsx',
])

const stages: Record<Debrief['state']['phase'], string> = {
  sides: 'RevealStage',
  understand: 'UnderstandStage',
  own: 'OwnStage',
  agree: 'AgreeStage',
  keep: 'KeepStage',
  over: 'OverStage',
}

/** One screen of the room by itself, with its real wires, before there is a way to it. */
export function OneScreen({ name, id }: { name: string; id: DebriefId | null }) {
  const [client] = useState(makeQueryClient)
  useEffect(() => followChanges(client), [client])
  return (
    <QueryClientProvider client={client}>
      <Lit name={name} id={id} />
    </QueryClientProvider>
  )
}

function Lit({ name, id }: { name: string; id: DebriefId | null }) {
  const settings = useRead('settings.read', {})
  const session = useRead('session.read', {})
  const debrief = useRead('debriefs.read', { id: id! }, { enabled: id !== null })
  if (!settings.data || !session.data || (id && debrief.isPending)) return null
  const shown = debrief.data ?? null
  const screen = name === 'stage' && shown ? stages[shown.state.phase] : name
  return (
    <Light settings={settings.data}>
      <One key={screen} screen={screen} session={session.data} debrief={shown} />
    </Light>
  )
}

function Light({ settings, children }: { settings: Settings; children: ReactNode }) {
  useTheme(settings.theme)
  useTextSize(settings.textSize)
  return (
    <Suspense>
      <WordsProvider locale={localeOf(settings.locale, navigator.language)}>
        <Announcer />
        <Frame>
          <div style={{ display: 'grid', minHeight: 0, padding: '0 12px' }}>{children}</div>
        </Frame>
      </WordsProvider>
    </Suspense>
  )
}

async function screenNamed(name: string): Promise<Screen | undefined> {
  const found = Object.entries(modules).find(([path]) => path.endsWith(`/${name}.tsx`))
  return (await found?.[1]())?.[name]
}

interface OneProps {
  screen: string
  session: Session
  debrief: Debrief | null
}

function One({ screen, session, debrief }: OneProps) {
  const [found, setFound] = useState<{ Screen: Screen | undefined } | null>(null)
  useEffect(() => {
    void screenNamed(screen).then((Screen) => setFound({ Screen }))
  }, [screen])
  const kept = useRead('debriefs.kept', {})
  const leave = () => document.body.append(' (left) ')
  if (!found || kept.isPending) return null
  const { Screen } = found
  if (!Screen) return <p>There is no screen {screen} yet.</p>
  return (
    <Screen
      session={session}
      debrief={debrief}
      members={session.members}
      kept={kept.data?.[0]}
      onLeave={leave}
      onSafety={leave}
      onTogether={leave}
      onAlone={leave}
      onDone={leave}
    />
  )
}

import { QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import { type ReactNode, useEffect, useState } from 'react'
import { useRead } from '../../../renderer/bridge/hooks.ts'
import { coverOnLocking } from '../../../renderer/bridge/lock-wait.ts'
import { followChanges, makeQueryClient } from '../../../renderer/bridge/query-client.ts'
import { Announcer } from '../../../renderer/ui/Announcer.tsx'
import { WordsProvider } from '../../../renderer/words/WordsProvider.tsx'
import type { Session } from '../../../shared/model/member.ts'

/** Shows one screen without the rooms around it, on the house that stands behind the page. */
export function openAlone(content: (session: Session) => ReactNode): void {
  render(<Alone content={content} />)
}

function Alone({ content }: { content(session: Session): ReactNode }) {
  const [client] = useState(makeQueryClient)
  useEffect(() => followChanges(client), [client])
  useEffect(() => coverOnLocking(), [])
  return (
    <QueryClientProvider client={client}>
      <WordsProvider locale="en">
        <Announcer />
        <Screen content={content} />
      </WordsProvider>
    </QueryClientProvider>
  )
}

function Screen({ content }: { content(session: Session): ReactNode }) {
  const session = useRead('session.read', {})
  return session.data ? content(session.data) : null
}

import { QueryClient } from '@tanstack/react-query'
import type { Scope } from '../../shared/contract/row.ts'
import { contract, type ReadName } from '../../shared/contract.ts'
import { onShellEvent, onVaultEvent } from './client.ts'

/**
 * What the page remembers of the vault's answers. The vault says when something changed, so nothing
 * grows stale by itself; there is no network to wait for; and a refusal is an answer, not an accident.
 */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}

/** Makes reads stale when a scope that they show has changed; answers with the way to stop. */
export function followChanges(client: QueryClient): () => void {
  const refresh = (scopes: readonly Scope[]) => {
    void client.invalidateQueries({
      predicate: ({ queryKey }) =>
        shows(queryKey[0] as ReadName).some((scope) => scopes.includes(scope)),
    })
  }
  const stops = [onVaultEvent, onShellEvent].map((subscribe) =>
    subscribe((event) => {
      if (event.event === 'changed') refresh(event.scopes)
    }),
  )
  return () => {
    for (const stop of stops) stop()
  }
}

function shows(name: ReadName): readonly Scope[] {
  return contract[name].shows
}

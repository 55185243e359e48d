import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, vi } from 'vitest'
import { coverOnLocking } from '../../renderer/bridge/lock-wait.ts'
import { followChanges, makeQueryClient } from '../../renderer/bridge/query-client.ts'
import { WordsProvider } from '../../renderer/words/WordsProvider.tsx'
import type { MemberId } from '../../shared/ids.ts'
import { FakeHouse } from '../make/fake-house.ts'
import { FakeVault } from '../make/fake-vault.ts'

/** What is rendered is measured by the browser; in a document without a screen nothing changes its size. */
class StillObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

const ends: (() => void)[] = []

afterEach(() => {
  cleanup()
  for (const end of ends.splice(0)) end()
  delete document.documentElement.dataset.covered
  vi.unstubAllGlobals()
})

/** A couple with Mara in, and one room of Hearth without the shell around it. */
export class OneRoom {
  readonly vault = new FakeVault()
  readonly mara: MemberId = this.vault.withMember('Mara', 'lantern orchard slow bicycle')
  readonly jonas: MemberId = this.vault.withMember('Jonas', 'harbour woollen eleven teaspoon')
  readonly house: FakeHouse

  constructor() {
    vi.stubGlobal('ResizeObserver', StillObserver)
    vi.stubGlobal('IntersectionObserver', StillObserver)
    this.vault.me = this.mara
    this.house = new FakeHouse(this.vault).install()
    ends.push(() => this.house.remove())
  }

  show(screen: ReactNode): void {
    const client = makeQueryClient()
    ends.push(followChanges(client), coverOnLocking())
    render(
      <QueryClientProvider client={client}>
        <WordsProvider locale="en">{screen}</WordsProvider>
      </QueryClientProvider>,
    )
  }
}

import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach } from 'vitest'
import { useRead } from '../../../renderer/bridge/hooks.ts'
import { coverOnLocking } from '../../../renderer/bridge/lock-wait.ts'
import { followChanges, makeQueryClient } from '../../../renderer/bridge/query-client.ts'
import { DebriefsRoom } from '../../../renderer/features/debriefs/DebriefsRoom.tsx'
import { Announcer } from '../../../renderer/ui/Announcer.tsx'
import { WordsProvider } from '../../../renderer/words/WordsProvider.tsx'
import type { DebriefId, MemberId } from '../../../shared/ids.ts'
import { FakeHouse } from '../../make/fake-house.ts'
import { FakeVault } from '../../make/fake-vault.ts'

const ends: (() => void)[] = []

afterEach(() => {
  cleanup()
  for (const end of ends.splice(0)) end()
  delete document.documentElement.dataset.covered
})

/** A couple, with Mara in alone. */
export class Couple {
  readonly vault = new FakeVault()
  readonly mara: MemberId = this.vault.withMember('Mara', 'lantern orchard slow bicycle')
  readonly jonas: MemberId = this.vault.withMember('Jonas', 'harbour woollen eleven teaspoon')
  readonly house = new FakeHouse(this.vault).install()
  /** Where the room led out to, oldest first. */
  readonly left: ('safety' | 'together' | 'alone')[] = []
  /** What they went to the door for several to open. */
  readonly toOpen: DebriefId[] = []
  /** Where the ways back from safety led, oldest first. */
  readonly backs: string[] = []

  constructor() {
    this.vault.me = this.mara
    ends.push(() => this.house.remove())
  }

  bothAreIn(): void {
    this.vault.present = [this.mara, this.jonas]
  }

  /** Every call that went over the bridge, oldest first. */
  calls(): string[] {
    return [...this.vault.asked, ...this.house.asked].map(({ name }) => name)
  }

  /** Opens the room, and waits until its list stands there. */
  async openRoom(): Promise<void> {
    const client = makeQueryClient()
    ends.push(followChanges(client), coverOnLocking())
    render(
      <QueryClientProvider client={client}>
        <WordsProvider locale="en">
          <Announcer />
          <Room left={this.left} backs={this.backs} toOpen={this.toOpen} />
        </WordsProvider>
      </QueryClientProvider>,
    )
    await screen.findByRole('heading', { name: 'Work it through' })
    await screen.findAllByText(/The outside view|Nobody has to be right here|Start something new/)
  }
}

function Room({ left, backs, toOpen }: Pick<Couple, 'left' | 'backs' | 'toOpen'>) {
  const session = useRead('session.read', {})
  if (!session.data) return null
  return (
    <DebriefsRoom
      session={session.data}
      onSafety={(back) => {
        left.push('safety')
        backs.push(back)
      }}
      onTogether={(id) => {
        left.push('together')
        toOpen.push(id)
      }}
      onAlone={() => left.push('alone')}
    />
  )
}

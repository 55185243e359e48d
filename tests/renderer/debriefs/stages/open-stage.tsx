import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { type ReactNode, useState } from 'react'
import { afterEach, expect } from 'vitest'
import { flushDrafts } from '../../../../renderer/bridge/events.ts'
import { useRead } from '../../../../renderer/bridge/hooks.ts'
import { coverOnLocking } from '../../../../renderer/bridge/lock-wait.ts'
import { followChanges, makeQueryClient } from '../../../../renderer/bridge/query-client.ts'
import { DebriefScreen } from '../../../../renderer/features/debriefs/DebriefScreen.tsx'
import { Announcer } from '../../../../renderer/ui/Announcer.tsx'
import { WordsProvider } from '../../../../renderer/words/WordsProvider.tsx'
import type { MemberId } from '../../../../shared/ids.ts'
import type { Session } from '../../../../shared/model/member.ts'
import { aDebriefAt, type DebriefStage } from '../../../make/a-debrief.ts'
import type { FakeDebrief } from '../../../make/fake-debriefs.ts'
import { FakeHouse } from '../../../make/fake-house.ts'
import { FakeVault } from '../../../make/fake-vault.ts'

const ends: (() => void)[] = []

afterEach(async () => {
  cleanup()
  // What was said when the page went is kept while its house still stands, and not in the next test's.
  await flushDrafts()
  for (const end of ends.splice(0)) end()
  delete document.documentElement.dataset.covered
})

/** Mara and Jonas, or three with Lea, at one table with one debrief. */
export class Table {
  readonly vault = new FakeVault()
  readonly mara: MemberId = this.vault.withMember('Mara', 'lantern orchard slow bicycle')
  readonly jonas: MemberId = this.vault.withMember('Jonas', 'harbour woollen eleven teaspoon')
  readonly lea: MemberId | null
  readonly house = new FakeHouse(this.vault).install()
  readonly debrief: FakeDebrief

  constructor(stage: DebriefStage, { withLea = false }: { withLea?: boolean } = {}) {
    this.lea = withLea ? this.vault.withMember('Lea', 'window gravel seven cinnamon') : null
    this.debrief = aDebriefAt(this.vault, stage)
    ends.push(() => this.house.remove())
  }

  /** This member alone. */
  alone(who: MemberId): this {
    this.vault.me = who
    this.vault.present = []
    return this
  }

  /** Everyone, with this member at the keyboard. */
  together(who: MemberId = this.mara): this {
    this.vault.me = who
    this.vault.present = this.debrief.about.members
    return this
  }

  open(): void {
    this.show((session) => (
      <DebriefScreen
        id={this.debrief.id}
        session={session}
        hasChecked
        onChecked={() => {}}
        onSafety={() => {}}
        onWorry={() => {}}
        onTogether={() => {}}
        onAlone={() => {}}
        onLeave={() => {}}
      />
    ))
  }

  /** Locks, as everybody does who leaves, and takes the page away. */
  async lock(): Promise<void> {
    const before = this.house.flushedCount
    this.house.tell({ event: 'locking', why: 'asked' })
    await waitFor(() => expect(this.house.flushedCount).toBeGreaterThan(before))
    cleanup()
    delete document.documentElement.dataset.covered
  }

  /** Any screen that is given the session. */
  show(children: (session: Session) => ReactNode): void {
    const client = makeQueryClient()
    ends.push(followChanges(client), coverOnLocking())
    render(
      <QueryClientProvider client={client}>
        <WordsProvider locale="en">
          <Announcer />
          <InSession>{children}</InSession>
        </WordsProvider>
      </QueryClientProvider>,
    )
  }
}

function InSession({ children }: { children(session: Session): ReactNode }) {
  const session = useRead('session.read', {})
  const [draw] = useState(() => children)
  return session.data ? draw(session.data) : null
}

/** Waits for a button, puts the focus on it as Tab would, or arrows in a row of words, and presses Enter. */
export async function enter(name: string | RegExp): Promise<void> {
  const button = await screen.findByRole<HTMLButtonElement>('button', { name })
  const row = button.closest<HTMLElement>('[role="toolbar"]')
  if (row) goAlong(row, button)
  if (button.tabIndex < 0) throw new Error(`Neither Tab nor an arrow reaches ${name}.`)
  button.focus()
  if (button.type === 'submit' && button.form) fireEvent.submit(button.form)
  else {
    fireEvent.keyDown(button, { key: 'Enter', code: 'Enter' })
    fireEvent.keyUp(button, { key: 'Enter', code: 'Enter' })
  }
}

/** From the one stop of the row to its first button, and on until the focus is on this one. */
function goAlong(row: HTMLElement, button: HTMLButtonElement): void {
  const buttons = [...row.querySelectorAll('button')]
  buttons.find(({ tabIndex }) => tabIndex >= 0)?.focus()
  for (const key of ['Home', ...buttons.map(() => 'ArrowRight')]) {
    if (document.activeElement === button) return
    fireEvent.keyDown(document.activeElement ?? row, { key })
  }
}

/** Types into the box with this label. */
export async function type(label: string | RegExp, value: string): Promise<void> {
  const box = await screen.findByLabelText<HTMLTextAreaElement>(label)
  await writable(box)
  box.focus()
  fireEvent.change(box, { target: { value } })
}

/** A box takes no words until those from before are back. */
async function writable(box: HTMLTextAreaElement): Promise<void> {
  while (box.readOnly) await new Promise((resolve) => setTimeout(resolve))
}

import { KeepDialog } from '../../renderer/features/gratitude/KeepDialog.tsx'
import { SealedNotes } from '../../renderer/features/gratitude/SealedNotes.tsx'
import { WallScreen } from '../../renderer/features/gratitude/WallScreen.tsx'
import { YearBookDialog } from '../../renderer/features/gratitude/YearBookDialog.tsx'
import type { NoteId } from '../../shared/ids.ts'
import type { Given, Opened } from './an-opening.ts'

const nothing = () => undefined

/** Sealed notes, filters, and the ways onto paper. */
export const wallOpeners: Record<string, (given: Given) => Opened> = {
  'features/gratitude/KeepDialog.tsx': ({ session }) => ({
    screen: (
      <KeepDialog receiver={session.members[1]!} error={null} onKeep={nothing} onClose={nothing} />
    ),
  }),
  'features/gratitude/SealedNotes.tsx': ({ vault, session, mara, jonas }) => {
    const id = vault.newId() as NoteId
    const note = { id, kind: 'thanks', to: jonas, text: 'For the tea.', until: 'together' } as const
    vault.sealedNotes.set(id, { ...note, keptSince: '2026-11-07T20:41:00.000Z', by: mara })
    return {
      screen: <SealedNotes session={session} onTakenBack={nothing} />,
      press: ['Notes you keep for later'],
    }
  },
  'features/gratitude/WallScreen.tsx': ({ vault, mara, jonas }) => {
    const id = vault.newId() as NoteId
    const note = { id, kind: 'thanks', from: mara, to: jonas, text: 'For the tea.' } as const
    vault.notes.set(id, { ...note, writtenAt: '2026-11-07T20:41:00.000Z', completion: null })
    return { screen: <WallScreen />, press: ['On paper'], inside: 'menu' }
  },
  'features/gratitude/YearBookDialog.tsx': () => ({
    screen: <YearBookDialog years={[2026]} onClose={nothing} />,
  }),
}

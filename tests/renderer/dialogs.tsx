import { HandOverItem } from '../../renderer/app/HandOverItem.tsx'
import { CloseDialog } from '../../renderer/features/debriefs/CloseDialog.tsx'
import { DebriefLine } from '../../renderer/features/debriefs/list/DebriefLine.tsx'
import { PauseDialog } from '../../renderer/features/debriefs/pause/PauseDialog.tsx'
import { SealDialog } from '../../renderer/features/debriefs/side/SealDialog.tsx'
import { KeepNothingDialog } from '../../renderer/features/debriefs/stages/KeepNothingDialog.tsx'
import { ForgetWords } from '../../renderer/features/debriefs/words/ForgetWords.tsx'
import { CompleteDialog } from '../../renderer/features/gratitude/CompleteDialog.tsx'
import { ComposeSlip } from '../../renderer/features/gratitude/ComposeSlip.tsx'
import { OneNoteDialog } from '../../renderer/features/gratitude/OneNoteDialog.tsx'
import { Slip } from '../../renderer/features/gratitude/Slip.tsx'
import { WallBin } from '../../renderer/features/gratitude/WallBin.tsx'
import { ShortcutsDialog } from '../../renderer/features/guide/ShortcutsDialog.tsx'
import { DraftToRead } from '../../renderer/features/journal/DraftToRead.tsx'
import { AskToShare } from '../../renderer/features/journal/editor/AskToShare.tsx'
import { MoodField } from '../../renderer/features/journal/editor/MoodField.tsx'
import { TemplatesDialog } from '../../renderer/features/journal/editor/templates/TemplatesDialog.tsx'
import { JournalScreen } from '../../renderer/features/journal/JournalScreen.tsx'
import { PageToRead } from '../../renderer/features/journal/PageToRead.tsx'
import { ShareDialog } from '../../renderer/features/journal/ShareDialog.tsx'
import { Palette } from '../../renderer/features/palette/Palette.tsx'
import { LastStep } from '../../renderer/features/settings/leaving/LastStep.tsx'
import { AskFirst } from '../../renderer/parts/AskFirst.tsx'
import { DoubtfulDoor } from '../../renderer/parts/DoubtfulDoor.tsx'
import { EraseDialog } from '../../renderer/parts/EraseDialog.tsx'
import { FilterMenu } from '../../renderer/parts/filters/FilterMenu.tsx'
import { PhotoDialog } from '../../renderer/parts/photos/PhotoDialog.tsx'
import type { MemberId, NoteId } from '../../shared/ids.ts'
import { type Debrief, emptySide, type OwnWords } from '../../shared/model/debrief.ts'
import type { Note } from '../../shared/model/gratitude.ts'
import type { DoubtfulWords } from '../../shared/model/history.ts'
import type { Session } from '../../shared/model/member.ts'
import { aDebriefAt } from '../make/a-debrief.ts'
import type { FakeVault } from '../make/fake-vault.ts'
import type { Given, Opened } from './an-opening.ts'
import { answerOpeners } from './dialogs-of-answers.tsx'
import { dreamOpeners } from './dialogs-of-dreams.tsx'
import { nearnessOpeners } from './dialogs-of-nearness.tsx'
import { ritualOpeners } from './dialogs-of-rituals.tsx'
import { roundOpeners } from './dialogs-of-rounds.tsx'
import { wallOpeners } from './dialogs-of-the-wall.tsx'

type Opener = (given: Given) => Opened | Promise<Opened>

const nothing = () => undefined

/** How each component that lays something over the screen is opened, by its path in the renderer. */
export const openers: Record<string, Opener> = {
  ...answerOpeners,
  ...wallOpeners,
  ...dreamOpeners,
  ...nearnessOpeners,
  ...ritualOpeners,
  ...roundOpeners,
  'app/HandOverItem.tsx': ({ vault, session }) => {
    vault.withMember('Lea', 'window gravel seven cinnamon')
    const members = vault.people.map(({ id, label, place }) => ({ id, label, place }))
    const present = members.map(({ id }) => id)
    const all: Session = { ...session, mode: 'together', present, members }
    const screen = <HandOverItem session={all} onHandOver={nothing} />
    return { screen, press: ['Hand over the keyboard'], inside: 'menu' }
  },
  'features/debriefs/CloseDialog.tsx': async (given) => {
    const debrief = await debriefOf(given, 'mirror')
    return { screen: <CloseDialog row={debrief} onClose={nothing} onClosed={nothing} /> }
  },
  'features/debriefs/list/DebriefLine.tsx': async (given) => {
    const row = await debriefOf(given, 'mirror')
    const to = { onOpen: nothing, onPause: nothing, onClose: nothing }
    const screen = <DebriefLine row={row} session={given.session} isFirst {...to} />
    return { screen, press: [/More|Other/], inside: 'menu' }
  },
  'features/debriefs/pause/PauseDialog.tsx': async (given) => {
    const { id } = await debriefOf(given, 'mirror')
    return { screen: <PauseDialog id={id} onClose={nothing} /> }
  },
  'features/debriefs/side/SealDialog.tsx': async (given) => {
    const debrief = await debriefOf(given, 'my-draft')
    const to = { onSealing: nothing, onSealed: nothing, onRefused: nothing, onClose: nothing }
    const side = { ...emptySide, happened: 'The hall was dark.' }
    return {
      screen: <SealDialog debrief={debrief} session={given.session} side={side} {...to} />,
    }
  },
  'features/debriefs/stages/KeepNothingDialog.tsx': () => ({
    screen: <KeepNothingDialog isOpen onClose={nothing} onKeepNothing={nothing} />,
  }),
  'features/debriefs/words/ForgetWords.tsx': async (given) => {
    const { id, about } = await debriefOf(given, 'mirror')
    const words: OwnWords = { debrief: id, about, who: given.mara, side: emptySide, said: [] }
    return { screen: <ForgetWords words={words} onClose={nothing} onForgotten={nothing} /> }
  },
  'features/gratitude/CompleteDialog.tsx': (given) => ({
    screen: <CompleteDialog note={aNote(given, 'jonas')} onClose={nothing} />,
  }),
  'features/gratitude/ComposeSlip.tsx': ({ session }) => ({
    screen: <ComposeSlip me={session.members[0]!} members={session.members} />,
    press: [/^Appreciation|^For what|Kind|Thank|Well done|appreciate/i],
    inside: 'menu',
  }),
  'features/gratitude/OneNoteDialog.tsx': (given) => {
    const { mara, session } = given
    const note = aNote(given, 'jonas')
    const to = { me: mara, members: session.members, onClose: nothing }
    return { screen: <OneNoteDialog note={note} {...to} /> }
  },
  'features/gratitude/Slip.tsx': (given) => {
    const { mara, session } = given
    const slip = { me: mara, members: session.members, onBin: nothing }
    const screen = <Slip note={aNote(given, 'mara')} {...slip} />
    return { screen, press: [/note/i], inside: 'menu' }
  },
  'features/gratitude/WallBin.tsx': ({ session }) => ({
    screen: <WallBin session={session} notes={[]} onClose={nothing} />,
  }),
  'features/journal/DraftToRead.tsx': ({ session, entry }) => {
    const { id, day, time, title, body, mood, tags } = entry
    const content = { day, time, title, body, mood, tags }
    const draft = { id, basedOn: 0, zone: 'mine' as const, content, savedAt: entry.writtenAt }
    const screen = <DraftToRead session={session} draft={draft} onCarryOn={nothing} />
    return { screen, press: [/Discard|Throw/] }
  },
  'features/journal/editor/AskToShare.tsx': () => ({
    screen: <AskToShare names="Jonas" isOpen onNo={nothing} onYes={nothing} />,
  }),
  'features/journal/editor/templates/TemplatesDialog.tsx': () => ({
    screen: <TemplatesDialog page={() => 'Fog.'} onChoose={nothing} onClose={nothing} />,
  }),
  'features/journal/editor/MoodField.tsx': () => ({
    screen: <MoodField mood={null} onChange={nothing} />,
    press: [/Mood|How/i],
    inside: 'menu',
  }),
  'parts/filters/FilterMenu.tsx': () => ({
    screen: (
      <FilterMenu
        label="Mood"
        all="Any mood"
        value={null}
        choices={[{ value: 'quiet', label: 'Quiet' }]}
        onChange={nothing}
      />
    ),
    press: ['Mood'],
    inside: 'menu',
  }),
  'features/journal/JournalScreen.tsx': ({ vault }) => {
    vault.refusals.set('drafts.begin', 'disk.full')
    return { screen: <JournalScreen />, press: [/New page|Write/] }
  },
  'features/journal/PageToRead.tsx': ({ session, entry }) => ({
    screen: <PageToRead session={session} entry={entry} draft={null} onEdit={nothing} />,
    press: ['More'],
    inside: 'menu',
  }),
  'features/journal/ShareDialog.tsx': ({ session, entry }) => ({
    screen: <ShareDialog session={session} entry={entry} onClose={nothing} />,
  }),
  'features/settings/leaving/LastStep.tsx': ({ session }) => ({
    screen: <LastStep session={session} hasCopy onBack={nothing} />,
    type: ['Mara’s passphrase', 'lantern orchard slow bicycle'],
    press: ['Leave'],
  }),
  'parts/AskFirst.tsx': () => ({
    screen: (
      <AskFirst
        label="Let it go"
        title="Let it go?"
        more="Words go back."
        now="Let it go now"
        done="Gone."
        act={async () => ({ ok: true, value: null })}
      />
    ),
    press: ['Let it go'],
  }),
  'parts/DoubtfulDoor.tsx': ({ vault, session, mara }) => {
    vault.doubtful.push(aDoubtfulNote(vault, mara))
    return { screen: <DoubtfulDoor session={session} kind="note" />, press: [/note/i] }
  },
  'parts/EraseDialog.tsx': () => ({
    screen: <EraseDialog what="page" error={null} onErase={nothing} onClose={nothing} />,
  }),
  'features/guide/ShortcutsDialog.tsx': () => ({
    screen: <ShortcutsDialog onClose={nothing} />,
  }),
  'features/palette/Palette.tsx': () => ({
    screen: <Palette commands={[]} onSearch={nothing} onClose={nothing} />,
  }),
  'parts/photos/PhotoDialog.tsx': ({ vault, mara }) => {
    const about = vault.attachments.withPhoto(mara, 'mine')
    return { screen: <PhotoDialog photos={[{ about, caption: '' }]} start={0} onClose={nothing} /> }
  },
}

async function debriefOf(
  { vault }: Given,
  stage: Parameters<typeof aDebriefAt>[1],
): Promise<Debrief> {
  const { id } = aDebriefAt(vault, stage)
  const reply = await vault.answer('debriefs.read', { id })
  if (!reply.ok || reply.value === null) throw new Error(`There is no debrief at ${stage}.`)
  return reply.value as Debrief
}

function aNote({ vault, mara, jonas }: Given, from: 'mara' | 'jonas'): Note {
  const [writer, reader] = from === 'mara' ? [mara, jonas] : [jonas, mara]
  const note: Note = {
    id: vault.newId() as NoteId,
    kind: 'appreciation',
    from: writer,
    to: reader,
    text: 'For holding the ladder.',
    writtenAt: '2026-11-07T20:41:00.000Z',
    completion: null,
  }
  vault.notes.set(note.id, note)
  return note
}

function aDoubtfulNote(vault: FakeVault, author: MemberId): DoubtfulWords {
  const id = vault.newId() as NoteId
  return { kind: 'note', id, author, writtenAt: '2026-11-07T20:41:00.000Z', text: 'Not hers.' }
}

import { ChapterForm } from '../../renderer/features/chapters/ChapterForm.tsx'
import { DreamScreen } from '../../renderer/features/dreams/DreamScreen.tsx'
import { DreamsBin } from '../../renderer/features/dreams/DreamsBin.tsx'
import { ShareDreamDialog } from '../../renderer/features/dreams/ShareDreamDialog.tsx'
import type { Day } from '../../shared/days.ts'
import type { ChapterId, DreamId } from '../../shared/ids.ts'
import type { Chapter } from '../../shared/model/chapter.ts'
import type { Dream } from '../../shared/model/dream.ts'
import type { Given, Opened } from './an-opening.ts'

const nothing = () => undefined
const today = '2026-11-07' as Day

/** Of Mara's, and private. */
function aDream({ vault, mara }: Given): Dream {
  const id = vault.newId() as DreamId
  const at = '2026-11-07T20:41:00.000Z'
  const words = { title: 'To sail', text: 'Round the cape.', support: '', steps: [] }
  const times = { createdAt: at, changedAt: at }
  const about = { id, revision: 1, owner: mara, readers: [mara], ...times }
  const dream: Dream = { ...about, zone: 'mine', state: 'open', ...words }
  vault.dreams.all.set(id, dream)
  return dream
}

/** What lies over chapters and dreams. */
export const dreamOpeners: Record<string, (given: Given) => Opened> = {
  'features/chapters/ChapterForm.tsx': ({ vault, mara }) => {
    const id = vault.newId() as ChapterId
    const span = { from: today, until: null, pace: 'slower' } as const
    const chapter: Chapter = { id, revision: 1, kind: 'move', name: 'To the river', ...span }
    return {
      screen: (
        <ChapterForm
          chapter={chapter}
          chapters={[chapter]}
          today={today}
          me={mara}
          onClose={nothing}
        />
      ),
      press: ['Take it away'],
    }
  },
  'features/dreams/DreamScreen.tsx': (given) => ({
    screen: (
      <DreamScreen
        id={aDream(given).id}
        session={given.session}
        onLeave={nothing}
        onChange={nothing}
        onCelebrate={nothing}
      />
    ),
    press: ['More'],
    inside: 'menu',
  }),
  'features/dreams/DreamsBin.tsx': (given) => ({
    screen: (
      <DreamsBin
        session={given.session}
        dreams={[
          {
            ...aDream(given),
            binnedAt: '2026-11-07T20:42:00.000Z',
            going: { goesAt: null, waitingFor: [] },
          },
        ]}
        onClose={nothing}
      />
    ),
  }),
  'features/dreams/ShareDreamDialog.tsx': (given) => ({
    screen: (
      <ShareDreamDialog
        session={given.session}
        dream={aDream(given)}
        hasDraft={false}
        onClose={nothing}
      />
    ),
  }),
}

import { DimensionDialog } from '../../renderer/features/check-ins/dimensions/DimensionDialog.tsx'
import { OwnWords } from '../../renderer/features/check-ins/home/OwnWords.tsx'
import { ScheduleDialog } from '../../renderer/features/check-ins/home/ScheduleDialog.tsx'
import { SealDialog } from '../../renderer/features/check-ins/rate/SealDialog.tsx'
import { FinishDialog } from '../../renderer/features/journal/views/FinishDialog.tsx'
import type { Day } from '../../shared/days.ts'
import type { RoundId } from '../../shared/ids.ts'
import { type CheckIn, type DimensionId, emptyCheckIn } from '../../shared/model/check-in.ts'
import type { RoundRow } from '../../shared/model/round.ts'
import type { Given, Opened } from './an-opening.ts'

const nothing = () => undefined
const today = '2026-11-12' as Day

/** What Mara began with Jonas, and neither has finished. */
function aRound({ mara, jonas }: Given): RoundRow {
  return {
    ...{ id: 'r'.repeat(26) as RoundId, stage: 'writing', startedBy: mara },
    ...{
      startedAt: '2026-11-12T20:00:00.000Z',
      members: [mara, jonas],
      sealed: [],
      awaited: [mara, jonas],
      altered: [],
    },
    ...{ mine: 'draft', openedAt: null },
  }
}

function aCheckIn(given: Given): CheckIn {
  const closeness = { id: 'closeness' as DimensionId, name: null, low: null, high: null }
  return {
    ...aRound(given),
    ...{ day: today, every: 'week', dimensions: [closeness], sides: null, notes: [] },
  }
}

/** What several write apart and open in one act: views of a day, and check-ins. */
export const roundOpeners: Record<string, (given: Given) => Opened> = {
  'features/journal/views/FinishDialog.tsx': (given) => ({
    screen: (
      <FinishDialog
        view={{ ...aRound(given), day: today, sides: null, readers: [given.mara, given.jonas] }}
        session={given.session}
        text="It rained."
        onSealing={nothing}
        onRefused={nothing}
        onClose={nothing}
      />
    ),
  }),
  'features/check-ins/home/OwnWords.tsx': (given) => ({
    screen: <OwnWords checkIn={aCheckIn(given)} session={given.session} />,
    press: ['Read mine'],
  }),
  'features/check-ins/home/ScheduleDialog.tsx': ({ session }) => ({
    screen: <ScheduleDialog session={session} schedule={null} today={today} onClose={nothing} />,
  }),
  'features/check-ins/dimensions/DimensionDialog.tsx': () => ({
    screen: <DimensionDialog dimension={null} onClose={nothing} />,
  }),
  'features/check-ins/rate/SealDialog.tsx': (given) => ({
    screen: (
      <SealDialog
        checkIn={aCheckIn(given)}
        session={given.session}
        work={{
          ...{ side: emptyCheckIn, refusal: null, saving: { kind: 'untouched' } },
          rating: (dimension) => ({ dimension, point: null, words: '' }),
          rate: nothing,
          flush: async () => true,
          stop: () => emptyCheckIn,
          resume: nothing,
        }}
        onClose={nothing}
        onSealed={nothing}
      />
    ),
  }),
}

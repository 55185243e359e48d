import { LetGo } from '../../renderer/features/debriefs/agreements/LetGo.tsx'
import { DayDialog } from '../../renderer/features/rituals/DayDialog.tsx'
import { RitualForm } from '../../renderer/features/rituals/RitualForm.tsx'
import { RitualMenu } from '../../renderer/features/rituals/RitualMenu.tsx'
import type { Day } from '../../shared/days.ts'
import type { AgreementId, RitualId } from '../../shared/ids.ts'
import type { Agreement } from '../../shared/model/agreement.ts'
import type { Ritual } from '../../shared/model/ritual.ts'
import type { Given, Opened } from './an-opening.ts'

const nothing = () => undefined
const today = '2026-11-12' as Day

const coffee: Ritual = {
  id: 'c'.repeat(26) as RitualId,
  revision: 1,
  name: 'Coffee before the news',
  words: '',
  plan: [{ from: today, rhythm: { kind: 'daily' } }],
  isEnded: false,
}

/** What members keep coming back to, and what they promised. */
export const ritualOpeners: Record<string, (given: Given) => Opened> = {
  'features/rituals/DayDialog.tsx': ({ session }) => ({
    screen: (
      <DayDialog
        ritual={coffee}
        day={today}
        said={undefined}
        isToCome={false}
        session={session}
        onWrite={nothing}
        onRead={nothing}
        onClose={nothing}
      />
    ),
  }),
  'features/rituals/RitualForm.tsx': ({ mara }) => ({
    screen: <RitualForm ritual={null} rituals={[]} today={today} me={mara} onClose={nothing} />,
  }),
  'features/rituals/RitualMenu.tsx': ({ session }) => ({
    screen: <RitualMenu ritual={coffee} session={session} onChange={nothing} />,
    press: ['More about Coffee before the news'],
    inside: 'menu',
  }),
  'features/debriefs/agreements/LetGo.tsx': ({ mara }) => {
    const agreement: Agreement = {
      ...{
        id: 'a'.repeat(26) as AgreementId,
        by: mara,
        text: 'I will ring when the train is late.',
      },
      ...{ followUp: today, madeOn: today, debrief: null, title: null, review: null, replies: [] },
    }
    return { screen: <LetGo agreement={agreement} isReadOnly={false} />, press: ['Let it go'] }
  },
}

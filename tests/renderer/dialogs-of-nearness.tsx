import { SharedCues } from '../../renderer/features/rituals/closeness/SharedCues.tsx'
import { FoundIdeas } from '../../renderer/features/rituals/ideas/FoundIdeas.tsx'
import { inJar } from '../../renderer/features/rituals/ideas/idea-list.ts'
import { MarkIdeas } from '../../renderer/features/rituals/ideas/MarkIdeas.tsx'
import { DimmedEnding } from '../../renderer/features/talk/DimmedEnding.tsx'
import { english } from '../../renderer/words/catalogue.ts'
import type { Given, Opened } from './an-opening.ts'

const nothing = () => undefined

/** The jar, closeness cues, and the ending of a talk. */
export const nearnessOpeners: Record<string, (given: Given) => Opened> = {
  'features/rituals/closeness/SharedCues.tsx': () => ({
    screen: <SharedCues levels={['near']} unavailable={undefined} />,
    press: ['Stop these: Near'],
  }),
  'features/rituals/ideas/FoundIdeas.tsx': ({ session, mara, jonas }) => {
    const who = [mara, jonas].sort()
    const idea = { idea: 'baked', text: 'Bread', who, at: '2026-11-15T20:00:00.000Z' }
    return {
      screen: <FoundIdeas session={session} found={[idea]} unavailable={undefined} />,
      press: ['Put it away: Bread'],
    }
  },
  'features/rituals/ideas/MarkIdeas.tsx': () => ({
    screen: <MarkIdeas ideas={inJar([], (id) => english[id])} marks={[]} unavailable={undefined} />,
    press: ['Of every kind'],
    inside: 'menu',
  }),
  'features/talk/DimmedEnding.tsx': () => ({ screen: <DimmedEnding onBack={nothing} /> }),
}

import type { Session } from '../../../shared/model/member.ts'
import { Sheet } from '../../ui/Sheet.tsx'
import { CardsScreen } from './CardsScreen.tsx'
import { DeckScreen } from './DeckScreen.tsx'
import { DimmedEnding } from './DimmedEnding.tsx'
import { TableScreen } from './TableScreen.tsx'
import { TalkHome } from './TalkHome.tsx'
import type { Talk } from './talk.ts'

export interface TalkRoomProps {
  session: Session
  talk: Talk
  onTalk(talk: Talk): void
}

/** Talk together. What is done here lives in the window's memory; nothing of it is asked to be kept. */
export function TalkRoom({ session, talk, onTalk }: TalkRoomProps) {
  const change = (part: Partial<Talk>) => onTalk({ ...talk, ...part })
  return (
    <Sheet>
      {screen()}
      {talk.at === 'end' ? (
        <DimmedEnding onBack={() => change({ at: 'home', table: null, question: null })} />
      ) : null}
    </Sheet>
  )

  function screen() {
    if (talk.at === 'table' && talk.table) {
      return <TableScreen talk={talk} table={talk.table} onTalk={change} />
    }
    if (talk.at === 'deck') return <DeckScreen session={session} talk={talk} onTalk={change} />
    if (talk.at === 'cards') return <CardsScreen onBack={() => change({ at: 'home' })} />
    return <TalkHome session={session} talk={talk} onTalk={change} />
  }
}

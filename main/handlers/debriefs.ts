import type { Handlers, NamesAt } from '../../shared/contract.ts'
import type { Room } from './room.ts'

type DebriefCalls = Extract<NamesAt<'vault'>, `debriefs.${string}`>

/** The calls about debriefs. Who acts is whoever is at the keyboard; a call that names somebody else is refused. */
export function debriefHandlers(room: Room): Pick<Handlers<'vault'>, DebriefCalls> {
  const debriefs = () => room.evening().debriefs
  const done = async (act: Promise<void>) => {
    await act
    return null
  }
  return {
    'debriefs.list': () => debriefs().list(),
    'debriefs.read': ({ id }) => debriefs().read(id),
    'debriefs.start': ({ title, day, with: others }) => debriefs().start({ title, day }, others),
    'debriefs.side-draft': ({ id }) => debriefs().sideDraft(id),
    'debriefs.save-side-draft': async ({ id, side }) => ({
      savedAt: await debriefs().saveSideDraft(id, side),
    }),
    'debriefs.seal': ({ id, side }) => done(debriefs().seal(id, side)),
    'debriefs.withdraw': ({ id }) => done(debriefs().withdraw(id)),
    'debriefs.choose-way': ({ id, way }) => done(debriefs().chooseWay(id, way)),
    'debriefs.ready': ({ id }) => done(debriefs().ready(id)),
    'debriefs.open-together': ({ id }) => done(debriefs().openTogether(id)),
    'debriefs.act': ({ id, said }) => done(debriefs().act(id, said)),
    'debriefs.turn-draft': ({ id, place }) => debriefs().turnDraft(id, place),
    'debriefs.save-turn-draft': ({ id, who, draft }) =>
      done(debriefs().saveTurnDraft(id, who, draft)),
    'debriefs.pause': ({ id, minutes }) => done(debriefs().pause(id, minutes)),
    'debriefs.come-back': ({ id }) => done(debriefs().comeBack(id)),
    'debriefs.close': ({ id }) => done(debriefs().close(id)),
    'debriefs.keep': ({ id, keeping }) => done(debriefs().keep(id, keeping)),
    'debriefs.kept': () => debriefs().kept(),
    'debriefs.own-words': () => debriefs().ownWords(),
    'debriefs.forget-own-words': ({ id }) => done(debriefs().forgetOwnWords(id)),
  }
}

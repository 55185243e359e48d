import type { DebriefId } from '../../../../shared/ids.ts'
import type { Side } from '../../../../shared/model/debrief.ts'
import { call } from '../../../bridge/client.ts'
import { type SideAtWork, useSideAtWork } from '../../../parts/writing/useSideAtWork.ts'

/** The own side of a debrief while it is written. */
export function useSideDraft(id: DebriefId): SideAtWork<Side> {
  return useSideAtWork<Side>({
    read: () => call('debriefs.side-draft', { id }),
    save: (side) => call('debriefs.save-side-draft', { id, side }),
    list: 'debriefs.list',
  })
}

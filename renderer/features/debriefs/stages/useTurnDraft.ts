import type { DebriefId, MemberId } from '../../../../shared/ids.ts'
import { call } from '../../../bridge/client.ts'
import { type HalfWritten, useHalfWritten } from '../../../parts/writing/useHalfWritten.ts'

/** `place` names the form, `who` the member at the keyboard whose words they are. */
export function useTurnDraft(id: DebriefId, place: string, who: MemberId): HalfWritten {
  return useHalfWritten({
    read: async () => {
      const reply = await call('debriefs.turn-draft', { id, place })
      return reply.ok ? { ok: true, value: reply.value.fields } : reply
    },
    save: async (fields) => {
      return call('debriefs.save-turn-draft', { id, who, draft: { place, fields } })
    },
  })
}

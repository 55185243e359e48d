import type { AgreementId, MemberId } from '../../../../shared/ids.ts'
import { call } from '../../../bridge/client.ts'
import { type HalfWritten, useHalfWritten } from '../../../parts/writing/useHalfWritten.ts'

/**
 * What `who`, the member at the keyboard, is about to say about an agreement. A save names its writer:
 * one that comes after the keyboard was handed over still goes to them.
 */
export function useAgreementDraft(id: AgreementId, who: MemberId): HalfWritten {
  return useHalfWritten({
    read: () => call('agreements.draft', { id }),
    save: (fields) => call('agreements.save-draft', { id, who, fields }),
  })
}

import type { MemberId } from '../../../shared/ids.ts'
import { call } from '../../bridge/client.ts'
import { type HalfWritten, useHalfWritten } from './useHalfWritten.ts'

/**
 * What `who`, the member at the keyboard, has half written in a short form, which has a name. A save names its writer:
 * one that comes after the keyboard was handed over still goes to them.
 */
export function useFormDraft(form: string, who: MemberId): HalfWritten {
  return useHalfWritten({
    read: () => call('forms.half-written', { form }),
    save: (fields) => call('forms.keep', { form, who, fields }),
  })
}

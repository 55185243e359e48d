import { z } from 'zod'
import { Day } from '../days.ts'
import { AgreementId, MemberId } from '../ids.ts'
import { limits } from '../limits.ts'
import { Agreement, PromiseToMake, Review } from '../model/agreement.ts'
import { DraftFields } from '../model/debrief.ts'
import { OutsideText, OutsideView, OutsideViews } from '../model/outside-view.ts'
import { Done, Nothing, type Row } from './row.ts'

/** Small promises with their follow-ups, most of them from debriefs, and the outside view. */
export const agreementRows = {
  'agreements.list': {
    at: 'vault',
    needs: 'open',
    in: Nothing,
    out: z.array(Agreement),
    shows: ['agreements'],
  },
  /** The id for a small thing to promise: of the one being written, where there is one. */
  'agreements.prepare': {
    at: 'vault',
    needs: 'open',
    in: Nothing,
    out: z.strictObject({ id: AgreementId }),
    shows: [],
  },
  /** Promises something small, by the member at the keyboard. */
  'agreements.promise': {
    at: 'vault',
    needs: 'open',
    in: PromiseToMake,
    out: Done,
    touches: ['agreements'],
  },
  /** On its day or later, once, by the one who promised; to let it go, at any time. */
  'agreements.review': {
    at: 'vault',
    needs: 'open',
    in: Review,
    out: Done,
    touches: ['agreements'],
  },
  /** A word by another member, once the one who promised has spoken. */
  'agreements.reply': {
    at: 'vault',
    needs: 'open',
    in: z.strictObject({
      id: AgreementId,
      words: z.string().trim().min(1).max(limits.noteLength),
    }),
    out: Done,
    touches: ['agreements'],
  },
  /** What the member at the keyboard is about to say about one; no fields where there is nothing. */
  'agreements.draft': {
    at: 'vault',
    needs: 'open',
    in: z.strictObject({ id: AgreementId }),
    out: DraftFields,
    shows: [],
  },
  /**
   * Saved for whoever wrote it, who has to be here: a save that comes after the keyboard was handed over
   * still goes to its writer, and to nobody else.
   */
  'agreements.save-draft': {
    at: 'vault',
    needs: 'open',
    in: z.strictObject({ id: AgreementId, who: MemberId, fields: DraftFields }),
    out: Done,
    touches: [],
  },
  'outside-views.read': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ today: Day }),
    out: OutsideViews,
    shows: ['outside-views', 'debriefs'],
  },
  'outside-views.save-draft': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ text: OutsideText }),
    out: Done,
    touches: [],
  },
  'outside-views.finish': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ text: OutsideText.min(1), today: Day }),
    out: OutsideView,
    touches: ['outside-views'],
  },
} as const satisfies Record<string, Row>

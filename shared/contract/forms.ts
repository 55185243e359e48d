import { z } from 'zod'
import { MemberId } from '../ids.ts'
import { DraftFields } from '../model/debrief.ts'
import { Done, type Row } from './row.ts'

/** Which form words are half written in: a ritual to begin, a note on a day, a chapter to change. */
const Form = z.string().min(1).max(80)

/** Words half written in short forms of any room, each where only their writer can read them. */
export const formRows = {
  /** By the member at the keyboard; no fields where there are none. */
  'forms.half-written': {
    at: 'vault',
    needs: 'open',
    in: z.strictObject({ form: Form }),
    out: DraftFields,
    shows: [],
  },
  /** Saved for whoever wrote them, who has to be here, whoever is at the keyboard when the save comes. */
  'forms.keep': {
    at: 'vault',
    needs: 'open',
    in: z.strictObject({ form: Form, who: MemberId, fields: DraftFields }),
    out: Done,
    touches: [],
  },
} as const satisfies Record<string, Row>

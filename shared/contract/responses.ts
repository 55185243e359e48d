import { z } from 'zod'
import { EntryId, ResponseId } from '../ids.ts'
import {
  BinnedResponse,
  FinishedResponse,
  Response,
  ResponseDraft,
  ResponseVersion,
} from '../model/response.ts'
import { Done, Nothing, type Row } from './row.ts'

const One = z.strictObject({ id: ResponseId })

/** What members say under a shared page. */
export const responseRows = {
  /** Under one page, oldest first. */
  'responses.list': {
    at: 'vault',
    needs: 'open',
    in: z.strictObject({ entry: EntryId }),
    out: z.array(Response),
    shows: ['responses', 'entries'],
  },
  /** The new response that this member is writing under a page, or a fresh one with an id of its own. */
  'responses.begin': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ entry: EntryId }),
    out: ResponseDraft,
    shows: [],
  },
  /** To change one of one's own: the change already begun, or the words as they stand. */
  'responses.change': {
    at: 'vault',
    needs: 'solo',
    in: One,
    out: ResponseDraft,
    shows: [],
  },
  /** Saves what is being written, encrypted, for its writer alone; empty words take the draft away. */
  'responses.save-draft': {
    at: 'vault',
    needs: 'solo',
    in: ResponseDraft,
    out: z.strictObject({ savedAt: z.string() }),
    touches: [],
  },
  /** Takes a draft away; what was said before stays. */
  'responses.discard': { at: 'vault', needs: 'solo', in: One, out: Done, touches: [] },
  /** Done: everyone who reads the page can read it. */
  'responses.finish': {
    at: 'vault',
    needs: 'solo',
    in: FinishedResponse,
    out: Response,
    touches: ['responses'],
  },
  /** Every kept version, oldest first; null where there is no such response. */
  'responses.history': {
    at: 'vault',
    needs: 'open',
    in: One,
    out: z.array(ResponseVersion).nullable(),
    shows: ['responses'],
  },
  /** Only who wrote a response puts it in the bin, and takes it out again. */
  'responses.bin': { at: 'vault', needs: 'solo', in: One, out: Done, touches: ['responses'] },
  'responses.unbin': { at: 'vault', needs: 'solo', in: One, out: Done, touches: ['responses'] },
  'responses.binned': {
    at: 'vault',
    needs: 'open',
    in: Nothing,
    out: z.array(BinnedResponse),
    shows: ['responses'],
  },
  /** Takes one in the bin away for good, before its time: only its author. */
  'responses.erase': { at: 'vault', needs: 'solo', in: One, out: Done, touches: ['responses'] },
} as const satisfies Record<string, Row>

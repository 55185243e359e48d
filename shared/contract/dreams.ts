import { z } from 'zod'
import { Day } from '../days.ts'
import { DreamId } from '../ids.ts'
import { limits } from '../limits.ts'
import {
  BinnedDream,
  Dream,
  DreamDraft,
  DreamDraftLine,
  DreamState,
  FinishedDream,
} from '../model/dream.ts'
import { Done, Nothing, type Row } from './row.ts'

const One = z.strictObject({ id: DreamId })
const Revision = z.number().int().min(1)

/** Hopes and plans: each is its owner's, private until its owner shares that one. */
export const dreamRows = {
  /** Those that those who are in may read, the one changed last first. */
  'dreams.list': {
    at: 'vault',
    needs: 'open',
    in: Nothing,
    out: z.array(Dream),
    shows: ['dreams'],
  },
  /** What this member is writing. */
  'dreams.drafts': {
    at: 'vault',
    needs: 'solo',
    in: Nothing,
    out: z.array(DreamDraftLine),
    shows: ['dream-drafts'],
  },
  /** The new dream that this member is writing, or an empty one with an id of its own. */
  'dreams.begin': { at: 'vault', needs: 'solo', in: Nothing, out: DreamDraft, shows: [] },
  /** To change one of one's own: the change already begun, or the words as they stand. */
  'dreams.change': { at: 'vault', needs: 'solo', in: One, out: DreamDraft, shows: [] },
  /** Saves what is being written, encrypted, for its writer alone. A new one without words goes away. */
  'dreams.save-draft': {
    at: 'vault',
    needs: 'solo',
    in: DreamDraft,
    out: z.strictObject({ savedAt: z.string() }),
    touches: ['dream-drafts'],
  },
  /** Takes a draft away; what stood before stays. */
  'dreams.discard': { at: 'vault', needs: 'solo', in: One, out: Done, touches: ['dream-drafts'] },
  /** Done: where it stands. A new one stands in Mine. */
  'dreams.finish': {
    at: 'vault',
    needs: 'solo',
    in: FinishedDream,
    out: Dream,
    touches: ['dreams', 'dream-drafts'],
  },
  /** Says that a step was done, and on which day, or that it was not. */
  'dreams.mark-step': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({
      id: DreamId,
      revision: Revision,
      step: z.number().int().min(0).max(limits.dreamSteps),
      doneOn: Day.nullable(),
    }),
    out: Dream,
    touches: ['dreams'],
  },
  'dreams.set-state': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ id: DreamId, revision: Revision, state: DreamState }),
    out: Dream,
    touches: ['dreams'],
  },
  /** Moves one into Ours as it stands, for every member to read. It cannot be unread. */
  'dreams.share': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ id: DreamId, revision: Revision }),
    out: Dream,
    touches: ['dreams'],
  },
  /** Into the bin, by its owner, and out again. In Ours everyone sees what lies there. */
  'dreams.bin': { at: 'vault', needs: 'solo', in: One, out: Done, touches: ['dreams'] },
  'dreams.unbin': { at: 'vault', needs: 'solo', in: One, out: Done, touches: ['dreams'] },
  /** Those in the bin, the one put there last first. */
  'dreams.binned': {
    at: 'vault',
    needs: 'open',
    in: Nothing,
    out: z.array(BinnedDream),
    shows: ['dreams'],
  },
  /** Out of the bin and away for good, with any draft. What was in Mine leaves no word behind. */
  'dreams.erase': {
    at: 'vault',
    needs: 'solo',
    in: One,
    out: Done,
    touches: ['dreams', 'dream-drafts'],
  },
} as const satisfies Record<string, Row>

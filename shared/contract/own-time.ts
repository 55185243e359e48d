import { z } from 'zod'
import { OwnTimeId } from '../ids.ts'
import { OwnTime, OwnTimeAnswer, OwnTimeToAsk } from '../model/own-time.ts'
import { Done, Nothing, type Row } from './row.ts'

/** Time for oneself: asked for and answered in Ours, by whoever is at the keyboard. */
export const ownTimeRows = {
  /** All of it, the earliest day first. */
  'own-time.list': {
    at: 'vault',
    needs: 'open',
    in: Nothing,
    out: z.array(OwnTime),
    shows: ['own-time'],
  },
  /** An id for a request. */
  'own-time.begin': {
    at: 'vault',
    needs: 'open',
    in: Nothing,
    out: z.strictObject({ id: OwnTimeId }),
    shows: [],
  },
  /** Asks, or asks anew: answers to other words are answers no more. */
  'own-time.ask': {
    at: 'vault',
    needs: 'open',
    in: OwnTimeToAsk,
    out: OwnTime,
    touches: ['own-time'],
  },
  /** Answers somebody else's request; said again, the later answer counts. */
  'own-time.answer': {
    at: 'vault',
    needs: 'open',
    in: OwnTimeAnswer,
    out: OwnTime,
    touches: ['own-time'],
  },
  /** Takes one's own request back. */
  'own-time.take-back': {
    at: 'vault',
    needs: 'open',
    in: z.strictObject({ id: OwnTimeId }),
    out: Done,
    touches: ['own-time'],
  },
} as const satisfies Record<string, Row>

import { z } from 'zod'
import { JobId } from '../ids.ts'

/** Where a long piece of work stands. `total` is 0 while it is not known yet. */
export const Progress = z.strictObject({
  job: JobId,
  phase: z.enum(['reading', 'copying', 'checking', 'writing', 'finishing']),
  done: z.number().int(),
  total: z.number().int(),
})
export type Progress = z.infer<typeof Progress>

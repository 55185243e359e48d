import { z } from 'zod'
import { Done, Nothing, type Row } from './row.ts'

/** What a question to write about is called; which there are, the page knows. */
const PromptName = z
  .string()
  .max(60)
  .regex(/^[a-z]+(-[a-z]+)*$/)

/** Questions to write about. */
export const promptRows = {
  /** Those that somebody here has set aside, for everyone. */
  'prompts.aside': {
    at: 'vault',
    needs: 'open',
    in: Nothing,
    out: z.array(PromptName),
    shows: ['prompts'],
  },
  /** Sets a question aside, or brings it back. Any member may do either. */
  'prompts.set-aside': {
    at: 'vault',
    needs: 'open',
    in: z.strictObject({ prompt: PromptName, aside: z.boolean() }),
    out: Done,
    touches: ['prompts'],
  },
} as const satisfies Record<string, Row>

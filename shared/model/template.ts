import { z } from 'zod'
import { TemplateId } from '../ids.ts'
import { limits } from '../limits.ts'

/** A beginning for a page that a member keeps for themselves: what it is called, and its Markdown. */
export const Template = z.strictObject({
  id: TemplateId,
  name: z.string().trim().min(1).max(limits.templateNameLength),
  body: z.string().min(1).max(limits.templateLength),
})
export type Template = z.infer<typeof Template>

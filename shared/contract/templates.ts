import { z } from 'zod'
import { TemplateId } from '../ids.ts'
import { Template } from '../model/template.ts'
import { Done, Nothing, type Row } from './row.ts'

/** Beginnings of pages that a member keeps in Mine. Those that come with Hearth are words of the page. */
export const templateRows = {
  /** The member's own, by name. */
  'templates.list': {
    at: 'vault',
    needs: 'solo',
    in: Nothing,
    out: z.array(Template),
    shows: ['templates'],
  },
  /** Keeps a template. Photos stay with their page: lines that show one are left out. */
  'templates.keep': {
    at: 'vault',
    needs: 'solo',
    in: Template.omit({ id: true }),
    out: Template,
    touches: ['templates'],
  },
  /** Takes one away for good. */
  'templates.remove': {
    at: 'vault',
    needs: 'solo',
    in: z.strictObject({ id: TemplateId }),
    out: Done,
    touches: ['templates'],
  },
} as const satisfies Record<string, Row>

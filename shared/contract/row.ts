import { z } from 'zod'

/** Parts of what a session knows; a command that touches one makes the reads that show it stale. */
export const scopes = [
  'entries',
  'drafts',
  'attachments',
  'templates',
  'notes',
  'responses',
  'prompts',
  'debriefs',
  'agreements',
  'views',
  'check-ins',
  'outside-views',
  'rituals',
  'chapters',
  'dreams',
  'dream-drafts',
  'own-time',
  'reminders',
  'jar',
  'jar-marks',
  'search',
  'session',
  'backups',
  'scrub',
  'settings',
] as const
export type Scope = (typeof scopes)[number]

/** One call: who answers, when, what goes in and out, and what it shows or changes. */
export interface Row {
  /** Who answers. */
  at: 'vault' | 'shell'
  /**
   * `any`: at all times. `locked`: only while nobody is in. `open`: somebody is unlocked. `solo`: one
   * member, alone. `together`: two or more, in one sitting.
   */
  needs: 'any' | 'locked' | 'open' | 'solo' | 'together'
  in: z.ZodType
  out: z.ZodType
  /** A read: the scopes it shows. */
  shows?: readonly Scope[]
  /** A command: the scopes it changes. */
  touches?: readonly Scope[]
}

/** What a call takes that takes nothing. */
export const Nothing = z.strictObject({})
/** What a command answers that has nothing to say but that it is done. */
export const Done = z.null()

import type { z } from 'zod'
import { accessRows } from './contract/access.ts'
import { agreementRows } from './contract/agreements.ts'
import { attachmentRows } from './contract/attachments.ts'
import { chapterRows } from './contract/chapters.ts'
import { checkInRows } from './contract/check-ins.ts'
import { damageRows } from './contract/damage.ts'
import { dayViewRows } from './contract/day-views.ts'
import { debriefRows } from './contract/debriefs.ts'
import { desktopRows } from './contract/desktop.ts'
import { dreamRows } from './contract/dreams.ts'
import { exportRows } from './contract/exports.ts'
import { formRows } from './contract/forms.ts'
import { gratitudeRows } from './contract/gratitude.ts'
import { jarRows } from './contract/jar.ts'
import { journalRows } from './contract/journal.ts'
import { olderCopyRows } from './contract/older-copy.ts'
import { ownTimeRows } from './contract/own-time.ts'
import { promptRows } from './contract/prompts.ts'
import { reminderRows } from './contract/reminders.ts'
import { responseRows } from './contract/responses.ts'
import { ritualRows } from './contract/rituals.ts'
import type { Row, Scope } from './contract/row.ts'
import { scrubRows } from './contract/scrub.ts'
import { searchRows } from './contract/search.ts'
import { templateRows } from './contract/templates.ts'
import { transferRows } from './contract/transfer.ts'

/**
 * The one table of calls. A row says who serves it (`vault`: the vault process over the window's own
 * MessagePort; `shell`: the main process over one Electron channel), what state it needs, what goes
 * in and out, and for a command which scopes it touches. `shows` names the scopes a read depends on.
 * Handlers, clients and hooks take their types from here: a missing handler does not compile.
 * The rows stand by area in `contract/`.
 */
export const contract = {
  ...accessRows,
  ...journalRows,
  ...attachmentRows,
  ...templateRows,
  ...gratitudeRows,
  ...responseRows,
  ...promptRows,
  ...dayViewRows,
  ...debriefRows,
  ...agreementRows,
  ...ritualRows,
  ...formRows,
  ...checkInRows,
  ...chapterRows,
  ...dreamRows,
  ...ownTimeRows,
  ...reminderRows,
  ...jarRows,
  ...transferRows,
  ...exportRows,
  ...damageRows,
  ...scrubRows,
  ...olderCopyRows,
  ...searchRows,
  ...desktopRows,
} as const satisfies Record<string, Row>

export type Contract = typeof contract
export type CallName = keyof Contract
export type Input<Name extends CallName> = z.infer<Contract[Name]['in']>
export type Output<Name extends CallName> = z.infer<Contract[Name]['out']>

export type NamesAt<At extends 'vault' | 'shell'> = {
  [Name in CallName]: Contract[Name]['at'] extends At ? Name : never
}[CallName]
export type ReadName = {
  [Name in CallName]: Contract[Name] extends { shows: readonly Scope[] } ? Name : never
}[CallName]
export type CommandName = {
  [Name in CallName]: Contract[Name] extends { touches: readonly Scope[] } ? Name : never
}[CallName]

/** One handler for each row served at one side. */
export type Handlers<At extends 'vault' | 'shell'> = {
  [Name in NamesAt<At>]: (input: Input<Name>) => Output<Name> | Promise<Output<Name>>
}

/** True when the text names a row; inherited names such as `constructor` do not. */
export function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(contract, name)
}

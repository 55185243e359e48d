import type { IpcMain, WebContents, WebFrameMain } from 'electron'
import type { Scope } from '../../shared/contract/row.ts'
import {
  type CallName,
  contract,
  type Handlers,
  isCallName,
  type NamesAt,
} from '../../shared/contract.ts'
import { AppError, type Reply } from '../../shared/errors.ts'
import { channels } from './channels.ts'
import { appOrigin } from './paths.ts'

type ShellCall = NamesAt<'shell'>

/** What the door needs to know of the house behind it. */
export interface House {
  /** The page that may speak now; null while there is none. */
  page(): WebContents | null
  isOpen(): boolean
  readonly handlers: Handlers<'shell'>
  changed(scopes: readonly Scope[]): void
  /** Notes a fault of Hearth's own by the name of its call. */
  report(name: string): void
}

interface Sender {
  sender: WebContents
  senderFrame: WebFrameMain | null
}

/** True when a message comes from the top frame of our own page, and from nowhere else. */
export function isOurPage(page: WebContents | null, { sender, senderFrame }: Sender): boolean {
  return (
    page !== null &&
    sender === page &&
    senderFrame !== null &&
    senderFrame.parent === null &&
    senderFrame === page.mainFrame &&
    senderFrame.origin === appOrigin
  )
}

/** Serves the shell's rows over one channel. */
export function openDoor(ipc: Pick<IpcMain, 'handle'>, house: House): void {
  ipc.handle(channels.call, async (event, name: unknown, input: unknown) => {
    if (!isOurPage(house.page(), event)) return refused
    return answerCall(house, name, input)
  })
}

const refused: Reply<never> = { ok: false, code: 'request.invalid' }

/** Answers one call of our own page. Never throws and never rejects. */
export async function answerCall(
  house: House,
  name: unknown,
  rawInput: unknown,
): Promise<Reply<unknown>> {
  if (!isShellCall(name)) return refused
  try {
    if (!isSmall(rawInput)) return { ok: false, code: 'request.too-large' }
    const input = contract[name].in.safeParse(rawInput)
    if (!input.success) return refused
    const needs: string = contract[name].needs
    if (needs === 'open' && !house.isOpen()) return { ok: false, code: 'vault.locked' }
    if (needs === 'locked' && house.isOpen()) return refused
    const value = await run(house.handlers, name, input.data)
    const touched = touchedBy(name)
    if (touched.length > 0) house.changed(touched)
    return { ok: true, value }
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code !== 'internal') {
      return { ok: false, code: thrown.code }
    }
    house.report(name)
    return { ok: false, code: 'internal' }
  }
}

function isShellCall(name: unknown): name is ShellCall {
  return isCallName(name) && contract[name].at === 'shell'
}

function touchedBy(name: CallName): readonly Scope[] {
  const row = contract[name]
  return 'touches' in row ? row.touches : []
}

/** The one cast on this side of the door: the table pairs each name with its input. */
async function run(handlers: Handlers<'shell'>, name: ShellCall, input: unknown): Promise<unknown> {
  const handler = handlers[name] as (input: unknown) => unknown
  return handler(input)
}

/** Rows of the shell take a few words each; whatever is bigger is not looked at. */
function isSmall(input: unknown): boolean {
  let values = 0
  const fits = (value: unknown, depth: number): boolean => {
    if (++values > 50 || depth > 3) return false
    if (typeof value === 'string') return value.length <= 1_000
    if (value === null || typeof value !== 'object') return true
    return Object.keys(value).every(
      (key) => key.length <= 100 && fits((value as Record<string, unknown>)[key], depth + 1),
    )
  }
  return fits(input, 0)
}

/** A fault of Hearth's own, as it may be noted: no message, no path, no value, nothing anybody wrote. */
export interface Fault {
  /** The row of the contract. */
  call: string
  /** The class of what was thrown. */
  kind: string
  /** Where: `function file:line`, innermost first, file names without their folders. */
  at: string[]
}

const kinds = /^[A-Z][A-Za-z]{2,39}$/
const frame = /^\s*at (?:(?:async )?([\w.<>$ ]{1,60}) \()?.*?([\w.-]{1,60}:\d+):\d+\)?$/

/** Describes something thrown without repeating what it says: messages can quote a page. */
export function faultOf(call: string, thrown: unknown): Fault {
  if (!(thrown instanceof Error)) return { call, kind: typeof thrown, at: [] }
  const kind = kinds.test(thrown.constructor.name) ? thrown.constructor.name : 'Error'
  return { call, kind, at: framesOf(thrown) }
}

/** The frames alone: the stack begins with the message, which may have lines that look like frames. */
function framesOf(error: Error): string[] {
  const stack = typeof error.stack === 'string' ? error.stack : ''
  const start = stack.indexOf(error.message) + error.message.length
  return stack
    .slice(start)
    .split('\n')
    .map((line) => frame.exec(line))
    .filter((match) => match !== null)
    .map((match) => [match[1], match[2]].filter(Boolean).join(' '))
    .slice(0, 8)
}

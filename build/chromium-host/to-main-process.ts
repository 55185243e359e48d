import type { FromDriver, Question } from './driver-messages.ts'

/** Says something to the main process. */
export function tell(message: FromDriver): void {
  process.send?.(message)
}

/** Questions to the main process that wait for their answer. */
const asked = new Map<number, (value: unknown) => void>()
let lastAsk = 0

/** Asks the main process, and waits for what it says. */
export function ask(question: Question): Promise<unknown> {
  const id = ++lastAsk
  tell({ tell: 'asks', ask: id, question })
  return new Promise((resolve) => asked.set(id, resolve))
}

/** Hands a question its answer. */
export function answered(id: number, value: unknown): void {
  asked.get(id)?.(value)
  asked.delete(id)
}

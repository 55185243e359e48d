import { ModelledEmitter, strict } from './not-modelled.ts'

let lastInput = Date.now()
let pretendedIdle: number | null = null

/** The window saw a key or the mouse. */
export function personWasThere(): void {
  lastInput = Date.now()
}

class ModelledPower extends ModelledEmitter {
  constructor() {
    super('powerMonitor', ['suspend', 'resume', 'lock-screen', 'unlock-screen', 'shutdown'])
  }

  /** Seconds since the window saw a key or the mouse; a test may name another number. */
  getSystemIdleTime(): number {
    return pretendedIdle ?? Math.floor((Date.now() - lastInput) / 1_000)
  }
}

export const powerMonitor = strict('powerMonitor', new ModelledPower())

/** For tests: the idle time in seconds, or null for the true one. */
export function pretendIdle(seconds: number | null): void {
  pretendedIdle = seconds
}

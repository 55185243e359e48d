import type { PowerMonitor } from 'electron'

/** What auto-lock asks and does. */
export interface AutoLock {
  power: Pick<PowerMonitor, 'on' | 'getSystemIdleTime'>
  /** Minutes without a key or the mouse, after which Hearth locks. */
  idleMinutes(): number
  /** Whether Hearth locks when the computer goes to sleep. */
  onSleep(): boolean
  /** Whether Hearth locks when the system's screen does. */
  onScreenLock(): boolean
  isOpen(): boolean
  /** Seconds since people who talk were last meant to be there without a key; Infinity where never. */
  stayedFor(): number
  lock(why: 'idle' | 'suspend' | 'screen-lock'): void
}

export interface Watch {
  /**
   * Somebody came in, who had asked at that moment (ms since 1970). It takes a while: whoever closed the computer
   * meanwhile, or locked its screen, is not there.
   */
  cameIn(askedAt: number): void
}

const lookEveryMs = 1_000

/**
 * Locks when nobody is there: idle for long enough and, as the settings of this computer have it, when
 * it goes to sleep or its screen is locked. Only while somebody is in. Linux does not tell of a locked
 * screen, so idleness has to do there. Where sleep itself does not lock, it counts as idleness: whoever
 * wakes a computer that slept past the minutes finds the lock screen.
 */
export function watchOver(autoLock: AutoLock): Watch {
  const { power } = autoLock
  /** What would have locked, had somebody been in, and when. */
  let missed: { why: 'idle' | 'suspend' | 'screen-lock'; at: number } | null = null
  const lock = (why: 'idle' | 'suspend' | 'screen-lock') => {
    if (autoLock.isOpen()) autoLock.lock(why)
    else missed = { why, at: Date.now() }
  }
  let asleepSince: number | null = null
  power.on('suspend', () => {
    asleepSince = Date.now()
    if (autoLock.onSleep()) lock('suspend')
  })
  power.on('resume', () => {
    const slept = asleepSince === null ? 0 : Date.now() - asleepSince
    asleepSince = null
    if (slept >= autoLock.idleMinutes() * 60_000) lock('idle')
  })
  power.on('lock-screen', () => {
    if (autoLock.onScreenLock()) lock('screen-lock')
  })
  setInterval(() => {
    if (!autoLock.isOpen()) return
    const idleSeconds = Math.min(power.getSystemIdleTime(), autoLock.stayedFor())
    if (idleSeconds >= autoLock.idleMinutes() * 60) lock('idle')
  }, lookEveryMs)
  return {
    cameIn(askedAt) {
      if (missed !== null && missed.at >= askedAt) autoLock.lock(missed.why)
      missed = null
    },
  }
}

import type { PowerMonitor } from 'electron'

/** What auto-lock asks and does. */
export interface AutoLock {
  power: Pick<PowerMonitor, 'on' | 'getSystemIdleTime'>
  /** Minutes without a key or the mouse, after which Hearth locks. */
  idleMinutes(): number
  isOpen(): boolean
  lock(why: 'idle' | 'suspend' | 'screen-lock'): void
}

const lookEveryMs = 1_000

/**
 * Locks when nobody is there: idle for long enough, the computer goes to sleep, the screen is locked.
 * Only while somebody is in. Linux does not tell of a locked screen, so idleness has to do there.
 */
export function watchOver(autoLock: AutoLock): void {
  const { power } = autoLock
  const lock = (why: 'idle' | 'suspend' | 'screen-lock') => {
    if (autoLock.isOpen()) autoLock.lock(why)
  }
  power.on('suspend', () => lock('suspend'))
  power.on('lock-screen', () => lock('screen-lock'))
  setInterval(() => {
    if (!autoLock.isOpen()) return
    if (power.getSystemIdleTime() >= autoLock.idleMinutes() * 60) lock('idle')
  }, lookEveryMs)
}

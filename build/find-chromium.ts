import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { findChromium } from './chromium-host/chromium.ts'

/** `CHROMIUM_PATH`, the PATH, the usual places, then the one that Playwright may have downloaded. */
export function anyChromium(): string | null {
  const playwrights = chromium.executablePath()
  return findChromium(existsSync(playwrights) ? playwrights : null)
}

/** True where a window can be shown. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

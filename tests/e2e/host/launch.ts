import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { electronBinary } from '../../../build/electron-binary.ts'
import { launchInChromium } from './chromium.ts'
import { launchInElectron } from './electron.ts'
import type { LaunchOptions, RunningHearth } from './running-hearth.ts'

export type { RunningHearth } from './running-hearth.ts'

/** The host that stories run on: `HEARTH_HOST`, else Electron where its binary is there. */
export function hostOfStories(): 'electron' | 'chromium' {
  const asked = process.env.HEARTH_HOST
  if (asked === 'electron' || asked === 'chromium') return asked
  if (asked) throw new Error('HEARTH_HOST is electron or chromium')
  return electronBinary() === null ? 'chromium' : 'electron'
}

/** Starts the built app (`out/`, see `build/bundle.ts`) and waits for its page. */
export async function launchHearth(options: LaunchOptions = {}): Promise<RunningHearth> {
  const userData = options.userData ?? (await mkdtemp(join(tmpdir(), 'hearth-story-')))
  const launch = hostOfStories() === 'electron' ? launchInElectron : launchInChromium
  return launch({ ...options, userData })
}

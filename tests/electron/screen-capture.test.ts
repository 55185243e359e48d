import { expect, test } from 'vitest'
import { type Capture, followCapture } from '../../main/electron/screen-capture.ts'

/** A window that remembers what the system was asked for. */
class FakeWindow {
  readonly asked: boolean[] = []
  isGone = false
  isDestroyed = () => this.isGone
  setContentProtection = (isOn: boolean) => void this.asked.push(isOn)
}

function asked(part: Partial<Capture> & { isAssisted?: boolean; isGone?: boolean }): boolean[] {
  const window = new FakeWindow()
  window.isGone = part.isGone ?? false
  const app = { accessibilitySupportEnabled: part.isAssisted ?? false }
  followCapture({ app, window, isOpen: true, isWanted: true, platform: 'win32', ...part })
  return window.asked
}

test.each(['win32', 'darwin'] as const)(
  'while somebody is in, %s is asked to leave the window out of recordings',
  (platform) => {
    expect(asked({ platform })).toEqual([true])
  },
)

test('the lock screen is not hidden, and neither is a window whose people do not want it', () => {
  expect(asked({ isOpen: false })).toEqual([false])
  expect(asked({ isWanted: false })).toEqual([false])
})

test('whoever needs a magnifier or a screen reader sees the window', () => {
  expect(asked({ isAssisted: true })).toEqual([false])
})

test('Linux is not asked, and neither is a window that has gone', () => {
  expect(asked({ platform: 'linux' })).toEqual([])
  expect(asked({ isGone: true })).toEqual([])
})

import { expect, test } from 'vitest'
import { hostOfStories } from '../e2e/host/launch.ts'
import { inThePage } from './in-the-page.ts'

/** What a page may ask of a browser, and does not get from this one. */
const inside = inThePage()

test('nothing is remembered by the browser itself', async () => {
  const kept = await inside.page.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    document.cookie,
    (await indexedDB.databases()).length,
    (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
  ])
  expect(kept).toEqual([0, 0, '', 0, 0])
})

test('the page gets no power that it asks for', async () => {
  const answers = await inside.page.evaluate(async () => {
    const said = (error: unknown) => (error as Error).name
    return {
      clipboard: await navigator.clipboard.readText().catch(said),
      place: await new Promise((answer) => {
        navigator.geolocation.getCurrentPosition(
          () => answer('given'),
          ({ code }) => answer(code),
        )
      }),
      camera: await navigator.mediaDevices.getUserMedia({ video: true }).catch(said),
      screen: await navigator.mediaDevices.getDisplayMedia().catch(said),
    }
  })
  expect(answers.clipboard).toBe('NotAllowedError')
  expect(answers.place).toBe(1)
  expect(answers.camera).toMatch(/NotAllowedError|NotFoundError/)
  expect(answers.screen).toMatch(/NotAllowedError|NotFoundError|InvalidStateError/)
})

/** Every power that Chromium knows by a name. */
const powers = [
  ...['accelerometer', 'ambient-light-sensor', 'background-fetch', 'background-sync', 'camera'],
  ...['clipboard-read', 'clipboard-write', 'display-capture', 'geolocation', 'gyroscope'],
  ...['idle-detection', 'keyboard-lock', 'local-fonts', 'magnetometer', 'microphone', 'midi'],
  ...['nfc', 'notifications', 'payment-handler', 'periodic-background-sync', 'persistent-storage'],
  ...['pointer-lock', 'push', 'screen-wake-lock', 'speaker-selection', 'storage-access'],
  ...['top-level-storage-access', 'window-management'],
]

// Chromium without Electron asks its own settings; there the handlers are tested by themselves.
test.runIf(hostOfStories() === 'electron')(
  'the page has none of the powers that Chromium knows by name',
  async () => {
    const states = await inside.page.evaluate(
      (names) =>
        Promise.all(
          names.map((name) =>
            navigator.permissions
              .query({ name, userVisibleOnly: true } as unknown as PermissionDescriptor)
              .then(({ state }) => [name, state])
              .catch(() => [name, 'unknown here']),
          ),
        ),
      powers,
    )
    expect(states.filter(([, state]) => state !== 'denied' && state !== 'unknown here')).toEqual([])
  },
)

test('the page gets no sound, no message of the system, no font list, no device and no other screen', async () => {
  const answers = await inside.page.evaluate(async () => {
    const said = (error: unknown) => (error as Error).name
    const tools = navigator as unknown as Record<
      string,
      { requestDevice(o: object): Promise<unknown> }
    >
    const room = globalThis as unknown as Record<string, (() => Promise<unknown>) | undefined>
    const missing = () => Promise.reject(new DOMException('', 'NotFoundError'))
    // A list with nothing on it gives nothing away.
    const nothingIn = (answer: Promise<unknown>) =>
      answer.then((list) => ((list as unknown[]).length === 0 ? 'NotFoundError' : 'given'), said)
    return {
      sound: await navigator.mediaDevices.getUserMedia({ audio: true }).catch(said),
      message: 'Notification' in globalThis ? await Notification.requestPermission() : 'denied',
      fonts: await nothingIn((room.queryLocalFonts ?? missing)()),
      screens: await (room.getScreenDetails ?? missing)().catch(said),
      usb: await (tools.usb?.requestDevice({ filters: [] }) ?? missing()).catch(said),
      hid: await nothingIn(tools.hid?.requestDevice({ filters: [] }) ?? missing()),
      bluetooth: await (
        tools.bluetooth?.requestDevice({ acceptAllDevices: true }) ?? missing()
      ).catch(said),
    }
  })
  expect(answers.message).toBe('denied')
  for (const [name, answer] of Object.entries(answers)) {
    if (name === 'message') continue
    expect([name, answer]).toEqual([
      name,
      expect.stringMatching(/^(NotAllowed|NotFound|Security)Error$/),
    ])
  }
})

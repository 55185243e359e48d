import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchHearth, type RunningHearth } from '../e2e/host/launch.ts'

/** What the page of the running app cannot do, tried from inside the page. */
let hearth: RunningHearth
let page: Page
let address = ''

beforeAll(async () => {
  hearth = await launchHearth()
  page = hearth.page
  address = page.url()
})

afterAll(async () => {
  await hearth?.close()
})

/** Runs in the page as a task of its own: what a test evaluates directly is above the policy. */
async function asThePage(act: () => unknown): Promise<void> {
  await page.evaluate(`setTimeout(${act.toString()})`)
}

/** The directives of the content policy that the page broke meanwhile. */
async function broken(act: () => unknown): Promise<string[]> {
  await page.evaluate(() => {
    const found: string[] = []
    Object.assign(globalThis, { found })
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      found.push(effectiveDirective)
    })
  })
  await asThePage(act)
  await page
    .waitForFunction(() => (globalThis as unknown as { found: string[] }).found.length > 0, null, {
      timeout: 3_000,
    })
    .catch(() => undefined)
  return page.evaluate(() => (globalThis as unknown as { found: string[] }).found)
}

/** The window is the same one, on the same page, and there is no other. */
async function nothingMoved(): Promise<void> {
  await page.waitForTimeout(250)
  expect(page.url()).toBe(address)
  expect(await page.evaluate(() => document.title)).toBe('Hearth')
  expect(await hearth.windowCount()).toBe(1)
}

test('the page has a bridge of five functions, and nothing of Node or Electron', async () => {
  const found = await page.evaluate(() => {
    const window = globalThis as unknown as Record<string, unknown>
    const names = ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron']
    return {
      names: names.filter((name) => window[name] !== undefined),
      bridge: Object.keys(window.hearth as object).sort(),
      isFrozen: Object.isFrozen(window.hearth),
    }
  })
  expect(found).toEqual({
    names: [],
    bridge: ['call', 'flushed', 'onEvent', 'stays', 'unsaved'],
    isFrozen: true,
  })
})

test('a call that is no row, or does not fit its row, is refused without a word', async () => {
  const replies = await page.evaluate(async () => {
    const { hearth } = globalThis as unknown as {
      hearth: { call(name: unknown, input: unknown): Promise<unknown> }
    }
    return [
      await hearth.call('nothing.here', {}),
      await hearth.call('vault.unlock', { member: 'x', passphrase: 'y' }),
      await hearth.call('settings.change', { theme: 'neon' }),
      await hearth.call('app.use-restored', { restored: '0'.repeat(26) }),
      await hearth.call({}, null),
    ]
  })
  expect(replies).toEqual([
    { ok: false, code: 'request.invalid' },
    { ok: false, code: 'request.invalid' },
    { ok: false, code: 'request.invalid' },
    { ok: false, code: 'file.not-found' },
    { ok: false, code: 'request.invalid' },
  ])
})

const outside: [string, RegExp, () => unknown][] = [
  [
    'a script written into the page',
    /^(script-src|script-src-elem|require-trusted-types-for)$/,
    () => {
      const script = document.createElement('script')
      script.append('window.wasHere = true')
      document.body.append(script)
    },
  ],
  [
    'eval',
    /^(script-src|require-trusted-types-for)$/,
    // biome-ignore lint/security/noGlobalEval: that it does not work is what is tested.
    () => globalThis.eval('window.wasHere = true'),
  ],
  [
    'HTML written as text',
    /^require-trusted-types-for$/,
    () => {
      document.createElement('div').innerHTML = '<b>x</b>'
    },
  ],
  [
    'a style written into the page',
    /^style-src/,
    () => {
      const style = document.createElement('style')
      style.append('body { background: red }')
      document.body.append(style)
    },
  ],
  [
    'a picture from elsewhere',
    /^img-src$/,
    () => {
      new Image().src = 'https://example.com/x.png'
    },
  ],
  ['fetch', /^connect-src$/, () => fetch('https://example.com/').catch(() => undefined)],
  ['fetch of our own page', /^connect-src$/, () => fetch('index.html').catch(() => undefined)],
  ['a web socket', /^connect-src$/, () => new WebSocket('wss://example.com/')],
  ['a beacon', /^connect-src$/, () => navigator.sendBeacon('https://example.com/', 'x')],
  [
    'a form',
    /^form-action$/,
    () => {
      const form = document.createElement('form')
      form.action = 'https://example.com/'
      form.method = 'post'
      document.body.append(form)
      form.submit()
    },
  ],
  [
    'a frame',
    /^frame-src$/,
    () => {
      const frame = document.createElement('iframe')
      frame.src = 'https://example.com/'
      document.body.append(frame)
    },
  ],
  [
    'a sheet of styles from elsewhere',
    /^style-src/,
    () => {
      const link = document.createElement('link')
      link.rel = 'stylesheet'
      link.href = 'https://example.com/x.css'
      document.head.append(link)
    },
  ],
  [
    'another base',
    /^base-uri$/,
    () => {
      const base = document.createElement('base')
      base.href = 'https://example.com/'
      document.head.append(base)
    },
  ],
]

test.each(outside)('%s is blocked and told', async (_, directive, act) => {
  const found = await broken(act)
  expect(found.some((name) => directive.test(name))).toBe(true)
  expect(await page.evaluate(() => 'wasHere' in globalThis)).toBe(false)
  await nothingMoved()
})

test('a worker does not run', async () => {
  await asThePage(() => {
    try {
      new Worker('assets/any.js')
    } catch {
      // Refused at once, or in silence later.
    }
    void navigator.serviceWorker?.register('sw.js').catch(() => undefined)
  })
  await nothingMoved()
})

const ways: [string, () => unknown][] = [
  [
    'a link elsewhere',
    () => {
      const link = document.createElement('a')
      link.href = 'https://example.com/'
      document.body.append(link)
      link.click()
    },
  ],
  [
    'a link into a new window',
    () => {
      const link = document.createElement('a')
      link.href = 'https://example.com/'
      link.target = '_blank'
      document.body.append(link)
      link.click()
    },
  ],
  ['window.open', () => window.open('https://example.com/')],
  ['window.open of our own page', () => window.open(location.href)],
  ['another address', () => location.assign('https://example.com/')],
  ['a file of the computer', () => location.assign('file:///etc/hostname')],
  ['an address of its own making', () => location.assign('data:text/html,x')],
  ['an address for another program', () => location.assign('mailto:sam@example.com')],
  [
    'a refresh',
    () => {
      const meta = document.createElement('meta')
      meta.httpEquiv = 'refresh'
      meta.content = '0; url=https://example.com/'
      document.head.append(meta)
    },
  ],
  [
    'a dropped file',
    () => {
      const data = new DataTransfer()
      data.items.add(new File(['x'], 'x.html', { type: 'text/html' }))
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }))
    },
  ],
]

test.each(ways)('%s leads nowhere', async (_, act) => {
  await asThePage(act)
  await nothingMoved()
})

test('nothing is remembered by the browser itself', async () => {
  const kept = await page.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    document.cookie,
    (await indexedDB.databases()).length,
    (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
  ])
  expect(kept).toEqual([0, 0, '', 0, 0])
})

test('the page gets no power that it asks for', async () => {
  const answers = await page.evaluate(async () => {
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

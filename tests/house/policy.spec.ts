import { expect, test } from 'vitest'
import { inThePage } from './in-the-page.ts'

/** What the content policy keeps from running and from loading: blocked, and told. */
const inside = inThePage()
const { asThePage, broken, nothingMoved } = inside

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
  expect(await inside.page.evaluate(() => 'wasHere' in globalThis)).toBe(false)
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

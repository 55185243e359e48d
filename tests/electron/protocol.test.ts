import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { contentSecurityPolicy, pathInside, serveFolder } from '../../main/electron/protocol.ts'
import fc from '../make/properties.ts'

let folder = ''
let serve: (request: Request) => Promise<Response>

beforeAll(async () => {
  const around = await mkdtemp(join(tmpdir(), 'hearth-page-'))
  folder = join(around, 'renderer')
  await mkdir(join(folder, 'assets'), { recursive: true })
  await writeFile(join(folder, 'index.html'), '<title>Hearth</title>')
  await writeFile(join(folder, 'assets/index-Ab_1.js'), 'export {}')
  await writeFile(join(folder, 'notes.unknown'), 'no type')
  await writeFile(join(around, 'secret.html'), 'secret')
  await writeFile(join(around, 'renderer-secret.html'), 'secret')
  serve = serveFolder(folder)
})

test('the page and its parts are served with the policy and are stored nowhere', async () => {
  const page = await serve(new Request('app://hearth/index.html'))
  expect(page.status).toBe(200)
  expect(await page.text()).toBe('<title>Hearth</title>')
  expect(page.headers.get('content-security-policy')).toBe(contentSecurityPolicy)
  expect(page.headers.get('cache-control')).toBe('no-store')
  const part = await serve(new Request('app://hearth/assets/index-Ab_1.js'))
  expect(part.headers.get('content-type')).toContain('text/javascript')
})

test('the policy lets nothing in from outside and no words out', () => {
  expect(contentSecurityPolicy).not.toMatch(/unsafe|https?:|data:|\*/)
  for (const rule of ["default-src 'none'", "connect-src 'none'", "form-action 'none'"]) {
    expect(contentSecurityPolicy.split('; ')).toContain(rule)
  }
})

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused', async (method) => {
  const answer = await serve(new Request('app://hearth/index.html', { method }))
  expect(answer.status).toBe(405)
})

test.each([
  'app://hearth/../secret.html',
  'app://hearth/%2e%2e/secret.html',
  'app://hearth/%2e%2e%2fsecret.html',
  'app://hearth/assets/..%2f..%2fsecret.html',
  'app://hearth/..%5csecret.html',
  'app://hearth/assets%5c..%5c..%5csecret.html',
  'app://hearth/index.html%00.js',
  'app://hearth//index.html',
  'app://hearth/.index.html',
  'app://hearth/C:/secret.html',
  'app://hearth/%',
  'app://other/index.html',
  'app://sam:x@hearth/index.html',
  'app://hearth:80/index.html',
  'file:///etc/passwd',
])('%s is refused', async (address) => {
  const answer = await serve({ method: 'GET', url: address } as Request)
  expect(answer.status).toBeGreaterThanOrEqual(400)
  expect(answer.status).toBeLessThan(500)
})

test('what is not there, and what has no known type, is not found', async () => {
  expect((await serve(new Request('app://hearth/nothing.js'))).status).toBe(404)
  expect((await serve(new Request('app://hearth/notes.unknown'))).status).toBe(404)
})

const climbing = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '..',
        '.',
        '%2e%2e',
        '%2f',
        '%5c',
        '\\',
        '/',
        '%00',
        'renderer',
        'secret.html',
      ),
      fc.webFragments(),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join('/'))

test('no address leads out of the folder', () => {
  fc.assert(
    fc.property(climbing, (rest) => {
      const path = pathInside(folder, `app://hearth/${rest}`)
      expect(path === null || path.startsWith(folder + sep)).toBe(true)
      expect(path?.includes('\0') ?? false).toBe(false)
    }),
    { numRuns: 5_000 },
  )
})

test('five hundred addresses that climb are refused, and no word of what lies outside is served', async () => {
  let refused = 0
  await fc.assert(
    fc.asyncProperty(climbing, async (rest) => {
      const url = `app://hearth/${rest}/../../secret.html`
      for (const address of [url, url.replaceAll('..', '%2e%2e'), url.replaceAll('/..', '%2f..')]) {
        const answer = await serve({ method: 'GET', url: address } as Request)
        expect(await answer.text()).not.toContain('secret')
        expect([200, 400, 404]).toContain(answer.status)
        if (answer.status !== 200) refused += 1
      }
    }),
    { numRuns: 500 },
  )
  // What Chromium takes for the same address as the page itself is the page.
  expect(refused).toBeGreaterThan(1_000)
})

test.each(['file:///etc/hostname', 'file://hearth/index.html', 'data:text/html,x', 'about:blank'])(
  '%s is served by nobody',
  async (url) => {
    expect((await serve({ method: 'GET', url } as Request)).status).toBe(400)
  },
)

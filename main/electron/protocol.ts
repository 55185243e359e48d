import { readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { appOrigin } from './paths.ts'

/** Privileges that the scheme of our page gets, before the app is ready. */
export const appScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true },
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
}

/** What the page may load and do: its own files, and pictures that it holds in memory. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' blob:",
  'media-src blob:',
  "connect-src 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  // ProseMirror reads pasted HTML through a policy of this name.
  'trusted-types ProseMirrorClipboard',
].join('; ')

/** Answers requests of `app://hearth` with files of one folder, and anything else with a refusal. */
export function serveFolder(folder: string): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405)
    const path = pathInside(folder, request.url)
    if (path === null) return refusal(400)
    const type = types[extname(path)]
    if (type === undefined) return refusal(404)
    let bytes: Buffer
    try {
      bytes = await readFile(path)
    } catch {
      return refusal(404)
    }
    const body = request.method === 'HEAD' ? null : new Uint8Array(bytes)
    return new Response(body, { headers: headersFor(type) })
  }
}

/**
 * The file that an address names, or null for one that is not plainly inside the folder: another
 * origin, a part that climbs out, a separator or a zero byte hidden in a part.
 */
export function pathInside(folder: string, address: string): string | null {
  let url: URL
  let parts: string[]
  try {
    url = new URL(address)
    parts = url.pathname.split('/').slice(1).map(decodeURIComponent)
  } catch {
    return null
  }
  if (`${url.protocol}//${url.host}` !== appOrigin || url.username !== '' || url.password !== '') {
    return null
  }
  if (!parts.every(isPlainPart)) return null
  const path = join(folder, ...parts)
  return path.startsWith(folder + sep) ? path : null
}

function isPlainPart(part: string): boolean {
  return /^[\w@-][\w.@-]*$/.test(part) && !part.includes('..')
}

function headersFor(type: string): Record<string, string> {
  return {
    'content-type': type,
    'content-security-policy': contentSecurityPolicy,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  }
}

function refusal(status: 400 | 404 | 405): Response {
  return new Response(null, { status, headers: { 'cache-control': 'no-store' } })
}

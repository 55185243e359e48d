/**
 * Chromium alone cannot show `app://`, so its pages live under an origin that no network has: the
 * top-level name `invalid` is reserved for ever, and every request is answered before it leaves.
 */
const standIn = 'https://hearth.invalid'
const real = 'app://hearth'

/** The address that Chromium is shown. Only the app's own origin has one. */
export function toChromium(url: string): string {
  if (url !== real && !url.startsWith(`${real}/`)) throw new Error(`not modelled: page at ${url}`)
  return standIn + url.slice(real.length)
}

/** The address as the app knows it. */
export function toApp(url: string): string {
  const blob = url.startsWith('blob:') ? 'blob:' : ''
  const rest = url.slice(blob.length)
  const isOurs = rest === standIn || rest.startsWith(`${standIn}/`)
  return isOurs ? blob + real + rest.slice(standIn.length) : url
}

import { inflateSync } from 'node:zlib'

/** One page of a PDF as it is drawn: runs of text, in the order in which they stand there. */
export type PdfPage = string[]

/** The text of a PDF of ours, page by page. */
export function pagesOfPdf(pdf: Uint8Array): PdfPage[] {
  const whole = Buffer.from(pdf).toString('latin1')
  const objects = new Map(
    [...whole.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id, body]) => [
      id,
      body ?? '',
    ]),
  )
  const streamOf = (id: string | undefined) => {
    const [, head = '', body = ''] =
      /^([\s\S]*?)\nstream\n([\s\S]*)\nendstream$/.exec(objects.get(id ?? '') ?? '') ?? []
    const bytes = Buffer.from(body, 'latin1')
    return (head.includes('FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1')
  }
  const fonts = new Map(
    [...whole.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => {
      const [, map] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id ?? '') ?? '') ?? []
      const signs = [...streamOf(map).matchAll(/\[([^\]]*)\]/g)].flatMap(([, list = '']) =>
        [...list.matchAll(/<([0-9a-f ]*)>/g)].map(([, units = '']) => letters(units)),
      )
      return [name, signs]
    }),
  )
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\n/.test(body))
  return pages.map((page) => {
    const [, content] = /\/Contents (\d+) 0 R/.exec(page) ?? []
    let font: string[] = []
    const found: string[] = []
    for (const [, name, run] of streamOf(content).matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
      if (name !== undefined) font = fonts.get(name) ?? []
      const ids = [...(run ?? '').matchAll(/<([0-9a-f]+)>/g)].flatMap(
        ([, hex]) => hex?.match(/.{4}/g) ?? [],
      )
      if (ids.length > 0) found.push(ids.map((id) => font[Number.parseInt(id, 16)] ?? '?').join(''))
    }
    return found
  })
}

function letters(units: string): string {
  const codes = units.match(/[0-9a-f]{4}/g) ?? []
  return String.fromCharCode(...codes.map((unit) => Number.parseInt(unit, 16)))
}

/** All that is drawn on the pages of a PDF of ours, as its own commands. */
export function streamsOf(pdf: Uint8Array): string {
  const whole = Buffer.from(pdf).toString('latin1')
  return [...whole.matchAll(/\/Filter \/FlateDecode\n>>\nstream\n([\s\S]*?)\nendstream/g)]
    .map(([, body = '']) => {
      try {
        return inflateSync(Buffer.from(body, 'latin1')).toString('latin1')
      } catch {
        return ''
      }
    })
    .filter((text) => / Tf\b/.test(text))
    .join('\n')
}

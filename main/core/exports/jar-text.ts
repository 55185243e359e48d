import type { MemberId } from '../../../shared/ids.ts'
import { bundledText } from '../../../shared/jar/bundled-ideas.ts'
import type { ExportedJar } from '../../../shared/model/export-file.ts'
import type { CueLevel } from '../../../shared/model/jar.ts'
import { Cues } from '../jar/cues.ts'
import { Jar } from '../jar/jar.ts'
import type { OpenVault } from '../vault/open-vault.ts'

const levels: Record<CueLevel, string> = { near: 'Near', warm: 'Warm', tender: 'Tender' }

/**
 * What everybody concerned may know of the jar and the cues. One's own marks are left out: a file that
 * says no in the clear would undo why they are kept apart.
 */
export function jarToTell(vault: OpenVault): ExportedJar {
  const jar = new Jar(vault)
  return {
    ideas: jar.ideas().map(({ id, text, isMine }) => ({ id, text, mine: isMine })),
    cameOut: jar.found().map(({ idea, text, who, at }) => ({
      idea,
      text: text ?? bundledText(idea),
      who,
      at,
    })),
    cues: new Cues(vault).shared(),
  }
}

/** The same as one Markdown text. */
export function jarText(
  { ideas, cameOut, cues }: ExportedJar,
  nameOf: (id: MemberId) => string,
): string {
  const found = cameOut.map(({ idea, text, who, at }) => {
    const names = who.map(nameOf).join(', ')
    return `- ${text ?? idea} (${names}; came out on ${at.slice(0, 10)})`
  })
  const out = found.length > 0 ? ['## What came out', '', ...found, ''] : []
  const own = ideas.map(({ text }) => `- ${text}`)
  const put = own.length > 0 ? ['## Put in by members', '', ...own, ''] : []
  const shared = cues.map((level) => `- ${levels[level]}`)
  const near =
    shared.length > 0 ? ['## Closeness cues that both opted in to', '', ...shared, ''] : []
  return ['# Ideas jar', '', ...out, ...put, ...near].join('\n')
}

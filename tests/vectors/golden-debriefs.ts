import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { ToldDebriefs } from './told-debriefs.ts'

/** `vault-1-draft-debriefs.json`: what is in the golden vault with debriefs, and how to open it. */
export interface GoldenDebriefs {
  /** Ids by title, those that ended among them. */
  debriefs: { [title: string]: string }
  members: {
    id: string
    label: string
    passphrase: string
    recoveryCode: string
    told: ToldDebriefs
  }[]
}

export type DebriefMember = GoldenDebriefs['members'][number]

const folder = join(import.meta.dirname, 'vault-1-draft-debriefs')

export const goldenDebriefs = () =>
  JSON.parse(readFileSync(`${folder}.json`, 'utf8')) as GoldenDebriefs

export const debriefsBackup = () => new Uint8Array(readFileSync(`${folder}.hearth-backup`))

/** All files of the golden vault with debriefs by path, as a copy that a test may hurt. */
export function debriefFiles(): Map<string, Uint8Array> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const files = paths.filter((path) => statSync(join(folder, path)).isFile()).sort()
  return new Map(
    files.map((path) => [
      path.replaceAll('\\', '/'),
      new Uint8Array(readFileSync(join(folder, path))),
    ]),
  )
}

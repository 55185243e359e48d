import type { Patch } from './bundle-engine.ts'
import type { HarmfulDisk } from './harmful-disks.ts'

/** A way to be wrong that the harness must notice. */
export type Mutant = { name: string } & (
  | { disk: HarmfulDisk }
  | { household: 'lowdb' }
  /** `check` names the check that is asked first; without it, crashes must show the mutant. */
  | { patches: Patch[]; check?: string }
  /** Crashes in stories of this kind must show it. */
  | { patches: Patch[]; check?: string; stories: 'debriefs' | 'evenings' }
)

/** A change of one file of the vault. */
export function vault(file: string, find: string, replace: string): Patch {
  return { file: `main/core/vault/${file}.ts`, find, replace }
}

/** A change of one file of the debriefs. */
export function debrief(file: string, find: string, replace: string): Patch {
  return { file: `main/core/debriefs/${file}.ts`, find, replace }
}

/** A change of one file of what is written apart. */
export function round(file: string, find: string, replace: string): Patch {
  return { file: `main/core/rounds/${file}.ts`, find, replace }
}

/** A change of one file of the attachments. */
export function attachment(file: string, find: string, replace: string): Patch {
  return { file: `main/core/attachments/${file}.ts`, find, replace }
}

/** A change of one file of the backups. */
export function backup(file: string, find: string, replace: string): Patch {
  return { file: `main/core/backups/${file}.ts`, find, replace }
}

/** A change of one file of the cryptography. */
export function crypto(file: string, find: string, replace: string): Patch {
  return { file: `main/core/crypto/${file}.ts`, find, replace }
}

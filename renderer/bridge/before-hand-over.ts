import type { ErrorCode } from '../../shared/errors.ts'

/** Keeps what was said by whoever is at the keyboard: null once it is kept, else why it is not. */
export type KeepSaid = () => Promise<ErrorCode | null>
const keeps = new Set<KeepSaid>()

/** Asks for this before another member takes the keyboard, until the function is called that this answers with. */
export function askBeforeHandOver(keep: KeepSaid): () => void {
  keeps.add(keep)
  return () => {
    keeps.delete(keep)
  }
}

/** Keeps all that was said. Null when it is kept, or nothing had to be; else why something is not. */
export async function keepWhatWasSaid(): Promise<ErrorCode | null> {
  const refusals = await Promise.all([...keeps].map((keep) => keep()))
  return refusals.find((code) => code !== null) ?? null
}

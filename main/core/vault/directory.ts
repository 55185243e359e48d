import { z } from 'zod'
import { AppError } from '../../../shared/errors.ts'
import { idPattern } from '../../../shared/ids.ts'
import { toBase64 } from '../crypto/base64.ts'
import { fromUtf8, utf8 } from '../crypto/bytes.ts'
import { type PageStamp, pageKinds } from './page.ts'
import { loadPage, type PageStore, storePage } from './sealed-adapter.ts'
import { spelledBytes } from './spelled-bytes.ts'

/** Names one page file for good: moved, older or altered files do not have this digest. */
const PageReference = z.object({
  page: z.string().regex(idPattern),
  generation: z.number().int().min(1),
  /** BLAKE2b-256 at the end of the file, base64. */
  digest: spelledBytes(32),
})
export type PageReference = z.infer<typeof PageReference>

const Position = z.object({
  segment: z.string(),
  end: z.number().int().min(0),
  sequence: z.number().int().min(0),
  chain: spelledBytes(32),
})

/** What a checkpoint lists: every page of the space, and how far in the log they reach. */
const Directory = z.object({
  upTo: Position,
  shards: z.array(PageReference.extend({ from: z.string() })),
  /** Pages that hold one large body each; they have generation 1 for ever. */
  large: z.array(z.string().regex(idPattern)),
  /** Such pages that only the checkpoint before this one still needs. */
  released: z.array(z.string().regex(idPattern)).optional(),
  /** Every segment that was ever ended, oldest first. */
  segments: z.array(Position),
  /** The directory of the checkpoint before. */
  previous: PageReference.nullable(),
})
export type Directory = z.infer<typeof Directory>

/** The checkpoint that a space stands on. */
export interface Checkpoint {
  reference: PageReference
  directory: Directory
}

/** The plaintext of a frame of type `checkpoint`. */
export const CheckpointFrame = z.object({ directory: PageReference })

/** Reads a directory and makes sure that it is the very one that was named. */
export async function readDirectory(
  store: PageStore,
  reference: PageReference,
): Promise<Directory> {
  return (await readSealedDirectory(store, reference)).directory
}

/** The same, with the epoch of the key that it is sealed with. */
export async function readSealedDirectory(
  store: PageStore,
  reference: PageReference,
): Promise<{ directory: Directory; epoch: number }> {
  const place = {
    vault: store.vault,
    space: store.space,
    page: reference.page,
    kind: pageKinds.directory,
    generation: reference.generation,
  }
  const { plaintext, fileDigest, stamp } = await loadPage(store, place)
  if (toBase64(fileDigest) !== reference.digest) throw new AppError('vault.damaged')
  try {
    return { directory: Directory.parse(JSON.parse(fromUtf8(plaintext))), epoch: stamp.epoch }
  } catch (cause) {
    throw new AppError('vault.damaged', { cause })
  }
}

/** Writes a directory as a page of its own. */
export async function writeDirectory(
  store: PageStore,
  page: string,
  generation: number,
  stamp: PageStamp,
  directory: Directory,
): Promise<PageReference> {
  const place = {
    vault: store.vault,
    space: store.space,
    page,
    kind: pageKinds.directory,
    generation,
  }
  const plaintext = utf8(JSON.stringify(directory))
  return { page, generation, digest: toBase64(await storePage(store, place, stamp, plaintext)) }
}

/** True when a checkpoint takes everything up to this place into account, on whichever branch it lies. */
export function covers(
  { upTo, segments }: Directory,
  place: { segment: string; end: number },
): boolean {
  return [...segments, upTo].some(
    ({ segment, end }) => segment === place.segment && place.end <= end,
  )
}

import { type Adapter, Low } from 'lowdb'
import { AppError } from '../../../shared/errors.ts'
import { toBase64 } from '../crypto/base64.ts'
import { utf8 } from '../crypto/bytes.ts'
import { digestBytes } from '../crypto/digest.ts'
import type { Disk } from '../ports.ts'
import { format } from './format.ts'
import {
  type PagePlace,
  type PageStamp,
  pageKinds,
  pageName,
  pageShape,
  readPage,
  writePage,
} from './page.ts'
import { readShardRecords } from './read-records.ts'
import type { WireRecord } from './record.ts'
import { writeNewFile } from './replace-file.ts'

/** One bounded lowdb document: the records of one shard. */
export interface ShardDocument {
  records: WireRecord[]
}

/** Where the pages of a space lie and how they are sealed. */
export interface PageStore {
  disk: Disk
  vault: string
  space: string
  /** Folder of the pages. */
  folder: string
  /** The page key of an epoch. */
  keyOf(epoch: number): Uint8Array | null
}

/**
 * lowdb's way to a sealed page. It never answers null: lowdb would keep its defaults then, and a
 * missing page would read as an empty one. A write makes the file of a new generation, reads it back,
 * opens it and compares; its name is durable after the caller has synced the folder.
 */
export class SealedAdapter implements Adapter<ShardDocument> {
  readonly #store: PageStore
  readonly #place: PagePlace
  readonly #stamp: PageStamp | null
  /** Digest of the file's bytes, after a read or a write. */
  fileDigest: Uint8Array = new Uint8Array(0)

  constructor(store: PageStore, page: string, generation: number, stamp: PageStamp | null) {
    this.#store = store
    this.#stamp = stamp
    this.#place = {
      vault: store.vault,
      space: store.space,
      page,
      kind: pageKinds.records,
      generation,
    }
  }

  async read(): Promise<ShardDocument> {
    const { plaintext, fileDigest } = await loadPage(this.#store, this.#place)
    this.fileDigest = fileDigest
    return parseShard(plaintext)
  }

  async write(document: ShardDocument): Promise<void> {
    if (this.#stamp === null) throw new AppError('vault.read-only')
    const plaintext = utf8(JSON.stringify(document))
    // A single long record may exceed the bound alone; two never do, because the shard was split.
    if (plaintext.length > format.pageBytes && document.records.length > 1) {
      throw new AppError('record.too-large')
    }
    this.fileDigest = await storePage(this.#store, this.#place, this.#stamp, plaintext)
  }
}

/** Reads a shard through lowdb. */
export async function readShard(
  store: PageStore,
  page: string,
  generation: number,
): Promise<{ document: ShardDocument; fileDigest: Uint8Array }> {
  const adapter = new SealedAdapter(store, page, generation, null)
  const low = new Low<ShardDocument>(adapter, { records: [] })
  await low.read()
  return { document: low.data, fileDigest: adapter.fileDigest }
}

/** Writes a shard through lowdb as a new generation and answers with the digest of its file. */
export async function writeShard(
  store: PageStore,
  page: string,
  generation: number,
  stamp: PageStamp,
  document: ShardDocument,
): Promise<Uint8Array> {
  const adapter = new SealedAdapter(store, page, generation, stamp)
  const low = new Low<ShardDocument>(adapter, { records: [] })
  low.data = document
  await low.write()
  return adapter.fileDigest
}

/** Seals a page, writes it as a new file, reads it back and opens it. Answers with the file's digest. */
export async function storePage(
  store: PageStore,
  place: PagePlace,
  stamp: PageStamp,
  plaintext: Uint8Array,
): Promise<Uint8Array> {
  const key = store.keyOf(stamp.epoch)
  if (key === null) throw new AppError('vault.locked')
  const bytes = writePage(key, place, stamp, plaintext)
  const path = `${store.folder}/${pageName(place.page, place.generation)}`
  await writeNewFile(store.disk, path, bytes)
  readPage(store.keyOf, place, bytes)
  return fileDigestOf(bytes)
}

/**
 * Reads and opens a page.
 *
 * @throws AppError `vault.damaged` when it is missing or does not verify
 */
export async function loadPage(
  store: PageStore,
  place: PagePlace,
): Promise<{ plaintext: Uint8Array; stamp: PageStamp; fileDigest: Uint8Array }> {
  const bytes = await store.disk.read(`${store.folder}/${pageName(place.page, place.generation)}`)
  if (bytes === null) throw new AppError('vault.damaged')
  return { ...readPage(store.keyOf, place, bytes), fileDigest: fileDigestOf(bytes) }
}

/** The digest of a page that is whole, for whoever knows already what is in it; null for any other. */
export async function digestOfPage(
  store: PageStore,
  page: string,
  generation: number,
): Promise<string | null> {
  const bytes = await store.disk.read(`${store.folder}/${pageName(page, generation)}`)
  const shape = bytes && pageShape(bytes)
  return shape && toBase64(shape.digest)
}

/** The digest that every page ends with stands for the whole file. */
function fileDigestOf(bytes: Uint8Array): Uint8Array {
  return bytes.slice(-digestBytes)
}

function parseShard(plaintext: Uint8Array): ShardDocument {
  const records = readShardRecords(plaintext)
  if (records === null) throw new AppError('vault.damaged')
  return { records }
}

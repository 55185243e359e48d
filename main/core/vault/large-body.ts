import { AppError } from '../../../shared/errors.ts'
import { toBase64 } from '../crypto/base64.ts'
import { fromUtf8, utf8 } from '../crypto/bytes.ts'
import { digest } from '../crypto/digest.ts'
import { randomId } from '../crypto/ids.ts'
import { format } from './format.ts'
import { type PageStamp, pageKinds } from './page.ts'
import type { WireRecord } from './record.ts'
import { makeDurableFolder } from './replace-file.ts'
import { onceMoreWhenFull } from './saving-disk.ts'
import { loadPage, type PageStore, storePage } from './sealed-adapter.ts'

type Large = NonNullable<WireRecord['large']>

/** True when a body is too long to lie in a frame. UTF-16 units are at most three bytes of UTF-8. */
export function isLarge(json: string): boolean {
  return json.length > format.largeBytes / 3 && utf8(json).length > format.largeBytes
}

/**
 * Puts a body in a page of its own, safe on disk before the frame that names it.
 *
 * @throws AppError `record.too-large` past 8 MiB
 */
export async function storeLargeBody(
  store: PageStore,
  stamp: PageStamp,
  json: string,
): Promise<Large> {
  const bytes = utf8(json)
  if (bytes.length > format.recordBytes) throw new AppError('record.too-large')
  await makeDurableFolder(store.disk, store.folder)
  const page = await onceMoreWhenFull(async () => {
    const { vault, space } = store
    const place = { vault, space, page: randomId(), kind: pageKinds.large, generation: 1 }
    await storePage(store, place, stamp, bytes)
    return place.page
  })
  await store.disk.syncFolder(store.folder)
  return { page, bytes: bytes.length, digest: toBase64(digest(bytes)) }
}

/**
 * Reads such a body.
 *
 * @throws AppError `vault.damaged` when it is missing or not the one that was named
 */
export async function loadLargeBody(store: PageStore, large: Large): Promise<string> {
  const { plaintext } = await loadPage(store, {
    vault: store.vault,
    space: store.space,
    page: large.page,
    kind: pageKinds.large,
    generation: 1,
  })
  if (toBase64(digest(plaintext)) !== large.digest) throw new AppError('vault.damaged')
  return fromUtf8(plaintext)
}

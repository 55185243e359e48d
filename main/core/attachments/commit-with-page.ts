import type { OpenVault } from '../vault/open-vault.ts'
import type { Space, Write } from '../vault/types.ts'
import type { Work } from '../work.ts'
import { type SealedAttachment, sealAnew } from './new-attachment.ts'
import { committed } from './on-disk.ts'
import type { HeldAttachment } from './stored-attachment.ts'

/** Records of attachments that one frame takes in beside a page. */
const inOneFrame = 200

/**
 * Writes a page into a space, with attachments that do not stand there: each is sealed anew, safe on disk
 * before anything names it, and their records stand in the page's own frame.
 *
 * @throws AppError as `Attachments.commitPage` says
 */
export async function commitWithPage(
  vault: OpenVault,
  space: Space,
  page: Write,
  comeAlong: readonly HeldAttachment[],
  work: Work,
): Promise<void> {
  const sealed: SealedAttachment[] = []
  const total = comeAlong.reduce((sum, { stored }) => sum + stored.bytes, 0)
  let done = 0
  const step = async (bytes: number) => {
    done += bytes
    work.at('copying', done, total)
    await work.breathe()
  }
  try {
    for (const held of comeAlong) sealed.push(await sealAnew(vault, held, space, step))
  } catch (error) {
    for (const one of sealed) await one.abandon()
    throw error
  }
  const writes = sealed.map(({ write }) => write)
  await committed(sealed, async () => {
    // More than one frame holds go ahead of the page: until it stands, nothing shows them.
    while (writes.length > inOneFrame) await space.commit(writes.splice(0, inOneFrame))
    await space.commit([page, ...writes])
  })
}

import {
  aVaultWithBallast,
  ballastBytes,
  ballastOn,
  fill,
  openWithBallast,
  put,
} from '../make/a-small-disk.ts'
import { expectEqual } from './expect-equal.ts'

/** Checks of what a full disk costs; see `checks`. */
export const fullDiskChecks: Record<string, () => Promise<void>> = {
  'on a full disk words are kept, and are there when the power goes': async () => {
    for (const length of [200, 70_000]) {
      const vault = await aVaultWithBallast()
      const mara = await openWithBallast(vault)
      // A long one has a segment already, and needs room for a page.
      if (length > 200) await mara.mine.commit([put('begun')])
      fill(vault.disk)
      await mara.mine.commit([put('kept', length)])
      const again = await openWithBallast(vault, vault.disk.survivor('nothing-unsynced'))
      for (const id of ['before', 'kept']) {
        if (again.mine.get('entries', id) === null) throw new Error(`${id} is lost`)
      }
      await again.close()
    }
  },

  'the room for words goes to no photo, and while it is gone there is none': async () => {
    const vault = await aVaultWithBallast()
    const mara = await openWithBallast(vault)
    await mara.mine.commit([put('short')])
    fill(vault.disk)
    const photo = await mara.mine.blobs.begin()
    const told = await photo.write(0, new Uint8Array(10_000)).then(
      () => 'taken in',
      (error) => error.code,
    )
    await photo.abandon()
    expectEqual(`${told}, ${ballastOn(vault.disk)}`, `disk.full, ${ballastBytes}`)
    await mara.ours.commit([put('words')])
    const next = await mara.mine.blobs.begin().then(
      () => 'taken in',
      (error) => error.code,
    )
    expectEqual(`${next}, ${ballastOn(vault.disk)}`, 'disk.full, null')
    await mara.close()
  },
}

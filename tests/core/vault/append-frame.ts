import { utf8 } from '../../../main/core/crypto/bytes.ts'
import { spaceKeys } from '../../../main/core/crypto/member-keys.ts'
import { frameTypes } from '../../../main/core/vault/frame.ts'
import { type LogSource, recoverLog } from '../../../main/core/vault/log-recovery.ts'
import { LogWriter } from '../../../main/core/vault/log-writer.ts'
import type { WireRecord } from '../../../main/core/vault/record.ts'
import type { UnlockedVault } from '../../../main/core/vault/unlocked-vault.ts'
import type { MemoryDisk } from '../../make/memory-disk.ts'

/** Appends a frame behind the newest, sealed with the key of another epoch, as its holder can. */
export async function append(
  vault: UnlockedVault,
  disk: MemoryDisk,
  place: { space: string; epoch: number; key: Uint8Array; all: ReadonlyMap<number, Uint8Array> },
  records: WireRecord[],
  times = 1,
): Promise<void> {
  const source: LogSource = {
    disk,
    vault: vault.vaultId,
    space: place.space,
    folder: `spaces/${place.space}/log`,
    keyOf: (epoch) => {
      const key = epoch === place.epoch ? place.key : place.all.get(epoch)
      return key ? spaceKeys(key).log : null
    },
  }
  const options = { epoch: place.epoch, incarnation: 1, segmentBytes: 8 * 4096 }
  const found = await recoverLog(source)
  const frames = found.frames.map((frame) => ({ ...frame, epoch: place.epoch }))
  const writer = new LogWriter(source, { ...found, frames }, options)
  for (let time = 0; time < times; time += 1) {
    await writer.append(frameTypes.records, utf8(JSON.stringify({ records })))
  }
  await writer.close()
}

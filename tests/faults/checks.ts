import { randomId } from '../../main/core/crypto/ids.ts'
import { sodium } from '../../main/core/crypto/sodium.ts'
import type { Disk, DiskFile } from '../../main/core/ports.ts'
import { frameTypes, readFrame, writeFrame } from '../../main/core/vault/frame.ts'
import { openVault } from '../../main/core/vault/index.ts'
import { pageKinds, readPage, writePage } from '../../main/core/vault/page.ts'
import { VaultSpace } from '../../main/core/vault/space.ts'
import { harmOf } from './damage.ts'
import { cuts, flips, oneOfEachKind, removals, tollOf } from './damages.ts'
import { enter, type SmallVault, seenIn, smallVault } from './small-vault.ts'
import { moves, plantedGrants, type Tamper } from './tampers.ts'

export type { Disk, DiskFile, SmallVault, Tamper }
export {
  cuts,
  enter,
  flips,
  frameTypes,
  harmOf,
  moves,
  oneOfEachKind,
  openVault,
  pageKinds,
  plantedGrants,
  randomId,
  readFrame,
  readPage,
  removals,
  seenIn,
  smallVault,
  sodium,
  tollOf,
  VaultSpace,
  writeFrame,
  writePage,
}
/** Checks of what a fault point alone does not show, each a promise by name. Throwing means broken. */
export const checks: Record<string, () => Promise<void>> = {}

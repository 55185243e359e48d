import { AppError } from '../../../shared/errors.ts'
import type { Disk } from '../ports.ts'
import { readHead, writeHead } from './head.ts'
import { takeDown } from './take-down.ts'
import type { UnlockedVault } from './unlocked-vault.ts'
import { incarnations, readIncarnations, readWitness } from './witness.ts'

/**
 * Signs for a copy that was just restored, so that whoever restored it goes on with it, and the others
 * are told. What this computer knows of the vault in use stays as it is: that one may well go on.
 *
 * @throws AppError the disk's own codes
 */
export async function signRestored(inside: UnlockedVault, restored: Disk): Promise<void> {
  const vault = await inside.parts.openRestored(restored, {})
  try {
    // A vault that was damaged when it was backed up is for looking only, and nobody goes on from it.
    if (!vault.problems.some(({ kind }) => kind === 'damage')) {
      await goOn(vault, { withoutAnchor: true })
    }
  } finally {
    await vault.closeAll().then((lock) => lock?.release())
  }
}

/**
 * Whoever is in has read that somebody went on from an older copy, and is not told again. What lies here
 * is taken down as what they know, as their next save would.
 *
 * @throws AppError `session.solo-only`; `vault.read-only` where nothing can be written; and the disk's own codes
 */
export async function knowWhoWentOn(vault: UnlockedVault): Promise<void> {
  const { gate, lookedBack } = vault.parts
  if (vault.present.length > 1) throw new AppError('session.solo-only')
  if (!vault.writable) throw new AppError('vault.read-only')
  if (lookedBack.wentOn.length === 0) return
  await gate.documents.take(async () => {
    await gate.readyForDocuments()
    await takeDown(vault)
  })
  lookedBack.wentOn = []
  vault.parts.problems = vault.parts.problems.filter(({ kind }) => kind !== 'went-on')
}

/**
 * Goes on from an older copy: signs for it in Ours, where every other member is told of it once, and
 * takes down what is here as what is known from now on. Afterwards the vault can be written to. A crash
 * on the way leaves an older copy that can be gone on from again.
 *
 * @throws AppError `session.solo-only`; `vault.read-only` where more stands in the way than the copy
 * being older; and the disk's own codes, after which it is still for looking only
 */
export async function goOn(
  vault: UnlockedVault,
  { withoutAnchor = false }: { withoutAnchor?: boolean } = {},
): Promise<void> {
  const { gate, world, lookedBack, problems, lock, ours } = vault.parts
  if (vault.present.length > 1) throw new AppError('session.solo-only')
  const isDamaged = problems.some(({ kind }) => kind === 'damage')
  if (lock === null || isDamaged) throw new AppError('vault.read-only')
  await gate.documents.take(async () => {
    const wasWritable = gate.writable
    gate.writable = true
    try {
      await gate.readyForDocuments()
      const known = readWitness(vault.keyring)?.incarnations ?? []
      const told = readIncarnations(ours)
      const isSigned = told.some(({ by, digest }) => by === vault.me && !known.includes(digest))
      const numbers = [...told.map(({ id }) => id), ...ours.ids(incarnations)].map(Number)
      const next = Math.max(vault.parts.incarnation, ...numbers.filter(Number.isSafeInteger)) + 1
      if (!isSigned) {
        const body = { at: world.clock.now().toISOString() }
        await ours.commit([{ collection: incarnations, id: String(next), operation: 'put', body }])
      }
      await takeDown(vault, { accept: true, withoutAnchor })
      if (!isSigned) await raiseHead(next)
    } catch (error) {
      gate.writable = wasWritable
      throw error
    }
  })
  lookedBack.older = []
  vault.parts.problems = problems.filter(({ kind }) => kind !== 'older-copy')

  /** A hint for whoever lists files; what counts is signed. */
  async function raiseHead(incarnation: number): Promise<void> {
    const found = await readHead(world.disk).catch(() => null)
    if (found === null || found.head.incarnation >= incarnation) return
    const head = { ...found.head, revision: found.head.revision + 1, incarnation }
    await writeHead(world.disk, head).catch(() => undefined)
  }
}

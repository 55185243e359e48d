import { execFileSync } from 'node:child_process'
import { cp, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { canMount, mount } from './small-disk.ts'

/** A vault folder that is a small disk of its own, which somebody else can fill. */
export interface FullDisk {
  /** Writes films until the disk takes no byte more. */
  fill(): Promise<void>
  /** Takes the films away again. */
  makeRoom(): Promise<void>
  /** Call it whatever happens, once Hearth has been closed: the vault then lies where it lay before. */
  takeAway(): Promise<void>
}

/** Null where no disk can be mounted: that takes root on Linux. */
export async function diskOfItsOwn(vault: string, megabytes: number): Promise<FullDisk | null> {
  if (!(await canMount())) return null
  const aside = `${vault}-aside`
  await rename(vault, aside)
  await mkdir(vault)
  mount('-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', vault)
  await cp(aside, vault, { recursive: true })
  const films = join(vault, 'holiday films.mp4')
  return {
    fill: () => writeUntilFull(films),
    makeRoom: () => rm(films),
    takeAway: async () => {
      await rm(aside, { recursive: true })
      await cp(vault, aside, { recursive: true })
      execFileSync('umount', ['-l', vault], { stdio: 'ignore' })
      await rm(vault, { recursive: true })
      await rename(aside, vault)
    },
  }
}

/** The size of a file, or null where there is none. */
export async function sizeOf(path: string): Promise<number | null> {
  return stat(path).then(
    ({ size }) => size,
    () => null,
  )
}

async function writeUntilFull(path: string): Promise<void> {
  const file = await open(path, 'a')
  try {
    for (const piece of [1024 * 1024, 4096]) {
      const bytes = Buffer.alloc(piece, 'film')
      for (let isFull = false; !isFull; ) {
        isFull = await file.write(bytes).then(
          ({ bytesWritten }) => bytesWritten < piece,
          () => true,
        )
      }
    }
  } finally {
    await file.close()
  }
}

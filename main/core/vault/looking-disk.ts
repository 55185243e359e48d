import { AppError } from '../../../shared/errors.ts'
import type { Disk, DiskEntry, DiskFile } from '../ports.ts'

/** A disk to look at: every change is refused, and nobody asks what room there is. */
export abstract class LookingDisk implements Disk {
  abstract read(path: string, position?: number, length?: number): Promise<Uint8Array | null>
  abstract size(path: string): Promise<number | null>
  abstract list(path: string): Promise<DiskEntry[]>

  room(): Promise<null> {
    return Promise.resolve(null)
  }
  create(): Promise<DiskFile> {
    return refuse()
  }
  open(): Promise<DiskFile> {
    return refuse()
  }
  makeFolder(): Promise<void> {
    return refuse()
  }
  rename(): Promise<void> {
    return refuse()
  }
  remove(): Promise<void> {
    return refuse()
  }
  syncFolder(): Promise<void> {
    return refuse()
  }
}

function refuse(): Promise<never> {
  return Promise.reject(new AppError('disk.read-only'))
}

import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs'

/** Something that nobody may find in a memory: a text, or the bytes of a key. */
export interface Secret {
  name: string
  bytes: Buffer
  as: 'text' | 'key'
}

/** Where a secret was found. */
export interface Found {
  pid: number
  /** What the process was started as, for whoever reads a failure. */
  process: string
  secret: string
  as: string
  /** The bytes around it, as far as they are letters. */
  around: string
}

export interface MemoryScan {
  processes: { pid: number; name: string; bytes: number }[]
  found: Found[]
}

/** Linux shows the memory of a process to root, and to whoever may trace it. */
export const canLookIntoMemory = process.platform === 'linux'

export function isRoot(): boolean {
  return process.getuid?.() === 0
}

/** Every process that descends from this one, itself among them. */
export function familyOf(pid: number): number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const stat = read(`/proc/${name}/stat`)
    const parent = stat && /\) \S (\d+)/.exec(stat)?.[1]
    if (parent) parents.set(Number(name), Number(parent))
  }
  const family = [pid]
  for (const member of family) {
    for (const [child, parent] of parents) if (parent === member) family.push(child)
  }
  return family
}

/**
 * Looks through all memory of these processes that can be read: heaps, stacks, shared and mapped pages.
 *
 * @throws Error where the system does not let it: a scan that saw nothing must not pass for one that
 * found nothing
 */
export function scanMemory(pids: readonly number[], secrets: readonly Secret[]): MemoryScan {
  const needles = secrets.flatMap(spellings)
  const longest = Math.max(...needles.map(({ bytes }) => bytes.length))
  const scan: MemoryScan = { processes: [], found: [] }
  for (const pid of pids) {
    const name = nameOf(pid)
    // It has ended meanwhile.
    if (name === null) continue
    const once = new Set<string>()
    const bytes = eachPiece(pid, longest, (piece) => {
      for (const needle of needles) {
        const at = piece.indexOf(needle.bytes)
        if (at < 0 || once.has(`${needle.name} ${needle.as}`)) continue
        once.add(`${needle.name} ${needle.as}`)
        const around = letters(piece.subarray(Math.max(0, at - 80), at + 160))
        scan.found.push({ pid, process: name, secret: needle.name, as: needle.as, around })
      }
    })
    if (bytes === 0 && nameOf(pid) !== null)
      throw new Error(`nothing of process ${pid} could be read`)
    scan.processes.push({ pid, name, bytes })
  }
  return scan
}

interface Needle {
  name: string
  as: string
  bytes: Buffer
}

function spellings({ name, bytes, as }: Secret): Needle[] {
  const base64 = bytes.toString('base64').replace(/=+$/, '')
  const written: Needle[] = [
    { name, as: 'its bytes', bytes },
    { name, as: 'base64', bytes: Buffer.from(base64.slice(0, -1)) },
    { name, as: 'base64 of two bytes each', bytes: Buffer.from(base64.slice(0, -1), 'utf16le') },
    { name, as: 'hexadecimal', bytes: Buffer.from(bytes.toString('hex')) },
  ]
  if (as === 'key') return written
  return [...written, { name, as: 'UTF-16', bytes: Buffer.from(bytes.toString('utf8'), 'utf16le') }]
}

const pieceBytes = 16 << 20

/** Hands over what can be read of a process, in pieces that overlap; answers with how much that was. */
function eachPiece(pid: number, overlap: number, look: (piece: Buffer) => void): number {
  const maps = read(`/proc/${pid}/maps`)
  if (maps === null) return 0
  const file = openSync(`/proc/${pid}/mem`, 'r')
  const buffer = Buffer.allocUnsafeSlow(pieceBytes)
  let sum = 0
  try {
    for (const line of maps.split('\n')) {
      const match = /^([0-9a-f]+)-([0-9a-f]+) r/.exec(line)
      // What the kernel itself lends, and memory of devices, is no memory of the process.
      if (!match || /\[v(?:var|syscall|dso)|\/dev\/(?!shm|zero)/.test(line)) continue
      const end = BigInt(`0x${match[2]}`)
      for (let at = BigInt(`0x${match[1]}`); at < end; ) {
        const length = Number(end - at < BigInt(pieceBytes) ? end - at : BigInt(pieceBytes))
        const got = readAt(file, buffer, length, at)
        // A page that was given back meanwhile.
        if (got <= 0) {
          at += 4096n
          continue
        }
        look(buffer.subarray(0, got))
        sum += got
        if (at + BigInt(got) >= end) break
        at += BigInt(Math.max(4096, got - overlap))
      }
    }
  } finally {
    closeSync(file)
  }
  return sum
}

function readAt(file: number, buffer: Buffer, length: number, at: bigint): number {
  try {
    return readSync(file, buffer, 0, length, at)
  } catch {
    return 0
  }
}

function nameOf(pid: number): string | null {
  const line = read(`/proc/${pid}/cmdline`)
  if (line === null || line === '') return null
  // Chromium's processes write theirs anew, as one text.
  const kind = /--type=[a-z-]+/.exec(line)?.[0]
  return kind ?? line.split('\0').slice(0, 2).join(' ').slice(-60)
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

function letters(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/[^\x20-\x7e]+/g, '·')
}

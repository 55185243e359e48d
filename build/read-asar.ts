import { readFileSync } from 'node:fs'

interface Node {
  files?: Record<string, Node>
  offset?: string
  size?: number
  unpacked?: boolean
}

/**
 * The files of an asar archive by their path. Read here and not by the tool that wrote it, so that the
 * check of a package leans on the format alone: four numbers, a JSON header, then the files.
 *
 * @throws Error for a file that the header names and the archive does not hold.
 */
export function readAsar(path: string): Map<string, Buffer> {
  const bytes = readFileSync(path)
  const headerSize = bytes.readUInt32LE(4)
  const jsonLength = bytes.readUInt32LE(12)
  const header: Node = JSON.parse(bytes.toString('utf8', 16, 16 + jsonLength))
  const start = 8 + headerSize
  const files = new Map<string, Buffer>()
  const walk = (node: Node, name: string) => {
    for (const [child, inner] of Object.entries(node.files ?? {})) {
      walk(inner, name === '' ? child : `${name}/${child}`)
    }
    if (node.files !== undefined) return
    if (node.unpacked || node.offset === undefined) throw new Error(`${name} lies outside`)
    const from = start + Number(node.offset)
    files.set(name, bytes.subarray(from, from + (node.size ?? 0)))
  }
  walk(header, '')
  return files
}

import { randomBytes } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { notModelled } from './not-modelled.ts'

/** One end of a channel, as it travels to the process that will hold it. */
export interface PortTicket {
  path: string
  listens: boolean
}

/** Where the sockets of this run lie: a folder of our own, closed to everybody else. */
let folder: string | null = null

/** Two ends of one new channel: a private Unix socket, on Windows a named pipe. */
export function newChannel(): [PortTicket, PortTicket] {
  const name = randomBytes(12).toString('hex')
  if (process.platform === 'win32') {
    const path = `\\\\.\\pipe\\hearth-${name}`
    return [
      { path, listens: true },
      { path, listens: false },
    ]
  }
  if (folder === null) {
    folder = mkdtempSync(join(tmpdir(), 'hearth-ports-'))
    process.once('exit', () => folder && rmSync(folder, { recursive: true, force: true }))
  }
  const path = join(folder, name)
  return [
    { path, listens: true },
    { path, listens: false },
  ]
}

const tryEveryMs = 5
const giveUpMs = 60_000

/**
 * A MessagePort over a socket, held by a process that is not the main process. Messages are structured
 * clones; what is posted before the other end is there waits, and so does what arrives before `start`.
 */
export class SocketPort extends EventEmitter {
  #socket: Socket | null = null
  #server: Server | null = null
  #unsent: Buffer[] = []
  #arrived: Buffer = Buffer.alloc(0)
  #isStarted = false
  #isClosed = false

  constructor({ path, listens }: PortTicket) {
    super()
    if (listens) {
      this.#server = createServer((socket) => {
        this.#server?.close()
        this.#use(socket)
      }).listen(path)
      this.#server.on('error', () => this.close())
    } else {
      this.#connect(path, Date.now() + giveUpMs)
    }
  }

  postMessage(message: unknown, transfer: unknown[] = []): void {
    if (transfer.length > 0) notModelled('a port inside a message of a port')
    if (this.#isClosed) return
    const body = serialize(message)
    const head = Buffer.alloc(4)
    head.writeUInt32LE(body.length)
    if (this.#socket === null) this.#unsent.push(head, body)
    else this.#socket.write(Buffer.concat([head, body]))
  }

  start(): void {
    this.#isStarted = true
    this.#deliver()
  }

  close(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    this.#server?.close()
    this.#socket?.end()
    this.emit('close')
  }

  #connect(path: string, until: number): void {
    if (this.#isClosed) return
    const socket = connect(path)
    socket.once('connect', () => {
      socket.removeAllListeners('error')
      this.#use(socket)
    })
    socket.once('error', () => {
      if (Date.now() > until) this.close()
      else setTimeout(() => this.#connect(path, until), tryEveryMs)
    })
  }

  #use(socket: Socket): void {
    this.#socket = socket
    socket.on('error', () => this.close())
    socket.on('close', () => this.close())
    socket.on('data', (bytes: Buffer) => {
      this.#arrived = Buffer.concat([this.#arrived, bytes])
      this.#deliver()
    })
    socket.write(Buffer.concat(this.#unsent))
    this.#unsent = []
  }

  #deliver(): void {
    while (this.#isStarted && this.#arrived.length >= 4) {
      const end = 4 + this.#arrived.readUInt32LE(0)
      if (this.#arrived.length < end) return
      const body = this.#arrived.subarray(4, end)
      this.#arrived = this.#arrived.subarray(end)
      this.emit('message', { data: deserialize(body), ports: [] })
    }
  }
}

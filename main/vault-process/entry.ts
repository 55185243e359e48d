import { join } from 'node:path'
import type { PlaceToken } from '../../shared/ids.ts'
import type {
  ControlFromVault,
  ControlToVault,
  PortAnswer,
  PortRequest,
} from '../../shared/messages.ts'
import { randomId } from '../core/crypto/ids.ts'
import { makeRoom, type Places, type ServedRoom, serve, type World } from '../handlers/index.ts'
import { chosenForReading, chosenForWriting } from '../node/chosen-files.ts'
import { chosenToImport } from '../node/chosen-folder.ts'
import { leaveMemoryOutOfCoreDumps } from '../node/core-dumps.ts'
import { lastChangeIn } from '../node/last-change.ts'
import { nodeDisk } from '../node/node-disk.ts'
import { nodeOwners } from '../node/owner.ts'
import { type Port, parentPort } from './parent-port.ts'
import { RemoteKdf } from './remote-kdf.ts'

/**
 * The vault process: the one place where keys and journal texts are in the clear. It is born at a lock
 * screen and ends when Hearth locks. Built here, and told by the shell what to do; the window speaks
 * to it over a port of its own.
 */
leaveMemoryOutOfCoreDumps()
const shell = parentPort<ControlToVault, ControlFromVault>()
const tell = (message: ControlFromVault) => shell.postMessage(message)
const kdf = new RemoteKdf(tell)
const paths = new Map<string, string>()
let room: Promise<ServedRoom> | null = null

shell.on('message', ({ data: message, ports: [port] }) => {
  switch (message.control) {
    case 'start':
      if (port !== undefined) room ??= start(message, port)
      break
    case 'place':
      paths.set(message.token, message.path)
      break
    case 'backup-plan':
      void room?.then((made) => made.planBackups(message.plan))
      break
    case 'kdf-port':
      if (port !== undefined) kdf.connect(message.request, port)
      break
    case 'close':
      void close()
      break
  }
})

type Start = Extract<ControlToVault, { control: 'start' }>

async function start(order: Start, window: Port): Promise<ServedRoom> {
  const made = await makeRoom(makeWorld(order, window))
  window.on('message', ({ data }) => {
    // The page is not to be trusted with the shape of a message either.
    if (typeof data !== 'object' || data === null) return
    const { id, name, input } = data as PortRequest
    void serve(made, name, input).then((reply) => answer(window, { id, reply }))
  })
  window.start()
  return made
}

function makeWorld(order: Start, window: Port): World {
  const { vaultFolder, expected, userFolder, checkAnswers } = order
  return {
    vaultFolder,
    expected,
    userFolder,
    diskAt: nodeDisk,
    forReading: chosenForReading,
    toImport: chosenToImport,
    forWriting: chosenForWriting,
    changedAt: lastChangeIn,
    pathIn: join,
    sheetAsPdf: async (sheet) => (await import('./recovery-pdf.ts')).drawSheet(sheet),
    async *drawBook(items, lacking) {
      yield* (await import('./book/draw-book.ts')).drawBook(items, lacking)
    },
    beginSealing: async (passphrase, write) =>
      (await import('./age-sealing.ts')).beginSealing(passphrase, write),
    kdf,
    clock: { now: () => new Date() },
    owners: nodeOwners(),
    places,
    announce: (event) => answer(window, event),
    opened: (askedAt) =>
      tell(
        askedAt === null
          ? { control: 'open', open: false }
          : { control: 'open', open: true, askedAt: askedAt.getTime() },
      ),
    backedUp: (folder, last) => tell({ control: 'backed-up', folder, last }),
    remind: (of, moments) => tell({ control: 'remind', of, moments }),
    after: (ms, act) => {
      const timer = setTimeout(act, ms).unref()
      return () => clearTimeout(timer)
    },
    // Names of calls, classes and lines of our own code; nothing that anybody wrote.
    report: (fault) => console.error(`Hearth: ${JSON.stringify(fault)}`),
    checkAnswers,
  }
}

const places: Places = {
  pathOf: (token) => paths.get(token) ?? null,
  add: (path) => {
    const token = randomId() as PlaceToken
    paths.set(token, path)
    tell({ control: 'place', token, path })
    return token
  },
}

function answer(window: Port, message: PortAnswer): void {
  window.postMessage(message)
}

/** Messages that the window sent before the shell asked to close are still on their way for a moment. */
const lastWordsMs = 20

async function close(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, lastWordsMs))
  await (await room)?.close()
  tell({ control: 'closed' })
}

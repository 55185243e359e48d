import type { MessagePortMain } from 'electron'
import { notModelled, strict } from './not-modelled.ts'
import { newChannel, type PortTicket } from './socket-port.ts'

/** A port in the hands of the main process: it can be given away once, and carries nothing there. */
class HeldPort {
  #ticket: PortTicket | null

  constructor(ticket: PortTicket) {
    this.#ticket = ticket
  }

  take(): PortTicket {
    const ticket = this.#ticket
    if (ticket === null) throw new Error('This port has been given away already.')
    this.#ticket = null
    return ticket
  }
}

export class MessageChannelMain {
  readonly port1: MessagePortMain
  readonly port2: MessagePortMain

  constructor() {
    const [one, two] = newChannel()
    this.port1 = held(one)
    this.port2 = held(two)
  }
}

/** The one cast: to the app a held port is a MessagePortMain whose other members are not modelled. */
function held(ticket: PortTicket): MessagePortMain {
  return strict('MessagePortMain', new HeldPort(ticket)) as unknown as MessagePortMain
}

/** What travels instead of the ports that the app gives away. */
export function takeTickets(ports: readonly MessagePortMain[] = []): PortTicket[] {
  return ports.map((port) => {
    const given = port as unknown as Partial<HeldPort>
    return given.take === undefined ? notModelled('a port of another kind') : given.take()
  })
}

import { EventEmitter } from 'node:events'

/** A MessagePort as a process of ours holds it. Messages wait until `start`. */
export interface Port {
  on(event: 'message', listener: (message: { data: unknown }) => void): void
  /** The other end is gone. */
  on(event: 'close', listener: () => void): void
  postMessage(message: unknown): void
  start(): void
  close(): void
}

/** What the shell sends: a message, and ports that came with it. */
export interface FromShell<Message> {
  data: Message
  ports: Port[]
}

/** The way between a process of ours and the shell that started it. */
export interface ParentPort<In, Out> {
  on(event: 'message', listener: (message: FromShell<In>) => void): void
  postMessage(message: Out): void
}

/**
 * The shell's end, which stands on `process` in a process that the shell started.
 *
 * @throws Error where this file was started in another way.
 */
export function parentPort<In, Out>(): ParentPort<In, Out> {
  const found = (process as { parentPort?: unknown }).parentPort
  if (!(found instanceof EventEmitter)) throw new Error('only Hearth itself starts this process')
  return found as unknown as ParentPort<In, Out>
}

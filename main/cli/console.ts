import { createInterface, type Interface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { AppError } from '../../shared/errors.ts'
import type { Work } from '../core/work.ts'

/** Where the command-line reader speaks and asks. */
export interface Console {
  say(line: string): void
  /** Asks for something that is not shown while it is typed. */
  askHidden(question: string): Promise<string>
  /** True once a person has asked to stop (Ctrl+C). */
  readonly isStopped?: boolean
}

/** Long work that a person may stop. */
export function watchedBy(console: Console): Work {
  return {
    at() {},
    async breathe() {
      await new Promise((resolve) => setImmediate(resolve))
      if (console.isStopped) throw new AppError('request.cancelled')
    },
  }
}

/** The terminal. What is piped in instead is read line by line, for scripts. */
export function terminal(): Console & { close(): void } {
  const quiet = { on: false }
  const screen = new Writable({
    write(chunk, encoding, done) {
      if (!quiet.on) process.stderr.write(chunk, encoding)
      done()
    },
  })
  let lines: Interface | null = null
  let isStopped = false
  // A second time ends it at once.
  process.once('SIGINT', () => {
    isStopped = true
  })
  return {
    get isStopped() {
      return isStopped
    },
    say: (line) => process.stdout.write(`${line}\n`),
    async askHidden(question) {
      lines ??= createInterface({
        input: process.stdin,
        output: screen,
        terminal: process.stdin.isTTY === true,
      })
      process.stderr.write(question)
      quiet.on = true
      try {
        return await answerOrEnd(lines)
      } finally {
        quiet.on = false
        process.stderr.write('\n')
      }
    },
    close: () => lines?.close(),
  }
}

/** The next line; the empty text where the input ends before one. */
function answerOrEnd(lines: Interface): Promise<string> {
  return new Promise((resolve) => {
    lines.once('close', () => resolve(''))
    lines.once('line', resolve)
  })
}

import { createInterface, type Interface } from 'node:readline/promises'
import { Writable } from 'node:stream'

/** Where the command-line reader speaks and asks. */
export interface Console {
  say(line: string): void
  /** Asks for something that is not shown while it is typed. */
  askHidden(question: string): Promise<string>
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
  return {
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

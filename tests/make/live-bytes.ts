import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Work } from '../../main/core/work.ts'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** What is alive in this process, without what only waits to be collected, in bytes. */
function alive(): number {
  collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

/** Watches how much more a piece of work holds than stood there before it, at every few of its steps. */
export function liveBytes(every = 40): { work: Work; most(): number } {
  const before = alive()
  let [steps, most] = [0, 0]
  const look = () => {
    most = Math.max(most, alive() - before)
  }
  return {
    work: {
      at() {},
      async breathe() {
        steps += 1
        if (steps % every === 0) look()
      },
    },
    most: () => {
      look()
      return most
    },
  }
}

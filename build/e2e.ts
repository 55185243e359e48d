import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { noNetwork, withoutNetwork } from './without-network.ts'

/**
 * `npm run e2e [-- FILES…]`: the stories in the built app, in a network that holds nothing but this
 * computer's loopback where the system allows it. `npm run e2e:offline` runs nothing where it does not.
 */
const mustBeOffline = process.argv.includes('--must-be-offline')
const files = process.argv.slice(2).filter((word) => word !== '--must-be-offline')
const vitest = join(resolve(import.meta.dirname, '..'), 'node_modules/.bin/vitest')
const command = [vitest, 'run', '--project', 'e2e', ...files]
const prefix = withoutNetwork()
if (prefix === null) {
  console.error(
    'The stories run beside the network of this computer: this system or this login lets nobody make an empty one.',
  )
}
if (prefix === null && mustBeOffline) process.exitCode = 1
else {
  const [program = '', ...args] = [...(prefix ?? []), ...command]
  const env = { ...process.env, ...(prefix === null ? {} : noNetwork) }
  process.exitCode = spawnSync(program, args, { stdio: 'inherit', env }).status ?? 1
}

import type { RunningHearth } from '../host/launch.ts'
import { until } from '../host/until.ts'

/**
 * Holds long work still as soon as the screen shows it, so that there is time for pictures: the vault
 * process stops, and goes on when the returned function is called.
 */
export async function freezeVault(
  hearth: RunningHearth,
  isTime: () => Promise<boolean>,
): Promise<() => void> {
  const vault = (await hearth.processes()).find(({ name }) => name === 'Hearth vault')
  if (vault === undefined) throw new Error('there is no vault process')
  await until('the moment to stop at', async () => ((await isTime()) ? true : null))
  process.kill(vault.pid, 'SIGSTOP')
  return () => void process.kill(vault.pid, 'SIGCONT')
}

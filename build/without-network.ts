import { spawnSync } from 'node:child_process'

/**
 * What a command is put behind so that it runs in a network of its own, in which there is this computer's
 * loopback and nothing else: no name is resolved there, and no address can be reached. Null where the
 * system does not let this login do that (Linux only; root, or user namespaces).
 *
 * It is another network and the same login: Chromium keeps its own sandbox for whoever is not root.
 */
export function withoutNetwork(): string[] | null {
  if (process.platform !== 'linux') return null
  const isRoot = process.getuid?.() === 0
  const who = `--map-user=${process.getuid?.()} --map-group=${process.getgid?.()}`
  const inside = isRoot ? 'exec "$@"' : `exec unshare --user ${who} -- "$@"`
  const prefix = [
    'unshare',
    ...(isRoot ? [] : ['--user', '--map-root-user']),
    '--net',
    '--',
    'sh',
    '-c',
    `(ip link set lo up || ifconfig lo up) 2>/dev/null && ${inside}`,
    'sh',
  ]
  const [program = '', ...args] = [...prefix, 'true']
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0 ? prefix : null
}

/** Tells the stories inside that there is no network, so that they can make sure of it. */
export const noNetwork = { HEARTH_NETWORK: 'none' } as const

import { spawnSync } from 'node:child_process'
import { lookup } from 'node:dns/promises'
import { mkdtemp, readFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { liveAnEvening } from '../e2e/acts/an-evening.ts'
import * as door from '../e2e/acts/door.ts'
import { jonas, mara } from '../e2e/acts/people.ts'
import { makeBackup } from '../e2e/acts/settings.ts'
import { hostOfStories, launchHearth } from '../e2e/host/launch.ts'

/** Set where the stories were begun in a network of their own. */
const isAlone = process.env.HEARTH_NETWORK === 'none'

const canTrace =
  process.platform === 'linux' &&
  hostOfStories() === 'chromium' &&
  spawnSync('strace', ['-V'], { stdio: 'ignore' }).status === 0

/**
 * Calls that send something to an address of the internet, or try to. Joining a UDP socket to an address
 * sends nothing: Chromium asks the kernel in this way whether IPv6 would lead anywhere.
 */
function reachingOut(trace: string): string[] {
  return (
    trace
      .split('\n')
      .filter((line) => /\b(connect|sendto|sendmsg|sendmmsg)\(/.test(line))
      .filter((line) => /AF_INET6?\b|sin6?_addr|<(TCP|UDP)/.test(line))
      .filter((line) => !/\bconnect\(\d+<UDP/.test(line))
      // The test itself looks at the page through a port of this computer, which Chromium did not open.
      .filter((line) => !/\bsend\w+\(\d+<TCP:\[127\.0\.0\.1:\d+->127\.0\.0\.1:\d+\]>/.test(line))
  )
}

/** Whoever asks for a name, or knocks where names are answered. */
function askingForNames(trace: string): string[] {
  return trace
    .split('\n')
    .filter((line) => /htons\(53\)|htons\(5353\)|nscd|systemd\/resolve|mdns/.test(line))
}

test.runIf(isAlone)(
  'the stories run where nobody can be reached and no name is known',
  async () => {
    expect(Object.keys(networkInterfaces())).toEqual(['lo'])
    await expect(connectTo('192.0.2.1')).rejects.toThrow(/ENETUNREACH|EHOSTUNREACH/)
    await expect(lookup('hearth.example')).rejects.toThrow(/EAI_AGAIN|ENOTFOUND/)
  },
)

function connectTo(host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port: 443, timeout: 3_000 }, () =>
      resolve(socket.destroy() as never),
    )
    socket.on('error', reject)
    socket.on('timeout', () => reject(new Error('nobody said that there is no way')))
  })
}

test.runIf(canTrace)(
  'through a long evening in every kind of room Hearth speaks to nobody, and asks for no name',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'hearth-trace-'))
    const traceTo = join(folder, 'network.txt')
    const hearth = await launchHearth({ traceTo })
    const [first, second] = [mara(), jonas()]
    await door.setUp(hearth, first, second)
    await door.unlock(hearth, first)
    await liveAnEvening(hearth)
    await makeBackup(hearth, join(folder, 'copy.hearth-backup'))
    await door.lock(hearth)
    await door.unlock(hearth, second)
    await hearth.close()
    const trace = await readFile(traceTo, 'utf8')
    expect(reachingOut(trace)).toEqual([])
    expect(askingForNames(trace)).toEqual([])
    expect(trace).toContain('AF_UNIX')
  },
)

test.runIf(canTrace)('from its start to its end Hearth speaks to nobody', async () => {
  const traceTo = join(await mkdtemp(join(tmpdir(), 'hearth-trace-')), 'network.txt')
  const hearth = await launchHearth({ traceTo })
  // What Chromium would do on its own it does in its first seconds.
  await hearth.page.waitForTimeout(5_000)
  await hearth.close()
  const trace = await readFile(traceTo, 'utf8')
  expect(reachingOut(trace)).toEqual([])
  // The trace did see the processes: ports between them are Unix sockets.
  expect(trace).toContain('AF_UNIX')
})

test('a call that reaches out would be seen', () => {
  const trace = [
    '7 connect(3<UNIX-STREAM:[1]>, {sa_family=AF_UNIX, sun_path="/tmp/x"}, 9) = 0',
    '7 connect(4<TCP:[2]>, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("9.9.9.9")}, 16) = 0',
    '8 sendto(5<UDPv6:[3]>, "x", 1, 0, {sa_family=AF_INET6, sin6_port=htons(443)}, 28) = 1',
    '9 connect(5<UDPv6:[3]>, {sa_family=AF_INET6, sin6_port=htons(443)}, 28) = 0',
    '9 bind(6<TCP:[4]>, {sa_family=AF_INET, sin_addr=inet_addr("127.0.0.1")}, 16) = 0',
  ]
  expect(reachingOut(trace.join('\n'))).toEqual(trace.slice(1, 3))
  expect(askingForNames(trace.join('\n'))).toEqual(trace.slice(1, 2))
})

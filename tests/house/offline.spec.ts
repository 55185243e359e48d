import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hostOfStories, launchHearth } from '../e2e/host/launch.ts'

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
})

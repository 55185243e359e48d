import { mkdir, mkdtemp, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lastChangeIn } from '../../main/node/last-change.ts'

test('a folder changed when the newest of its words did, whoever had it open since', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-change-'))
  expect(await lastChangeIn(folder)).toBeNull()
  expect(await lastChangeIn(join(folder, 'gone'))).toBeNull()
  await mkdir(join(folder, 'spaces', 'one'), { recursive: true })
  const put = async (name: string, at: string) => {
    await writeFile(join(folder, name), '')
    await utimes(join(folder, name), new Date(at), new Date(at))
  }
  await put('HEAD.a', '2026-11-01T10:00:00.000Z')
  await put('spaces/one/log', '2026-11-07T21:40:00.000Z')
  await put('LOCK', '2026-11-22T08:00:00.000Z')
  await put('ballast', '2026-11-22T08:00:00.000Z')
  expect(await lastChangeIn(folder)).toEqual(new Date('2026-11-07T21:40:00.000Z'))
})

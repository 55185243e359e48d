import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { backupAmong, isBackup } from '../../main/electron/backup-file.ts'

const home = resolve('/home/sam')
const backup = resolve('/home/sam/On the stick.hearth-backup')

test.each([
  ['its path', [backup]],
  ['its name alone, from the folder that it lies in', ['On the stick.hearth-backup']],
  ['a path with capitals in its ending', [resolve('/home/sam/A.HEARTH-BACKUP')]],
  ['switches before it', ['--lang=de', backup]],
  ['what else the system says before it', ['.', 'out/main/main.js', backup]],
  ['two, of which the first counts', [backup, resolve('/home/sam/other.hearth-backup')]],
])('a backup is found by %s', (_, words) => {
  const found = backupAmong(['hearth', ...words], home)
  expect(found?.toLowerCase()).toBe(
    resolve(home, words.find((word) => isBackup(word)) ?? '').toLowerCase(),
  )
})

test.runIf(process.platform !== 'win32')(
  'a backup is found by the address that a desktop makes of it',
  () => {
    expect(backupAmong(['hearth', 'file:///home/sam/On%20the%20stick.hearth-backup'], '/')).toBe(
      backup,
    )
  },
)

test.each([
  ['nothing', []],
  ['another file', ['/home/sam/letter.txt']],
  ['a switch that ends like one', ['--log-file=/home/sam/x.hearth-backup']],
  ['an address of another computer', ['file://elsewhere/share/x.hearth-backup']],
  ['an address on the web', ['https://example.com/x.hearth-backup']],
  ['an address that is none', ['file://%zz/x.hearth-backup']],
  ['a path that no system can have', ['/home/sam/a\0.hearth-backup']],
])('%s is no backup to open', (_, words) => {
  expect(backupAmong(['hearth', ...words], home)).toBe(null)
})

test('the name of the program itself is never taken for one', () => {
  expect(backupAmong([backup], home)).toBe(null)
})

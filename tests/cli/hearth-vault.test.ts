import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Console } from '../../main/cli/console.ts'
import { hearthVault } from '../../main/cli/hearth-vault.ts'
import { makeBackup } from '../../main/core/backups/index.ts'
import { addMember, createVault, openVault, vaultStatus } from '../../main/core/vault/index.ts'
import { unwatched } from '../../main/core/work.ts'
import { nodeDisk } from '../../main/node/node-disk.ts'
import { eveningOn } from '../make/a-couple.ts'
import { aPicture } from '../make/a-picture.ts'
import { FakeOwners } from '../make/a-world.ts'
import { showing, takeIn } from '../make/an-attachment.ts'
import { aDraft, write } from '../make/an-entry.ts'
import { CheapKdf } from '../make/cheap-kdf.ts'

const passphrase = 'harbour woollen eleven teaspoon'
const evening = aPicture(48, 32)
let home: string
let place: string
let backup: string
let code: string
let debrief: string

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'hearth-vault-'))
  place = join(home, 'vault')
  backup = join(home, 'Hearth.hearth-backup')
  await fill()
})
afterEach(() => rm(home, { recursive: true }))

async function fill(): Promise<void> {
  const disk = nodeDisk(place)
  const clock = { now: () => new Date('2026-11-07T20:00:00.000Z') }
  const world = { disk, clock, kdf: new CheapKdf(), owners: new FakeOwners() }
  const { vault, recoveryCode } = await createVault(world, { label: 'Mara', passphrase })
  code = recoveryCode
  const { member } = await addMember(vault, { label: 'Jonas', passphrase: 'the other one' })
  const { journal, gratitude } = eveningOn(vault, clock)
  await write(journal, 'mine', { title: 'Only: for/me', body: 'In Mine' })
  await write(journal, 'ours', { title: 'For us', body: 'In Ours' })
  await write(journal, 'ours', { title: 'For us', body: 'In Ours too' })
  await journal.bin((await write(journal, 'mine', { title: 'Away', body: 'In the bin' })).id)
  await journal.saveDraft(aDraft(journal, 'ours', { title: '', body: 'Half of' }))
  const note = { ...gratitude.draft(), to: member.id, text: 'for the soup' }
  await gratitude.pin(note)
  const about = { collection: 'about', id: 'about', operation: 'put' as const, body: {} }
  debrief = (await vault.sides.found([vault.me, member.id], [about])).id
  const target = { disk: nodeDisk(home), name: 'Hearth.hearth-backup' }
  await makeBackup({ vault, living: disk, target, clock, work: unwatched })
  await vault.close()
}

/** Runs one command as a person would; `typed` answers what is asked. */
async function run(args: string[], typed = passphrase) {
  const said: string[] = []
  const console: Console = { say: (line) => said.push(line), askHidden: async () => typed }
  const exitCode = await hearthVault(args, console, new CheapKdf())
  return { exitCode, said: said.join('\n') }
}

async function everyFile(folder: string): Promise<Map<string, string>> {
  const names = await readdir(folder, { recursive: true })
  const files = new Map<string, string>()
  for (const name of names.sort()) {
    const path = join(folder, name)
    if ((await stat(path)).isFile()) files.set(name, (await readFile(path)).toString('latin1'))
  }
  return files
}

test('without a passphrase it names the members and nothing else', async () => {
  const folder = await run(['info', place])
  expect(folder).toEqual({ exitCode: 0, said: 'Member: Mara\nMember: Jonas' })
  const file = await run(['info', backup])
  expect(file.said).toBe('Backup of 2026-11-07T20:00:00.000Z, whole.\nMember: Mara\nMember: Jonas')
})

test('a whole vault and its backup verify, and nothing in them changes', async () => {
  const before = await everyFile(home)
  for (const path of [place, backup]) {
    const { exitCode, said } = await run(['verify', path, '--member', 'Mara'])
    expect(said).toContain('All of it is whole.')
    expect(exitCode).toBe(0)
  }
  expect(await everyFile(home)).toEqual(before)
})

test('debriefs are read too, by each who takes part, and one whose files are gone is told', async () => {
  for (const path of [place, backup]) {
    const { exitCode, said } = await run(['verify', path, '--member', 'Jonas'], 'the other one')
    expect(said).toContain(`debrief ${debrief}/about: 1 revisions read`)
    expect(exitCode).toBe(0)
  }
  await rm(join(place, 'spaces', debrief), { recursive: true })
  const { exitCode, said } = await run(['verify', place, '--member', 'Mara'])
  expect(said).toMatch(new RegExp(`found: damage .*${debrief}`))
  expect(exitCode).toBe(1)
})

test('what is damaged is told, and written out only when that is asked for', async () => {
  const names = await readdir(place, { recursive: true })
  for (const name of names.filter((path) => /^spaces.*log.*/.test(path))) {
    if (!(await stat(join(place, name))).isFile()) continue
    const bytes = await readFile(join(place, name))
    if (bytes.length < 20_000) continue
    bytes[9_000]! ^= 1
    await writeFile(join(place, name), bytes)
  }
  const before = await everyFile(place)
  const verified = await run(['verify', place, '--member', 'Mara'])
  expect(verified.said).toMatch(/found: damage/)
  expect(verified.said).toContain('Not all of it is whole. Nothing was changed.')
  expect(verified.exitCode).toBe(1)

  const order = ['extract', place, '--to', join(home, 'out'), '--member', 'Mara']
  expect(await run(order)).toMatchObject({ exitCode: 1 })
  expect((await readdir(home)).sort()).toEqual(['Hearth.hearth-backup', 'vault'])
  expect(await run([...order, '--even-damaged'])).toMatchObject({ exitCode: 1 })
  expect((await everyFile(join(home, 'out'))).size).toBeGreaterThan(0)
  expect(await everyFile(place)).toEqual(before)
})

test.each(['folder', 'backup'])(
  'what a member may read comes out of a %s as Markdown',
  async (kind) => {
    const from = kind === 'folder' ? place : backup
    const to = join(home, 'out')
    const { exitCode, said } = await run(['extract', from, '--to', to, '--member', 'Mara'])
    expect(said).toContain('Pages: 3. In the bin: 1. Drafts: 1. Notes: 1.')
    expect(said).toContain('not encrypted')
    expect(exitCode).toBe(0)
    const files = await everyFile(to)
    expect([...files.keys()]).toEqual([
      'bin/2026-11-07 Away.md',
      'drafts/2026-11-07.md',
      'gratitude.md',
      'private/2026-11-07 Only for me.md',
      'read-me.md',
      'shared/2026-11-07 For us (2).md',
      'shared/2026-11-07 For us.md',
    ])
    expect(files.get('private/2026-11-07 Only for me.md')).toMatch(
      /^---\nid: "[0-9a-v]{26}"\ndate: "2026-11-07"\ntime: "20:41"\ntitle: "Only: for\/me"\ntags: \["home"\]\nmood: "settled"\nzone: "private"\nauthor: "Mara"\nreaders: \["Mara"\]\nwritten: "2026-11-07T20:00:00.000Z"\n---\n\nIn Mine\n$/,
    )
    expect(files.get('gratitude.md')).toContain('## Mara to Jonas')
    expect(await run(['extract', from, '--to', to, '--member', 'Mara'])).toMatchObject({
      exitCode: 5,
      said: 'The folder to write to is not empty. Name a new one.',
    })
  },
)

test('the other member gets Ours and nothing of Mine', async () => {
  const to = join(home, 'out')
  await run(['extract', place, '--to', to, '--member', 'Jonas'], 'the other one')
  const files = [...(await everyFile(to)).keys()]
  expect(files).toEqual([
    'gratitude.md',
    'read-me.md',
    'shared/2026-11-07 For us (2).md',
    'shared/2026-11-07 For us.md',
  ])
})

/** Two pages with photos, one of them of the same name; answers with where the photo of Mine lies. */
async function addPhotos(): Promise<string> {
  const clock = { now: () => new Date('2026-11-08T20:00:00.000Z') }
  const world = { disk: nodeDisk(place), clock, kdf: new CheapKdf(), owners: new FakeOwners() }
  const [mara] = (await vaultStatus(world.disk)).members
  const vault = await openVault(world, mara!.id, { type: 'passphrase', passphrase })
  const { journal } = eveningOn(vault, clock)
  const own = await takeIn(journal.attachments, evening, { name: 'weir: at/night.png' })
  const shared = await takeIn(journal.attachments, evening, { name: 'weir at night.png' })
  await write(journal, 'mine', { title: 'Seen', body: showing(own) })
  await write(journal, 'ours', { title: 'Seen too', body: showing(shared) })
  const { blob } = vault.mine.get('attachments', own.id)!.body as { blob: string }
  const path = join(place, 'spaces', vault.mine.id, 'att', blob)
  await vault.close()
  return path
}

test('photos come out beside their pages, which lead to them', async () => {
  await addPhotos()
  const to = join(home, 'out')
  const { said } = await run(['extract', place, '--to', to, '--member', 'Mara'])
  expect(said).toContain('Photos and other files: 2.')
  const files = await everyFile(to)
  const names = [...files.keys()].filter((name) => name.startsWith('photos/'))
  expect(names).toEqual(['photos/weir at night (2).png', 'photos/weir at night.png'])
  for (const name of names) expect(files.get(name)).toBe(Buffer.from(evening).toString('latin1'))
  const page = files.get('shared/2026-11-07 Seen too.md')
  expect(page).toMatch(/!\[the weir\]\(<\.\.\/photos\/weir at night( \(2\))?\.png>\)/)
})

test('a photo that is damaged is told, and left out only when that is asked for', async () => {
  const path = await addPhotos()
  const whole = await run(['verify', place, '--member', 'Mara'])
  expect(whole).toMatchObject({ exitCode: 0 })
  expect(whole.said).toContain('photos and other files: 3 read')
  const bytes = await readFile(path)
  bytes[3000]! ^= 1
  await writeFile(path, bytes)
  const { exitCode, said } = await run(['verify', place, '--member', 'Mara'])
  expect(said).toMatch(/found: mine\/attachments [0-9a-v]{26}: its file does not verify/)
  expect(exitCode).toBe(1)
  const order = ['extract', place, '--to', join(home, 'out'), '--member', 'Mara']
  const refused = await run(order)
  expect(refused.exitCode).toBe(1)
  expect(refused.said).toContain('does not verify')
  expect(await readdir(home)).not.toContain('out')
  const written = await run([...order, '--even-damaged'])
  expect(written.said).toContain('Damaged, and left out: 1.')
  expect(written.exitCode).toBe(1)
})

test('a recovery code opens it too', async () => {
  const order = ['verify', place, '--member', 'Mara', '--recovery-code']
  expect((await run(order, code)).exitCode).toBe(0)
  expect((await run(order, `${code.slice(0, -1)}`)).said).toContain('not a whole recovery code')
})

test('a JSON extract holds the same pages, and a format that is none is not understood', async () => {
  const to = join(home, 'out')
  const order = ['extract', place, '--to', to, '--member', 'Mara']
  expect(await run([...order, '--format', 'json'])).toMatchObject({ exitCode: 0 })
  const file = JSON.parse(await readFile(join(to, 'hearth.json'), 'utf8'))
  expect(file.entries.map((entry: { title: string }) => entry.title).sort()).toEqual([
    'Away',
    'For us',
    'For us',
    'Only: for/me',
  ])
  expect(await run([...order, '--format', 'html'])).toMatchObject({ exitCode: 2 })
})

test('a backup is restored into a new folder, which verifies and holds no word in the clear', async () => {
  const to = join(home, 'again')
  const { exitCode, said } = await run(['restore', backup, '--to', to, '--member', 'Mara'])
  expect(said).toContain('Restored, and checked: 3 pages, 1 drafts, 1 notes.')
  expect(exitCode).toBe(0)
  const files = [...(await everyFile(to)).values()].join('')
  for (const words of ['In Mine', 'For us', 'for the soup']) expect(files).not.toContain(words)
  for (const [member, typed] of [
    ['Mara', passphrase],
    ['Jonas', 'the other one'],
  ] as const) {
    expect(await run(['verify', to, '--member', member], typed)).toMatchObject({ exitCode: 0 })
  }
})

test('a recovery code restores too; what is refused leaves no folder behind', async () => {
  const order = ['restore', backup, '--to', join(home, 'again'), '--member', 'Mara']
  expect(await run(order, 'wrong')).toMatchObject({ exitCode: 3 })
  expect(await run([...order, '--recovery-code'], 'ABCD')).toMatchObject({ exitCode: 3 })
  expect(await run(['restore', place, ...order.slice(2)])).toMatchObject({
    exitCode: 4,
    said: 'That file is not a backup of Hearth.',
  })
  expect((await readdir(home)).sort()).toEqual(['Hearth.hearth-backup', 'vault'])
  expect(await run([...order, '--recovery-code'], code)).toMatchObject({ exitCode: 0 })
  expect(await run(order)).toMatchObject({ exitCode: 5 })
})

test('a backup that is cut short or altered is told as damaged, and restores nothing', async () => {
  const bytes = await readFile(backup)
  for (const broken of [bytes.subarray(0, bytes.length - 900), altered(bytes)]) {
    await writeFile(backup, broken)
    for (const order of [
      ['info', backup],
      ['verify', backup, '--member', 'Mara'],
      ['restore', backup, '--to', join(home, 'again'), '--member', 'Mara'],
    ]) {
      expect((await run(order)).exitCode).toBe(4)
    }
  }
  expect((await readdir(home)).sort()).toEqual(['Hearth.hearth-backup', 'vault'])
})

function altered(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes)
  copy[copy.length >> 1]! ^= 1
  return copy
}

test('stopped by Ctrl+C, an extract leaves nothing, and a folder that was there stays', async () => {
  await mkdir(join(home, 'there'))
  for (const to of ['there', 'new']) {
    for (let stopAt = 1; stopAt < 12; stopAt += 2) {
      let looks = 0
      const console: Console = {
        say: () => undefined,
        askHidden: async () => passphrase,
        get isStopped() {
          looks += 1
          return looks === stopAt
        },
      }
      const order = ['extract', place, '--to', join(home, to), '--member', 'Mara']
      expect(await hearthVault(order, console, new CheapKdf())).toBe(5)
    }
  }
  expect((await readdir(home)).sort()).toEqual(['Hearth.hearth-backup', 'there', 'vault'])
  expect(await readdir(join(home, 'there'))).toEqual([])
})

test('looking, verifying and refusing write no file anywhere near', async () => {
  const before = await everyFile(home)
  await run(['info', backup])
  await run(['verify', backup, '--member', 'Mara'])
  await run(['verify', place, '--member', 'Mara', '--recovery-code'], code)
  await run(['extract', place, '--to', join(home, 'out'), '--member', 'Mara'], 'wrong')
  expect(await everyFile(home)).toEqual(before)
})

test('--help names every command and every exit code', async () => {
  const { exitCode, said } = await run(['--help'])
  expect(exitCode).toBe(0)
  for (const command of ['info', 'verify', 'restore', 'extract']) {
    expect(said).toContain(`npm run vault -- ${command}`)
  }
  for (const number of [0, 1, 2, 3, 4, 5])
    expect(said).toMatch(new RegExp(`^ {2}${number} {2}\\S`, 'm'))
})

test('the published page of the command line says what --help says', async () => {
  const page = await readFile(new URL('../../docs/command-line.md', import.meta.url), 'utf8')
  const { said } = await run(['--help'])
  expect(page).toContain(said)
})

test.each([
  [['verify', 'PLACE', '--member', 'Mara'], 'wrong', 3, 'That passphrase does not open this.'],
  [['verify', 'PLACE', '--member', 'Ada'], passphrase, 3, 'Say whose vault to open'],
  [['verify', 'PLACE'], passphrase, 3, 'Say whose vault to open'],
  [['info', '/nowhere/at/all'], '', 4, 'There is nothing at that path.'],
  [['info', 'HOME'], '', 4, 'There is no vault in that folder.'],
  [['info'], '', 2, 'hearth-vault reads a vault folder'],
  [['info', 'PLACE', '--member', 'Mara'], '', 2, 'hearth-vault reads a vault folder'],
  [['extract', 'PLACE'], '', 2, 'hearth-vault reads a vault folder'],
  [['restore', 'PLACE'], '', 2, 'hearth-vault reads a vault folder'],
  [['verify', 'PLACE', '--passphrase', 'x'], '', 2, 'hearth-vault reads a vault folder'],
])('%j with %j exits with %i and says what is wrong', async (args, typed, expected, sentence) => {
  const paths: Record<string, string> = { PLACE: place, HOME: home }
  const { exitCode, said } = await run(
    args.map((arg) => paths[arg] ?? arg),
    typed,
  )
  expect(said).toContain(sentence)
  expect(exitCode).toBe(expected)
})

test('verify looks at every byte, of the other member’s files and of copies too, and names what is not Hearth’s', async () => {
  await writeFile(join(place, 'notes.txt'), 'of somebody else')
  const whole = await run(['verify', place, '--member', 'Mara'])
  expect(whole.said).toContain('not Hearth’s: notes.txt')
  expect(whole.said).toMatch(/every byte: \d+ files looked at, \d+ bytes/)
  expect(whole.exitCode).toBe(0)

  const vault = await openVaultOf('Jonas')
  const theirs = join(place, 'keyring', vault.me, 'log')
  await vault.close()
  const [segment] = await readdir(theirs)
  const bytes = await readFile(join(theirs, segment!))
  bytes[200]! ^= 1
  await writeFile(join(theirs, segment!), bytes)
  const hurt = await run(['verify', place, '--member', 'Mara'])
  expect(hurt.said).toContain(`${segment} is damaged; nothing here holds what it held`)
  expect(hurt.exitCode).toBe(1)

  const key = join(place, 'keys', `${vault.me}.a`)
  const copy = await readFile(key)
  copy[90]! ^= 1
  await writeFile(key, copy)
  const worn = await run(['verify', place, '--member', 'Mara'])
  expect(worn.said).toContain(`keys/${vault.me}.a is damaged; its other copy is whole`)
  expect(await readFile(key)).toEqual(copy)
})

async function openVaultOf(label: string) {
  const disk = nodeDisk(place)
  const clock = { now: () => new Date('2026-11-07T20:00:00.000Z') }
  const world = { disk, clock, kdf: new CheapKdf(), owners: new FakeOwners() }
  const { id } = (await vaultStatus(disk)).members.find((one) => one.label === label)!
  const secret = { type: 'passphrase' as const, passphrase: 'the other one' }
  return openVault(world, id, secret, { readOnly: true })
}

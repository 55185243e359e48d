import { parseArgs } from 'node:util'
import { backup } from './jobs/backup.ts'
import { fill, type Text } from './jobs/fill.ts'
import { floors } from './jobs/floors.ts'
import { attachments, importing, passphraseChange } from './jobs/other.ts'
import { save } from './jobs/save.ts'
import { unlock } from './jobs/unlock.ts'

/** One piece of work in a process of its own. Prints one line of JSON. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    folder: { type: 'string', default: '' },
    size: { type: 'string', default: '1000' },
    text: { type: 'string', default: 'generated' },
    textMB: { type: 'string', default: '0' },
  },
})
const { folder } = values
const [size, textMB] = [Number(values.size), Number(values.textMB)]
const text = values.text as Text

const jobs: Record<string, () => Promise<object>> = {
  fill: () => fill(folder, size, text),
  save: () => save(folder, size, text),
  unlock: () => unlock(folder, size, textMB),
  backup: () => backup(folder, textMB),
  attachments: () => attachments(folder),
  import: () => importing(folder, size, text),
  passphrase: () => passphraseChange(folder),
  floors: () => floors(folder),
}
const run = jobs[positionals[0] ?? '']
if (run === undefined) throw new Error(`one of ${Object.keys(jobs).join(', ')}`)
process.stdout.write(`${JSON.stringify(await run())}\n`)

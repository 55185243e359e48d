import { expect, test } from 'vitest'
import { Templates } from '../../../main/core/templates/templates.ts'
import type { ExportFile } from '../../../shared/model/export-file.ts'
import { aFullVault, copy, textsOn } from '../../make/an-export.ts'
import { MemoryDisk } from '../../make/memory-disk.ts'

const folder = 'Hearth 2026-11-22'

test('own templates come along, as texts and as data', async () => {
  const { mara } = await aFullVault()
  const templates = new Templates(mara.vault)
  const kept = await templates.keep({ name: 'Three: good / things', body: '## One\n\n## Two' })
  const disk = new MemoryDisk()
  await copy(mara, disk, {})
  expect(textsOn(disk)[`${folder}/templates/Three good things.md`]).toBe('## One\n\n## Two\n')
  const other = new MemoryDisk()
  await copy(mara, other, { format: 'json' })
  const file = JSON.parse(textsOn(other)[`${folder}/hearth.json`]!) as ExportFile
  expect(file.templates).toEqual([kept])
})

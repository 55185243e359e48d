import { expect, test } from 'vitest'
import { readableOf } from '../../../main/core/backups/compare-copy.ts'
import { Templates } from '../../../main/core/templates/templates.ts'
import type { AttachmentId, TemplateId } from '../../../shared/ids.ts'
import { lineFor } from '../../../shared/model/attachment.ts'
import { twoInAVault } from '../../make/two-in-a-vault.ts'

const photo = '0'.repeat(26) as AttachmentId

test('a template stays in Mine: its member finds it next time, the other never does', async () => {
  const house = await twoInAVault()
  const first = await house.enter('mara')
  await new Templates(first).keep({ name: ' Sunday ', body: '## What went well' })
  const kept = await new Templates(first).keep({ name: 'A letter', body: 'Dear you,' })
  await first.close()
  const mara = await house.enter('mara')
  expect(new Templates(mara).list()).toEqual([
    kept,
    { id: expect.any(String), name: 'Sunday', body: '## What went well' },
  ])
  expect(readableOf(mara).records.map(({ record }) => record.collection)).toContain('templates')
  await mara.close()
  const jonas = await house.enter('jonas')
  expect(new Templates(jonas).list()).toEqual([])
  await expect(new Templates(jonas).remove(kept.id)).rejects.toThrow('record.not-found')
  await jonas.close()
})

test('a photo is no part of a template, and a template of photos alone is none', async () => {
  const house = await twoInAVault()
  const vault = await house.enter('mara')
  const templates = new Templates(vault)
  const body = `Before.\n\n${lineFor(photo, 'the weir')}\n\nAfter.`
  expect((await templates.keep({ name: 'Walk', body })).body).toBe('Before.\n\nAfter.')
  await expect(templates.keep({ name: 'Bare', body: lineFor(photo) })).rejects.toThrow(
    'request.invalid',
  )
  await vault.close()
})

test('a template that was taken away is gone with what it said', async () => {
  const house = await twoInAVault()
  const vault = await house.enter('mara')
  const templates = new Templates(vault)
  const { id } = await templates.keep({ name: 'Sunday', body: 'What went well' })
  await templates.remove(id)
  expect(templates.list()).toEqual([])
  expect(vault.mine.history('templates', id).every(({ body }) => body == null)).toBe(true)
  await expect(templates.remove(id as TemplateId)).rejects.toThrow('record.not-found')
  await vault.close()
})

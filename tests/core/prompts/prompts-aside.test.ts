import { describe, expect, test } from 'vitest'
import { PromptsAside } from '../../../main/core/prompts/prompts-aside.ts'
import { aPlainCouple, couples } from '../../make/a-couple.ts'

describe.each(couples)('%s', (_, aCouple) => {
  test('a question that one sets aside is shown to neither, and either brings it back', async () => {
    const couple = await aCouple()
    const mara = new PromptsAside((await couple.enter(couple.mara)).vault)
    await mara.set('trust-slow', true)
    await mara.set('change-keep', true)
    const jonas = new PromptsAside((await couple.enter(couple.jonas)).vault)
    expect(jonas.list()).toEqual(['change-keep', 'trust-slow'])
    await jonas.set('trust-slow', false)
    expect(new PromptsAside((await couple.enter(couple.mara)).vault).list()).toEqual([
      'change-keep',
    ])
  })

  test('what is so already is not written again', async () => {
    const couple = await aCouple()
    const { vault } = await couple.enter(couple.mara)
    const prompts = new PromptsAside(vault)
    await prompts.set('trust-slow', false)
    expect(vault.ours.ids('prompts')).toEqual([])
    await prompts.set('trust-slow', true)
    await prompts.set('trust-slow', true)
    expect(vault.ours.history('prompts', 'trust-slow')).toHaveLength(1)
  })
})

test('a word that no member signed sets nothing aside', async () => {
  const couple = aPlainCouple()
  const { vault } = await couple.enter(couple.mara)
  couple.store.ours.plant({
    collection: 'prompts',
    id: 'trust-slow',
    revision: 1,
    operation: 'put',
    author: couple.jonas,
    writtenAt: '2026-11-07T20:00:00.000Z',
    transaction: null,
    body: { aside: true },
    signature: 'failed',
  })
  expect(new PromptsAside(vault).list()).toEqual([])
})

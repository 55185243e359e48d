import { everythingThatOpens } from './closure.ts'
import { enter, type SmallVault, smallVault } from './small-vault.ts'

const put = (id: string, text: string) => [
  { collection: 'entries', id, operation: 'put' as const, body: { text } },
]
const erase = (id: string) => [{ collection: 'entries', id, operation: 'erase' as const }]

/** Checks of what is erased; see `checks`. */
export const eraseChecks: Record<string, () => Promise<void>> = {
  'nobody erases what another wrote': async () => {
    const vault = await smallVault()
    const ada = await enter(vault, 'ada')
    await ada.ours.commit(put('hers', 'she said'))
    await ada.close()
    const ben = await enter(vault, 'ben')
    await ben.ours.commit(erase('hers'))
    for (let round = 0; round < 3; round += 1) {
      await ben.ours.commit(put(`round-${round}`, 'more'))
      await ben.tidy()
    }
    await ben.close()
    for (const who of ['ada', 'ben'] as const) {
      const open = await enter(vault, who)
      const isListed = open.ours.list('entries').some(({ id }) => id === 'hers')
      const [first] = open.ours.history('entries', 'hers')
      await open.close()
      if (!isListed || first?.operation !== 'put') throw new Error(`it is gone for ${who}`)
    }
  },

  'what was erased is nowhere on the disk once two checkpoints stand': async () => {
    const phrases = ['short-and-erased', 'long-and-erased', 'changed-and-erased', 'on-a-quiet-day']
    const vault = await smallVault()
    for (const place of ['ours', 'mine'] as const) {
      const open = await enter(vault, 'ada')
      const space = open[place]
      await space.commit(put('short', phrases[0]!))
      await space.commit(put('long', `${phrases[1]} ${'and on '.repeat(12_000)}`))
      await space.commit(put('changed', phrases[2]!))
      await open.tidy()
      await space.commit(put('changed', 'other words'))
      await open.tidy()
      for (const id of ['short', 'long', 'changed']) await space.commit(erase(id))
      for (let round = 0; round < 3; round += 1) {
        await space.commit(put(`round-${round}`, 'more'))
        await open.tidy()
      }
      await open.close()
      // Nothing else is written that would fill the segment or make a checkpoint due.
      const quiet = await enter(vault, 'ada')
      await quiet[place].commit(put('quiet', phrases[3]!))
      await quiet[place].commit(erase('quiet'))
      for (let round = 0; round < 2; round += 1) await quiet.tidy()
      await quiet.close()
      const left = await opened(vault, phrases)
      if (left.length > 0) throw new Error(`${left.join(', ')} in ${place} can still be read`)
    }
  },
}

/** Which of these can be read by whoever has Ada's keys and every byte. */
async function opened(vault: SmallVault, phrases: string[]): Promise<string[]> {
  const open = await enter(vault, 'ada')
  const { root } = open.seat
  await open.close()
  const { text } = everythingThatOpens(vault.disk.files(), [root])
  if (!text.includes('wrote this first')) throw new Error('the search finds nothing at all')
  return phrases.filter((phrase) => text.includes(phrase))
}

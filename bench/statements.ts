import { findBlame } from '../shared/statements/find-blame.ts'
import { labelledSentences, scoresOf, sentenceSets } from '../tests/make/labelled-sentences.ts'
import { pepys } from '../tests/make/pepys.ts'
import { against, timeEach } from './measure.ts'

/**
 * The hint at one's own side: how often it is right, by sets of sentences (`afterwards` is the one to
 * believe), and what it costs, beside the least there is to do: to find the words.
 */
export async function measureStatements() {
  const scores = Object.fromEntries(
    sentenceSets.map((set) => {
      const sentences = labelledSentences(set)
      return [set, { sentences: sentences.length, ...scoresOf(sentences) }]
    }),
  )
  const diary = pepys()
    .slice(0, 100)
    .map(({ text }) => text)
    .join('\n')
  const addressed = sentenceSets.flatMap(labelledSentences).map(({ text }) => text)
  return {
    scores,
    msPerThousandWords: {
      diary: await costOf(diary),
      addressedToSomebody: await costOf(addressed.join('\n')),
    },
  }
}

async function costOf(text: string) {
  const thousands = countWords(text) / 1000
  const times: number[] = []
  const floors: number[] = []
  for (let round = 0; round < 20; round += 1) {
    floors.push(...(await timeEach(1, async () => countWords(text))))
    times.push(...(await timeEach(1, async () => findBlame(text))))
  }
  const perThousand = (all: number[]) => all.map((ms) => ms / thousands)
  return against(perThousand(times), perThousand(floors))
}

function countWords(text: string): number {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].length
}

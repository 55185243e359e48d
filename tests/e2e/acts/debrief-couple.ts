import type { SideToWrite } from './debriefs.ts'

/** What two people bring along who work something through. Every text stands in one place only. */
export const evening = 'The evening with the broken kettle'

export const marasSide: SideToWrite = {
  happened: 'At ten past seven the kettle fell, and the kitchen stayed quiet until we slept.',
  felt: ['hurt', 'tired', 'like furniture'],
  needed: ['to be noticed'],
  say: 'I would have liked you to look up from the crossword.',
  statement: {
    when: 'the kettle fell and nobody turned round',
    ask: 'look up when something breaks',
  },
  before: 'At home my uncle never looked up either.',
}

export const jonasSide: SideToWrite = {
  happened: 'I heard the crash, and counted to twenty behind the newspaper.',
  felt: ['overwhelmed'],
  needed: ['rest', 'calm'],
  say: 'My shift had been eleven hours long, and I was afraid of one more word.',
  statement: { when: 'I hear something break', ask: 'give me a minute before we talk' },
}

/** Every word of a side that was typed as one piece. */
export function wordsOf({ happened, say, statement = {}, before }: SideToWrite): string[] {
  return [happened, say, before, ...Object.values(statement)].filter((text) => text !== undefined)
}

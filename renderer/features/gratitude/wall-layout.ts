import type { Note } from '../../../shared/model/gratitude.ts'

/** Notes longer than this are shown by their beginning, with the whole behind a button. */
export const wholeLength = 420

/** Paper of a slip: it depends on the note alone, so a slip keeps its paper wherever it hangs. */
export function paperOf(note: Pick<Note, 'id' | 'kind'>): 1 | 2 | 3 {
  if (note.kind === 'celebration') return 2
  const last = note.id.charCodeAt(note.id.length - 2)
  return ((last % 3) + 1) as 1 | 2 | 3
}

/**
 * Hangs notes in columns, each where the least hangs yet, so that the newest stay near the top. The
 * first column begins lower by `firstSlip` because the empty slip hangs there. Heights are guessed
 * from lengths: a note already hung never moves when others come below it.
 */
export function hang(notes: readonly Note[], columns: number, firstSlip: number): Note[][] {
  const hung: Note[][] = Array.from({ length: columns }, () => [])
  const heights = hung.map((_, index) => (index === 0 ? firstSlip : 0))
  for (const note of notes) {
    const least = heights.indexOf(Math.min(...heights))
    hung[least]?.push(note)
    heights[least] = (heights[least] ?? 0) + guessHeight(note)
  }
  return hung
}

/** Lines of about 24 letters, and the slip around them. */
function guessHeight(note: Note): number {
  const letters = Math.min(note.text.length, wholeLength)
  const lines = Math.ceil(letters / (note.kind === 'celebration' ? 21 : 24))
  const kept = note.keptSince === undefined ? 0 : 1
  const completion = note.completion ? 2 + Math.ceil(note.completion.text.length / 26) : 0
  return 4 + lines + kept + completion
}

/** Another note than the one shown, any with the same chance; null when there is none. */
export function pickAnother(
  notes: readonly Note[],
  shown: string | null,
  chance: () => number = Math.random,
): Note | null {
  const others = notes.length > 1 ? notes.filter((note) => note.id !== shown) : notes
  return others[Math.floor(chance() * others.length)] ?? null
}

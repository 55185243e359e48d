import type { WordId } from '../../../../words/catalogue.ts'

const names = [
  'three-moments',
  'hard',
  'week',
  'unsent',
  'before-talk',
  'somebody-did',
  'outing',
  'decision',
] as const

/** Templates that come with Hearth: what they are called, and their headings, one to a line. */
export const bundled: readonly { id: string; name: WordId; parts: WordId }[] = names.map((id) => ({
  id,
  name: `template.${id}.name`,
  parts: `template.${id}.parts`,
}))

/** Headings with a line below each to write on. */
export function bodyOf(parts: string): string {
  return parts
    .split('\n')
    .map((part) => `## ${part}\n\n\u00a0`)
    .join('\n\n')
}

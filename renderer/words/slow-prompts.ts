import { type Prompt, type PromptDepth, type PromptId, prompts } from './prompt-list.ts'

/** How far in questions go while a slower chapter goes on. */
export const slowDepths = ['light', 'warm'] as const satisfies readonly PromptDepth[]

/** Questions near the surface that lead to what two people are at odds over; they can wait. */
const heavy: ReadonlySet<PromptId> = new Set<PromptId>([
  'empathy-other-side',
  'empathy-different',
  'listening-missed',
  'trust-check',
  'trust-repair',
  'change-role',
  'change-fair',
  'closeness-near-far',
])

/** True for a question that may be asked while a slower chapter goes on. */
function isForSlowTimes({ id, depth }: Prompt): boolean {
  return depth !== 'deep' && !heavy.has(id)
}

/** The names of those that wait while a slower chapter goes on. */
export const waitingInSlowTimes: ReadonlySet<string> = new Set(
  prompts.filter((prompt) => !isForSlowTimes(prompt)).map(({ id }) => id),
)

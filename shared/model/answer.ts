import { z } from 'zod'

/**
 * How the author of a shared page would like it to be answered. With `space` nobody answers until its
 * author lifts it.
 */
export const answers = ['listen', 'comfort', 'ideas', 'space'] as const
export const Answer = z.enum(answers)
export type Answer = z.infer<typeof Answer>

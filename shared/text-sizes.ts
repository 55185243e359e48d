/** The sizes that text can have, 1 being the usual one: steps that can be told apart. */
export const textSizes = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const

export type TextStep = 'larger' | 'smaller' | 'usual-size'

/** The size that comes after a step; at either end it stays what it is. */
export function textSizeAfter(step: TextStep, size: number): number {
  if (step === 'usual-size') return 1
  const next =
    step === 'larger'
      ? textSizes.find((other) => other > size)
      : textSizes.findLast((other) => other < size)
  return next ?? size
}

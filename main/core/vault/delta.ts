import { AppError } from '../../../shared/errors.ts'
import type { Delta } from './record.ts'

/** Tells `next` as a change of `before`: the same front and back, and what comes between. */
export function deltaBetween(before: string, next: string): Delta {
  const most = Math.min(before.length, next.length)
  let front = 0
  while (front < most && before.charCodeAt(front) === next.charCodeAt(front)) front += 1
  let back = 0
  while (
    back < most - front &&
    before.charCodeAt(before.length - 1 - back) === next.charCodeAt(next.length - 1 - back)
  ) {
    back += 1
  }
  return { front, back, middle: next.slice(front, next.length - back) }
}

/**
 * The text that a change makes of `before`.
 *
 * @throws AppError `vault.damaged` when the change does not fit that text
 */
export function applyDelta(before: string, delta: Delta): string {
  if (delta.front + delta.back > before.length) throw new AppError('vault.damaged')
  return before.slice(0, delta.front) + delta.middle + before.slice(before.length - delta.back)
}

import { act, waitFor } from '@testing-library/react'
import { expect } from 'vitest'
import type { FakeHouse } from '../make/fake-house.ts'

/**
 * Under a house, a disk that lets calls of one name wait, in the order of asking, until a test lets them be kept:
 * whoever presses keys is as much faster as the test likes.
 */
export class SlowDisk {
  readonly #waiting: (() => void)[] = []

  constructor(house: FakeHouse, name: string) {
    const slowly =
      <Answer>(answer: (name: string, input: unknown) => Promise<Answer>) =>
      async (asked: string, input: unknown): Promise<Answer> => {
        if (asked === name) await new Promise<void>((resolve) => this.#waiting.push(resolve))
        return answer(asked, input)
      }
    house.vault.answer = slowly(house.vault.answer.bind(house.vault))
    window.hearth.call = slowly(window.hearth.call)
  }

  /** Keeps what has waited longest, once so many wait. */
  async keepOne(ofAll: number): Promise<void> {
    await waitFor(() => expect(this.#waiting).toHaveLength(ofAll))
    await act(async () => this.#waiting.shift()?.())
  }

  /** Keeps all that wait, one after the other, once there are so many. */
  async keepAll(count: number): Promise<void> {
    for (let left = count; left > 0; left -= 1) await this.keepOne(left)
  }
}

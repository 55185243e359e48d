import { useState } from 'react'
import type { ErrorCode } from '../../shared/errors.ts'
import { announce } from '../ui/announce.ts'

/** A command about one thing in the bin. */
interface Way<Id> {
  run(input: { id: Id }): Promise<{ ok: boolean }>
  error: ErrorCode | null
}

export interface WaysOutOfBinOptions<Id> {
  unbin: Way<Id>
  erase: Way<Id>
  /** What is announced once something stands where it stood, and once it is gone for good. */
  said: { unbinned: string; erased: string }
  /** After something left the bin in either way. */
  onLeft?: (() => void) | undefined
}

/** The ways out of the bin for one kind of things: back to its place, or, once asked, away for good. */
export function useWaysOutOfBin<Thing extends { id: unknown }>({
  unbin,
  erase,
  said,
  onLeft,
}: WaysOutOfBinOptions<Thing['id']>) {
  const [going, setGoing] = useState<Thing | null>(null)

  async function takeOut({ id }: Thing): Promise<void> {
    const reply = await unbin.run({ id })
    if (!reply.ok) return
    announce(said.unbinned)
    onLeft?.()
  }

  async function takeAway({ id }: Thing): Promise<void> {
    const reply = await erase.run({ id })
    if (!reply.ok) return
    announce(said.erased)
    setGoing(null)
    onLeft?.()
  }

  return {
    /** What somebody is asked about before it goes for good. */
    going,
    takeOut: (thing: Thing) => void takeOut(thing),
    askToErase: setGoing,
    /** Why the last taking out was refused. */
    refused: unbin.error,
    /** What the question is given. */
    question: going && {
      error: erase.error,
      onErase: () => void takeAway(going),
      onClose: () => setGoing(null),
    },
  }
}

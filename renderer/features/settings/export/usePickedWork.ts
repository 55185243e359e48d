import { useState } from 'react'
import type { Input } from '../../../../shared/contract.ts'
import type { ErrorCode } from '../../../../shared/errors.ts'
import type { PlaceToken } from '../../../../shared/ids.ts'
import { call } from '../../../bridge/client.ts'
import {
  beginLongWork,
  type LongWork,
  putAwayLongWork,
  useLongWork,
} from '../../../bridge/long-work.ts'

export type Copying = 'exports.readable' | 'backups.make'

/** A copy into a place that somebody chose. */
export interface PickedWork<Name extends Copying> {
  name: Name
  /** Null before the first choice, and after it was put away. */
  work: LongWork<Name> | null
  /** Why nothing came of the choice, or of the work. */
  refusal: ErrorCode | null
  /** The place chosen last. */
  picked: { place: PlaceToken; name: string } | null
  /** Asks for a place, and begins. */
  choose(): Promise<void>
  /** Begins once more in the place chosen last, with something ordered otherwise. */
  again(otherwise: Partial<Order<Name>>): Promise<void>
}

/** What is ordered besides the place. */
export type Order<Name extends Copying> = Omit<Input<Name>, 'job' | 'place'>

/** @param onMade after a copy was made */
export function usePickedWork<Name extends Copying>(
  name: Name,
  purpose: Input<'picker.pick'>['for'],
  order: Order<Name>,
  onMade: () => void = () => undefined,
): PickedWork<Name> {
  const work = useLongWork(name)
  const [pickError, setPickError] = useState<ErrorCode | null>(null)
  const [picked, setPicked] = useState<PickedWork<Name>['picked']>(null)

  async function choose() {
    setPickError(null)
    const answer = await call('picker.pick', { for: purpose })
    if (!answer.ok) return setPickError(answer.code)
    if (answer.value === null) return
    setPicked(answer.value)
    await make(answer.value, order)
  }

  async function make(into: { place: PlaceToken; name: string }, what: Order<Name>) {
    putAwayLongWork(name)
    const input = { ...what, place: into.place } as Omit<Input<Name>, 'job'>
    const made = await beginLongWork(name, input, into.name)
    if (made.ok) onMade()
  }

  async function again(otherwise: Partial<Order<Name>>) {
    if (picked !== null) await make(picked, { ...order, ...otherwise })
  }

  const reply = work?.reply ?? null
  const refusal = pickError ?? (reply && !reply.ok ? reply.code : null)
  return { name, work, refusal, picked, choose, again }
}

import { z } from 'zod'
import type { MemberId } from '../../../shared/ids.ts'
import type { IdeaMark } from '../../../shared/model/jar.ts'
import { utf8 } from '../crypto/bytes.ts'
import { idOf } from '../crypto/ids.ts'
import type { Space } from '../vault/types.ts'

/** One member's mark on one thing. */
export interface PrivateMark {
  mark: IdeaMark
  /** How often what all had said yes to had ended when it was made: a mark from before counts no more. */
  ended: number
  /** Among whom it was made, as `circleOf`: a yes to one person is none to another. */
  among: string
}

/** There is one record of a member's marks: how many they are is not to be seen from how many records lie. */
const theMarks = 'current'
/** Bytes of the body, or a multiple where the marks need more. */
const size = 8 * 1024
const letters = { yes: 'y', no: 'n', skip: 's' } as const
const none = '-'

const StoredMarks = z.object({ marks: z.record(z.string(), z.string()) })

/**
 * What one member marked, in a record whose size is the same for every yes, no, skip and nothing. It lies
 * among the member's drafts, which keep no history: a changed mind leaves nothing.
 */
export class PrivateMarks {
  readonly #collection: string

  constructor(collection: string) {
    this.#collection = collection
  }

  read(drafts: Space): Map<string, PrivateMark> {
    const marks = new Map<string, PrivateMark>()
    for (const [thing, text] of Object.entries(this.#stored(drafts))) {
      const mark = markOf(text)
      if (mark) marks.set(thing, mark)
    }
    return marks
  }

  /**
   * Writes one mark, or takes it back; a thing that was ever marked keeps its line. It writes also where
   * nothing changes, so that what was said leaves no trace in how much was written.
   */
  async write(
    drafts: Space,
    by: MemberId,
    thing: string,
    mark: IdeaMark | null,
    ended: number,
    among: string,
  ): Promise<void> {
    const letter = mark === null ? none : letters[mark]
    const marks = { ...this.#stored(drafts), [thing]: letter + endedText(ended) + among }
    const write = { collection: this.#collection, id: theMarks, operation: 'put' } as const
    await drafts.commit([{ ...write, body: padded(marks), by }])
  }

  #stored(drafts: Space): Record<string, string> {
    const record = drafts.get(this.#collection, theMarks)
    if (record?.operation !== 'put') return {}
    return StoredMarks.safeParse(record.body).data?.marks ?? {}
  }
}

/** A short name for these members, in whatever order: eight letters, whoever they are. */
export function circleOf(members: readonly MemberId[]): string {
  return idOf(utf8(JSON.stringify(['circle', ...[...members].sort()]))).slice(0, 8)
}

/** Names of things are plain ASCII, so that a letter is a byte. */
function padded(marks: Record<string, string>) {
  const bare = JSON.stringify({ marks, pad: '' }).length
  return { marks, pad: ' '.repeat(Math.ceil(bare / size) * size - bare) }
}

function endedText(ended: number): string {
  return Math.min(ended, 999).toString().padStart(3, '0')
}

function markOf(text: string): PrivateMark | null {
  const found = /^([yns])(\d{3})([0-9a-v]{8})$/.exec(text)
  if (!found) return null
  const mark = (['yes', 'no', 'skip'] as const).find((one) => letters[one] === found[1])
  return mark ? { mark, ended: Number(found[2]), among: found[3]! } : null
}

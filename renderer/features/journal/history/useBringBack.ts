import { useState } from 'react'
import type { ErrorCode } from '../../../../shared/errors.ts'
import type { Entry, EntryContent } from '../../../../shared/model/entry.ts'
import { useCommand } from '../../../bridge/hooks.ts'

/**
 * Makes a draft of a page with the words of an earlier version, and goes on to it. Nobody sees those
 * words before Done, and the version that stands stays in the history.
 */
export function useBringBack(entry: Entry, onEdit: (entry: Entry) => void) {
  const begin = useCommand('drafts.begin')
  const save = useCommand('drafts.save')
  const [error, setError] = useState<ErrorCode | null>(null)
  return { error, run }

  async function run(content: EntryContent): Promise<void> {
    const { id, zone, day, time } = entry
    setError(null)
    const begun = await begin.run({ zone, day, time, entry: id })
    if (!begun.ok) return setError(begun.code)
    const saved = await save.run({ ...begun.value, content })
    if (!saved.ok) return setError(saved.code)
    onEdit(entry)
  }
}

import { type ReactNode, useState } from 'react'
import type { DebriefId } from '../../../shared/ids.ts'
import { useRead } from '../../bridge/hooks.ts'
import { Waiting } from '../../parts/Waiting.tsx'
import { Sheet } from '../../ui/Sheet.tsx'

export interface ToOpenProps {
  id: DebriefId
  there(): ReactNode
  otherwise(): ReactNode
}

/** What several came in for, if it belongs to those who came. What becomes of it later does not lead away from it. */
export function ToOpen({ id, there, otherwise }: ToOpenProps) {
  const rows = useRead('debriefs.list', {})
  const [isThere, setIsThere] = useState<boolean | null>(null)
  if (isThere === null && rows.data) setIsThere(rows.data.some((row) => row.id === id))
  if (isThere === null && rows.isError) return otherwise()
  if (isThere === null) {
    return (
      <Sheet>
        <Waiting />
      </Sheet>
    )
  }
  return isThere ? there() : otherwise()
}

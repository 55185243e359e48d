import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ErrorCode } from '../../shared/errors.ts'
import { NoticePanel } from '../ui/NoticePanel.tsx'
import { useWords } from '../words/useWords.ts'

/** A refusal in its own words: what happened, what is safe, what to do. */
export function Trouble({ code, actions }: { code: ErrorCode; actions?: ReactNode }) {
  const { error } = useWords()
  const { happened, next } = error(code)
  return (
    <NoticePanel
      icon={<TriangleAlert size={22} strokeWidth={1.6} />}
      title={happened}
      isAnnounced
      {...(actions === undefined ? {} : { actions })}
    >
      <p>{next}</p>
    </NoticePanel>
  )
}

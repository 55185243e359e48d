import { Users } from 'lucide-react'
import type { ErrorCode } from '../../../shared/errors.ts'
import { NoticePanel } from '../../ui/NoticePanel.tsx'
import { Trouble } from '../Trouble.tsx'

export interface SharingProblemProps {
  code: ErrorCode | null
  /** Says that it was changed meanwhile, and that the preview shows it as it is. */
  moved: string
}

/** Why something was not shared. */
export function SharingProblem({ code, moved }: SharingProblemProps) {
  if (code === null) return null
  if (code !== 'record.changed-elsewhere') return <Trouble code={code} />
  return <NoticePanel icon={<Users size={20} strokeWidth={1.6} />} title={moved} isAnnounced />
}

import { Users } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'

export interface SharingDialogProps {
  title: string
  /** The words on the way out that shares nothing, and on the act. */
  keep: string
  share: string
  /** Why it cannot be shared at this moment. */
  unavailable?: string | undefined
  /** A way back to an earlier step, before the others. */
  back?: ReactNode
  onShare(): void
  onClose(): void
  /** What would become visible, exactly, and what cannot be taken back. */
  children: ReactNode
}

/** Asks before something private becomes visible to others. */
export function SharingDialog({
  title,
  keep,
  share,
  unavailable,
  back,
  onShare,
  onClose,
  children,
}: SharingDialogProps) {
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      isQuestion
      width="wide"
      actions={
        <>
          {back}
          <Button tone="quiet" onPress={onClose}>
            {keep}
          </Button>
          <Button
            tone="primary"
            icon={<Users size={18} strokeWidth={1.6} aria-hidden />}
            unavailable={unavailable}
            onPress={onShare}
          >
            {share}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}

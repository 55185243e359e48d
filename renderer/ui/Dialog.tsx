import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import styles from './Dialog.module.css'

export interface DialogProps {
  title: string
  isOpen: boolean
  /** Asked for by Esc, by a press outside, and by the dialog's own buttons. */
  onClose(): void
  children: ReactNode
  /** Buttons, the one that goes on last. */
  actions?: ReactNode
  /** A question that needs an answer: a press outside does not close it. */
  isQuestion?: boolean
  /** `full` takes all the room there is, for a photo. */
  width?: 'narrow' | 'wide' | 'full'
}

/** A sheet over the screen. Focus stays inside and goes back to where it came from. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  actions,
  isQuestion = false,
  width = 'narrow',
}: DialogProps) {
  return (
    <ModalOverlay
      className={styles.scrim ?? ''}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      isDismissable={!isQuestion}
    >
      <Modal className={styles.modal ?? ''} data-width={width}>
        <AriaDialog className={styles.dialog ?? ''} role={isQuestion ? 'alertdialog' : 'dialog'}>
          <Heading slot="title" className={styles.title ?? ''}>
            {title}
          </Heading>
          <div className={styles.body}>{children}</div>
          {actions ? <div className={styles.actions}>{actions}</div> : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

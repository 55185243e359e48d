import { Button as AriaButton, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useWords } from '../../words/useWords.ts'
import styles from './DimmedEnding.module.css'

/** The light goes down, and those at the table have only each other to look at. */
export function DimmedEnding({ onBack }: { onBack(): void }) {
  const { t } = useWords()
  return (
    <ModalOverlay
      className={styles.dark ?? ''}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onBack()
      }}
    >
      <Modal>
        <Dialog className={styles.words ?? ''}>
          <Heading slot="title" className={styles.title ?? ''}>
            {t('talk.end')}
          </Heading>
          <p>{t('talk.end-more')}</p>
          <AriaButton className={styles.back ?? ''} onPress={onBack}>
            {t('talk.end-back')}
          </AriaButton>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

import { Printer } from 'lucide-react'
import type { MemberId } from '../../../shared/ids.ts'
import type { Note } from '../../../shared/model/gratitude.ts'
import type { Member } from '../../../shared/model/member.ts'
import { usePrint } from '../../parts/usePrint.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useWords } from '../../words/useWords.ts'
import { PrintedWall } from './PrintedWall.tsx'
import { Slip } from './Slip.tsx'

export interface OneNoteDialogProps {
  note: Note
  me: MemberId
  members: readonly Member[]
  onClose(): void
  /** Shows another one; absent where there is no other. */
  onAnother?: (() => void) | undefined
}

/** A single slip, taken off the wall to read. */
export function OneNoteDialog({ note, me, members, onClose, onAnother }: OneNoteDialogProps) {
  const { t } = useWords()
  const { isPrinting, print } = usePrint()
  return (
    <Dialog
      title={t('gratitude.one-note')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            tone="quiet"
            icon={<Printer size={18} strokeWidth={1.6} aria-hidden />}
            onPress={print}
          >
            {t('gratitude.print')}
          </Button>
          {onAnother ? (
            <Button tone="quiet" onPress={onAnother}>
              {t('gratitude.another')}
            </Button>
          ) : null}
          <Button onPress={onClose}>{t('common.close')}</Button>
        </>
      }
    >
      <Slip note={note} me={me} members={members} isWhole />
      {isPrinting ? <PrintedWall notes={[note]} members={members} /> : null}
    </Dialog>
  )
}

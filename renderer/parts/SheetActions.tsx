import { FileDown, Printer } from 'lucide-react'
import { useState } from 'react'
import { useCommand } from '../bridge/hooks.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { useWords } from '../words/useWords.ts'
import { drawName } from './draw-name.ts'
import { PrintedSheet } from './PrintedSheet.tsx'
import styles from './SheetActions.module.css'
import { Trouble } from './Trouble.tsx'
import { usePrint } from './usePrint.ts'
import { useSheetWords } from './useSheetWords.ts'

export interface SheetActionsProps {
  name: string
  code: string
  /** False where nobody is in: then it can only be copied and printed. */
  maySave?: boolean
}

/** The ways onto paper other than a pencil. */
export function SheetActions({ name, code, maySave = true }: SheetActionsProps) {
  const { t } = useWords()
  const words = useSheetWords(name)
  const { isPrinting, print } = usePrint()
  const [saved, setSaved] = useState<string | null>(null)
  const pick = useCommand('picker.pick')
  const save = useCommand('recovery.save-sheet')
  const error = pick.error ?? save.error

  async function saveSheet() {
    if (save.isRunning || pick.isRunning) return
    setSaved(null)
    save.forget()
    const picked = await pick.run({ for: 'sheet-target', name: t('sheet.file-name') })
    if (!picked.ok || picked.value === null) return
    const { place, name: file } = picked.value
    const reply = await save.run({ code, place, words, name: await drawName(name) })
    if (!reply.ok) return
    setSaved(file)
    announce(t('sheet.saved', { name: file }))
  }

  return (
    <div className={styles.actions}>
      <div className={styles.buttons}>
        <Button
          tone="line"
          size="small"
          icon={<Printer size={15} strokeWidth={1.6} aria-hidden />}
          onPress={print}
        >
          {t('sheet.print')}
        </Button>
        {maySave ? (
          <Button
            tone="line"
            size="small"
            icon={<FileDown size={15} strokeWidth={1.6} aria-hidden />}
            onPress={() => void saveSheet()}
          >
            {t(save.isRunning ? 'sheet.saving' : 'sheet.save')}
          </Button>
        ) : null}
      </div>
      {maySave ? (
        <div className={styles.note} data-saved={saved !== null || undefined}>
          {saved === null ? t('sheet.plain') : t('sheet.saved', { name: saved })}
        </div>
      ) : null}
      {error ? <Trouble code={error} /> : null}
      {isPrinting ? <PrintedSheet words={words} code={code} /> : null}
    </div>
  )
}

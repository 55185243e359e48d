import { useState } from 'react'
import type { ErrorCode, Reply } from '../../shared/errors.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useWords } from '../words/useWords.ts'
import { Trouble } from './Trouble.tsx'

export interface AskFirstProps {
  /** What stands on the button. */
  label: string
  /** Where that alone says too little to somebody who hears it; it begins with the label. */
  spoken?: string
  title: string
  more: string
  /** What stands on the button that does it. */
  now: string
  /** Said aloud once it is done. */
  done: string
  act(): Promise<Reply<unknown>>
  onDone?: (() => void) | undefined
  unavailable?: string | undefined
}

/** A quiet button, and one question before it does what it says. */
export function AskFirst(props: AskFirstProps) {
  const { label, spoken, title, more, now, done, act, onDone, unavailable } = props
  const { t } = useWords()
  const [isAsking, setIsAsking] = useState(false)
  const [isRunning, setIsRunning] = useState(false)
  const [refusal, setRefusal] = useState<ErrorCode | null>(null)

  const go = async () => {
    if (isRunning) return
    setIsRunning(true)
    setRefusal(null)
    const reply = await act()
    setIsRunning(false)
    if (!reply.ok) return setRefusal(reply.code)
    announce(done)
    setIsAsking(false)
    onDone?.()
  }

  return (
    <>
      <Button
        tone="quiet"
        unavailable={unavailable}
        {...(spoken === undefined ? {} : { 'aria-label': spoken })}
        onPress={() => {
          setRefusal(null)
          setIsAsking(true)
        }}
      >
        {label}
      </Button>
      <Dialog
        title={title}
        isOpen={isAsking}
        isQuestion
        onClose={() => setIsAsking(false)}
        actions={
          <>
            <Button tone="quiet" autoFocus onPress={() => setIsAsking(false)}>
              {t('common.cancel')}
            </Button>
            <Button onPress={() => void go()}>{now}</Button>
          </>
        }
      >
        <p>{more}</p>
        {refusal ? <Trouble code={refusal} /> : null}
      </Dialog>
    </>
  )
}

import { Plus } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import type { AgreementId } from '../../../../shared/ids.ts'
import type { Session } from '../../../../shared/model/member.ts'
import { call } from '../../../bridge/client.ts'
import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../../words/useWords.ts'
import { PromiseForm } from './PromiseForm.tsx'

export interface PromiseSomethingProps {
  session: Session
  /** What stands around the button, until it was pressed. */
  frame?: ((button: ReactNode) => ReactNode) | undefined
}

/** The way to a promise of one's own. */
export function PromiseSomething({ session, frame }: PromiseSomethingProps) {
  const { t } = useWords()
  const [id, setId] = useState<AgreementId | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  if (id !== null) {
    // Whoever sits down next writes a promise of their own.
    return (
      <PromiseForm
        key={session.me}
        id={id}
        me={session.me}
        onClose={() => {
          setId(null)
          requestAnimationFrame(() => button.current?.focus())
        }}
      />
    )
  }
  const way = (
    <div>
      <Button
        ref={button}
        tone="line"
        icon={<Plus size={18} strokeWidth={1.6} aria-hidden />}
        unavailable={session.writable ? undefined : t('agreements.read-only')}
        onPress={() => void begin()}
      >
        {t('agreements.promise')}
      </Button>
    </div>
  )
  return frame ? frame(way) : way

  async function begin() {
    const reply = await call('agreements.prepare', {})
    if (reply.ok) setId(reply.value.id)
  }
}

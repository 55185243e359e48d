import { useEffect, useRef } from 'react'
import type { Session } from '../../shared/model/member.ts'
import { announce } from '../ui/announce.ts'
import { useWords } from '../words/useWords.ts'

/** Says aloud who came in and, later, who has come to the keyboard. */
export function useArrivals(session: Session | undefined): void {
  const { t, list } = useWords()
  const before = useRef<string | null>(null)
  const isTogether = session?.mode === 'together'
  const nameOf = (id: string) => session?.members.find((member) => member.id === id)?.label ?? ''
  const name = session ? nameOf(session.me) : ''
  const names = session ? list(session.present.map(nameOf)) : ''
  useEffect(() => {
    if (name === '') return
    if (!isTogether) announce(t('shell.opened', { name }))
    else if (before.current === null || before.current === name) {
      announce(t('together.opened', { names, name }))
    } else announce(t('together.at-keyboard', { name }))
    before.current = name
  }, [name, names, isTogether, t])
}

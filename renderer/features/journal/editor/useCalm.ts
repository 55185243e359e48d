import { useEffect, useState } from 'react'
import { announce } from '../../../ui/announce.ts'
import { useWords } from '../../../words/useWords.ts'

export interface Calm {
  /** Nothing but the page is on the screen. */
  isOn: boolean
  toggle(): void
}

/** The page alone: the sidebar and the tools step aside, as long as somebody writes. */
export function useCalm(): Calm {
  const { t } = useWords()
  const [isOn, setIsOn] = useState(false)
  useEffect(() => {
    if (!isOn) return
    const { dataset } = document.documentElement
    dataset.calm = ''
    return () => {
      delete dataset.calm
    }
  }, [isOn])
  return {
    isOn,
    toggle: () => {
      announce(t(isOn ? 'calm.is-off' : 'calm.is-on'))
      setIsOn(!isOn)
    },
  }
}

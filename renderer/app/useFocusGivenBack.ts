import { useEffect, useState } from 'react'

/**
 * Gives the keyboard back to whatever had it before this came over the screen, where nothing else has taken
 * it meanwhile: somebody who looked for a thing to do in the middle of a sentence goes on in that sentence.
 */
export function useFocusGivenBack(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          if (document.activeElement !== document.body) return
          if (before instanceof HTMLElement && before.isConnected) before.focus()
        }),
      )
    },
    [before],
  )
}

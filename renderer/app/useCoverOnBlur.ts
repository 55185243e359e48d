import { useEffect } from 'react'

/**
 * Where somebody wants it, the words leave the screen while another window has the keyboard. What is
 * covered stays as it is, and so does the caret in it.
 */
export function useCoverOnBlur(isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted) return
    const root = document.documentElement
    const cover = () => {
      root.dataset.away = ''
    }
    const uncover = () => {
      delete root.dataset.away
    }
    window.addEventListener('blur', cover)
    window.addEventListener('focus', uncover)
    return () => {
      window.removeEventListener('blur', cover)
      window.removeEventListener('focus', uncover)
      uncover()
    }
  }, [isWanted])
}

import { useEffect } from 'react'

/**
 * Files that are dragged over a place that takes none: the pointer says so, and letting go does nothing. The
 * shell keeps a page from being led elsewhere by them all the same.
 */
export function useNoDropping(): void {
  useEffect(() => {
    const refuse = (event: DragEvent) => {
      const data = event.dataTransfer
      if (event.defaultPrevented || data === null || !data.types.includes('Files')) return
      event.preventDefault()
      data.dropEffect = 'none'
    }
    window.addEventListener('dragover', refuse)
    window.addEventListener('drop', refuse)
    return () => {
      window.removeEventListener('dragover', refuse)
      window.removeEventListener('drop', refuse)
    }
  }, [])
}

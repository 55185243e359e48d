import { useEffect, useState } from 'react'

/** Prints what stands in the page for that while `isPrinting`. */
export function usePrint(): { isPrinting: boolean; print(): void } {
  const [isPrinting, setIsPrinting] = useState(false)
  useEffect(() => {
    if (!isPrinting) return
    const end = () => setIsPrinting(false)
    window.addEventListener('afterprint', end)
    window.print()
    return () => window.removeEventListener('afterprint', end)
  }, [isPrinting])
  // A second press while the first one's page still stands prints again.
  return { isPrinting, print: () => (isPrinting ? window.print() : setIsPrinting(true)) }
}

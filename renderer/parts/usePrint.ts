import { useEffect, useRef, useState } from 'react'
import { offerToPrint } from './printing.ts'

/**
 * Prints what stands in the page for that while `isPrinting`: by a button of the screen, and by the key for
 * printing while the screen is there and has something to print.
 */
export function usePrint(canPrint = true): { isPrinting: boolean; print(): void } {
  const [isPrinting, setIsPrinting] = useState(false)
  // A second press while the first one's page still stands prints again.
  const print = () => (isPrinting ? window.print() : setIsPrinting(true))
  const latest = useRef(print)
  useEffect(() => {
    latest.current = print
  })
  useEffect(() => (canPrint ? offerToPrint(() => latest.current()) : undefined), [canPrint])
  useEffect(() => {
    if (!isPrinting) return
    const end = () => setIsPrinting(false)
    window.addEventListener('afterprint', end)
    window.print()
    return () => window.removeEventListener('afterprint', end)
  }, [isPrinting])
  return { isPrinting, print }
}

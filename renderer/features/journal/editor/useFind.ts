import { useRef, useState } from 'react'

/** Whether words are being looked for on the page; asking once more goes back to what is looked for. */
export function useFind() {
  const [isOpen, setIsOpen] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  return {
    isOpen,
    field,
    open: () => {
      setIsOpen(true)
      field.current?.select()
    },
    close: () => setIsOpen(false),
  }
}

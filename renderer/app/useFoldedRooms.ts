import { type RefObject, useEffect, useRef, useState } from 'react'
import { arriveInRoom } from './arrive-in-room.ts'

export interface FoldedRooms {
  /** The rooms, and the button that opens them. */
  nav: RefObject<HTMLElement | null>
  button: RefObject<HTMLButtonElement | null>
  isOpen: boolean
  toggle(): void
  /** They fold up as somebody goes to one of them: the keyboard goes along into it. */
  leaveFor(go: () => void): void
  /** They fold up under something that comes over the screen, and gives the keyboard back to their button. */
  giveWay(open: () => void): void
}

/**
 * In a narrow window the rooms are folded up above the sheet, until their button opens them. Escape folds them up
 * again. In a wide one they all stand there, and nothing has to be opened.
 */
export function useFoldedRooms(): FoldedRooms {
  const nav = useRef<HTMLElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  useEffect(() => {
    if (!isOpen) return
    const listen = ({ key, target }: KeyboardEvent) => {
      // Escape in a menu that one of them has opened folds up that menu.
      if (key !== 'Escape' || !(target instanceof Node) || !nav.current?.contains(target)) return
      setIsOpen(false)
      button.current?.focus()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [isOpen])

  return {
    nav,
    button,
    isOpen,
    toggle: () => setIsOpen((wasOpen) => !wasOpen),
    leaveFor: (go) => {
      go()
      if (!isOpen) return
      setIsOpen(false)
      arriveInRoom()
    },
    giveWay: (open) => {
      if (isOpen) {
        setIsOpen(false)
        button.current?.focus()
      }
      open()
    },
  }
}

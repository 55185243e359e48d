import { useEffect, useState } from 'react'

/** True while Caps Lock is on, as far as the last key press told. */
export function useCapsLock(): boolean {
  const [isOn, setIsOn] = useState(false)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => setIsOn(event.getModifierState?.('CapsLock') ?? false)
    window.addEventListener('keydown', listen)
    window.addEventListener('keyup', listen)
    return () => {
      window.removeEventListener('keydown', listen)
      window.removeEventListener('keyup', listen)
    }
  }, [])
  return isOn
}

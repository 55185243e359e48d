import { useEffect, useRef } from 'react'
import { pressed } from '../../shared/shortcuts.ts'
import { type TextStep, textSizeAfter } from '../../shared/text-sizes.ts'
import { useCommand } from '../bridge/hooks.ts'
import { printNow } from '../parts/printing.ts'

const steps: readonly TextStep[] = ['larger', 'smaller', 'usual-size']

/**
 * Keys that every program of a desktop has, on every screen and in front of the door too. A browser would
 * zoom and print what is on the screen: here the text becomes larger, and what is printed is meant to be.
 */
export function useDeskKeys(textSize: number): void {
  const change = useCommand('settings.change')
  // Whoever presses again before a size is kept counts from the one they have chosen, and not from one that was
  // kept on the way there.
  const chosen = useRef(textSize)
  const kept = useRef(textSize)
  const underWay = useRef(0)
  useEffect(() => {
    kept.current = textSize
    if (underWay.current === 0) chosen.current = textSize
  }, [textSize])
  const resize = async (step: TextStep): Promise<void> => {
    const next = textSizeAfter(step, chosen.current)
    if (next === chosen.current) return
    chosen.current = next
    underWay.current += 1
    const reply = await change.run({ textSize: next })
    underWay.current -= 1
    if (reply.ok) kept.current = reply.value.textSize
    if (underWay.current === 0) chosen.current = kept.current
  }
  const latest = useRef(resize)
  useEffect(() => {
    latest.current = resize
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const step = steps.find((id) => pressed(event, id) !== -1)
      const isPrint = pressed(event, 'print') !== -1
      if (step === undefined && !isPrint) return
      event.preventDefault()
      if (step !== undefined) void latest.current(step)
      else if (!event.repeat) printNow()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

import { useEffect, useRef } from 'react'
import { startSettings } from '../../shared/model/settings.ts'
import { pressed } from '../../shared/shortcuts.ts'
import { type TextStep, textSizeAfter } from '../../shared/text-sizes.ts'
import { printNow } from '../parts/printing.ts'
import { useChosenSettings } from '../parts/useChosenSettings.ts'

const steps: readonly TextStep[] = ['larger', 'smaller', 'usual-size']

/**
 * Keys that every program of a desktop has, on every screen and in front of the door too. A browser would
 * zoom and print what is on the screen: here the text becomes larger, and what is printed is meant to be.
 */
export function useDeskKeys(): void {
  const { settings = startSettings, choose } = useChosenSettings()
  const resize = (step: TextStep) => {
    const textSize = textSizeAfter(step, settings.textSize)
    if (textSize !== settings.textSize) void choose({ textSize })
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
      if (step !== undefined) latest.current(step)
      else if (!event.repeat) printNow()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

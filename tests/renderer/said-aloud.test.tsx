import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { onAnnounce } from '../../renderer/ui/announce.ts'
import { Button } from '../../renderer/ui/Button.tsx'
import { Progress } from '../../renderer/ui/Progress.tsx'
import { TextField } from '../../renderer/ui/TextField.tsx'

let said: string[] = []
let stop = () => {}

beforeEach(() => {
  said = []
  stop = onAnnounce((text) => said.push(text))
})
afterEach(() => {
  cleanup()
  stop()
  vi.useRealTimers()
})

const nothing = () => undefined

test('what is wrong with a field appears where whoever is in it hears of it', () => {
  const field = (error: string | null) => (
    <TextField label="Name" value="Mara" onChange={nothing} error={error} />
  )
  const { container, rerender } = render(field(null))
  const [heard] = container.querySelectorAll('[aria-live="polite"]')
  expect(heard?.textContent).toBe('')
  rerender(field('That name is taken.'))
  expect(heard?.textContent).toBe('That name is taken.')
  expect(container.querySelectorAll('[aria-live="polite"]')[0]).toBe(heard)
})

test('long work says where it stands when it begins, and then at most every ten seconds', () => {
  vi.useFakeTimers()
  const bar = (done: number) => (
    <Progress label="Copying" done={done} total={90} valueText={`${done} of 90`} />
  )
  const { rerender } = render(bar(1))
  for (let done = 2; done <= 30; done += 1) {
    rerender(bar(done))
    vi.advanceTimersByTime(1_000)
  }
  expect(said).toEqual(['Copying: 1 of 90', 'Copying: 11 of 90', 'Copying: 21 of 90'])
  vi.advanceTimersByTime(1_000)
  expect(said.at(-1)).toBe('Copying: 30 of 90')
  vi.advanceTimersByTime(60_000)
  expect(said).toHaveLength(4)
})

test('a hint goes as soon as it has nothing more to say', () => {
  const { rerender } = render(<Button unavailable="Type a name first.">Continue</Button>)
  fireEvent.keyDown(document.body, { key: 'Tab' })
  act(() => screen.getByRole('button').focus())
  expect(screen.getByRole('tooltip').textContent).toBe('Type a name first.')
  rerender(<Button onPress={nothing}>Continue</Button>)
  expect(screen.queryByRole('tooltip')).toBeNull()
})

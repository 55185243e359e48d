import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { Button } from '../../renderer/ui/Button.tsx'

afterEach(cleanup)

test('whoever has pressed a button by keyboard keeps their place while it cannot be pressed', () => {
  const { rerender } = render(<Button onPress={() => undefined}>Continue</Button>)
  const button = screen.getByRole('button', { name: 'Continue' })
  button.focus()
  rerender(<Button unavailable="One moment">Continue</Button>)
  expect(document.activeElement).toBe(button)
  expect(button.getAttribute('aria-disabled')).toBe('true')
  rerender(<Button onPress={() => undefined}>Continue</Button>)
  expect(document.activeElement).toBe(button)
  expect(button.hasAttribute('aria-disabled')).toBe(false)
})

test('a button that cannot be pressed sends no form and does nothing', () => {
  const send = vi.fn((event: { preventDefault(): void }) => event.preventDefault())
  const press = vi.fn()
  render(
    <form onSubmit={send}>
      <Button type="submit" unavailable="A name is missing" onPress={press}>
        Continue
      </Button>
    </form>,
  )
  screen.getByRole('button', { name: 'Continue' }).click()
  expect(send).not.toHaveBeenCalled()
  expect(press).not.toHaveBeenCalled()
})

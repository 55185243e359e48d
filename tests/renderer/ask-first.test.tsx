import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { AskFirst } from '../../renderer/parts/AskFirst.tsx'
import { WordsProvider } from '../../renderer/words/WordsProvider.tsx'
import type { Reply } from '../../shared/errors.ts'

afterEach(cleanup)

function ask(act: () => Promise<Reply<unknown>>, onDone: () => void): void {
  render(
    <WordsProvider locale="en">
      <AskFirst
        label="Let it go"
        title="Let it go?"
        more="Words go back."
        now="Let it go now"
        done="Gone."
        act={act}
        onDone={onDone}
      />
    </WordsProvider>,
  )
  fireEvent.click(screen.getByRole('button', { name: 'Let it go' }))
}

test('nothing is done before the question is answered, and then once, however often it is pressed', async () => {
  let times = 0
  let isDone = false
  let answer: (reply: Reply<unknown>) => void = () => undefined
  const act = () => {
    times += 1
    return new Promise<Reply<unknown>>((resolve) => {
      answer = resolve
    })
  }
  ask(act, () => {
    isDone = true
  })
  const now = await screen.findByRole('button', { name: 'Let it go now' })
  expect(times).toBe(0)
  fireEvent.click(now)
  fireEvent.click(now)
  expect(times).toBe(1)
  answer({ ok: true, value: null })
  await waitFor(() => expect(isDone).toBe(true))
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
})

test('a refusal is said, and the question stays open', async () => {
  let isDone = false
  ask(
    async () => ({ ok: false, code: 'record.not-now' }),
    () => {
      isDone = true
    },
  )
  const question = await screen.findByRole('alertdialog')
  const before = question.textContent
  fireEvent.click(await screen.findByRole('button', { name: 'Let it go now' }))
  await waitFor(() => expect(question.textContent).not.toBe(before))
  expect(screen.getByRole('alertdialog')).toBe(question)
  expect(isDone).toBe(false)
})

import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { enter, Table, type } from './open-stage.tsx'

const note = () => screen.findByRole('note')

test('what is still missing is looked at, and said all the same', async () => {
  const table = new Table('confirm')
  table.together(table.mara).open()
  await enter('Not quite')
  await type('What is still missing', 'You never asked me.')
  expect((await note()).textContent).toContain('“You never”')
  expect((await note()).querySelector('em')).toBeNull()
  await enter('Ask Jonas to try once more')
  await screen.findByRole('heading', { name: 'Now it is Jonas’s turn' })
})

test('one’s own part and a promise are looked at in each of their boxes', async () => {
  const table = new Table('own')
  table.alone(table.jonas).open()
  await type('What set me up for it', 'You always start.')
  await screen.findByText(/“You always”/)
  await type('An apology, if I want to make one', 'I am sorry that you are so sensitive.')
  await screen.findByText(/“you are so sensitive”/)
  await enter('Show it to Mara')
  await screen.findByRole('heading', { name: 'It is Mara’s turn.' })
  await table.lock()

  const agreeing = new Table('agree')
  agreeing.alone(agreeing.mara).open()
  await type('One small thing', 'I say so when you never listen.')
  expect((await note()).textContent).toContain('“you never”')
})

test('to say back that somebody was never heard is no blame; to say who they are is marked', async () => {
  const table = new Table('mirror')
  table.alone(table.jonas).open()
  await enter('Go on to the first turn')
  await type('What I heard', 'That you never felt heard, and you are so sensitive.')
  expect((await note()).textContent).toContain('“you are so sensitive”')
  expect(screen.queryByText(/“you never”/)).toBeNull()
})

test('words that are kept are not marked again further on in the same debrief', async () => {
  const table = new Table('validate')
  table.together(table.jonas).open()
  await type('One part that makes sense to me', 'You are so lazy.')
  await note()
  await enter('Keep my words')
  expect(screen.queryByRole('note')).toBeNull()
  await enter('Show it to Mara')
  await screen.findByRole('heading', { name: 'What might it have felt like for Mara?' })
  await type('In your own words', 'You are so lazy, and everybody knows.')
  await screen.findByText(/“everybody knows”/)
  expect(screen.queryByText(/lazy”/)).toBeNull()
})

test('what one member keeps says nothing about the hint for the other', async () => {
  const table = new Table('agree')
  table.together(table.mara).open()
  await type('One small thing', 'I say so when you never listen.')
  await note()
  await enter('Keep my words')
  await enter('I will try this')
  await enter('I am here')
  await screen.findByText(/I say so when/)
  await type('One small thing', 'I say it when you never listen.')
  expect((await note()).textContent).toContain('“you never”')
})

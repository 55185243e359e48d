import { screen } from '@testing-library/react'
import { StrictMode } from 'react'
import { beforeEach, expect, test } from 'vitest'
import { WallScreen } from '../../../renderer/features/gratitude/WallScreen.tsx'
import { OneRoom } from '../one-room.tsx'

let room: OneRoom
beforeEach(() => {
  room = new OneRoom()
})

test('a celebration is begun for whoever did it, also where the first answer comes last', async () => {
  const answer = room.vault.answer.bind(room.vault)
  let count = 0
  let letGo = () => {}
  room.vault.answer = async (name, input) => {
    const reply = await answer(name, input)
    count += name === 'notes.draft' ? 1 : 0
    // Development begins everything twice; the first answer is kept back until the second has come.
    if (name === 'notes.draft' && count === 1) {
      await new Promise<void>((resolve) => {
        letGo = resolve
      })
    }
    return reply
  }
  room.show(
    <StrictMode>
      <WallScreen celebrate={{ to: room.jonas }} />
    </StrictMode>,
  )
  await screen.findByText('Well done, Jonas…')
  expect(count).toBe(2)
  letGo()
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(screen.queryByText('Well done, Jonas…')).not.toBeNull()
  expect(document.activeElement?.tagName).toBe('TEXTAREA')
})

test('a note that is being written is left as it is', async () => {
  const draft = { id: room.vault.newId() as never, kind: 'thanks', to: room.jonas } as const
  room.vault.noteDrafts.set(room.mara, { ...draft, text: 'For the tea.' })
  room.show(<WallScreen celebrate={{ to: room.jonas }} />)
  await screen.findByDisplayValue('For the tea.')
  expect(screen.queryByText('Well done, Jonas…')).toBeNull()
})

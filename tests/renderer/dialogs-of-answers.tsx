import { ParagraphDialog } from '../../renderer/features/journal/ladder/ParagraphDialog.tsx'
import { PromptPicker } from '../../renderer/features/journal/prompts/PromptPicker.tsx'
import { ThemeMenu } from '../../renderer/features/journal/prompts/ThemeMenu.tsx'
import { AnswerField } from '../../renderer/features/journal/responses/AnswerField.tsx'
import { ResponseHistory } from '../../renderer/features/journal/responses/ResponseHistory.tsx'
import { ResponseSlip } from '../../renderer/features/journal/responses/ResponseSlip.tsx'
import type { ResponseId } from '../../shared/ids.ts'
import type { Response } from '../../shared/model/response.ts'
import type { Given, Opened } from './an-opening.ts'

const nothing = () => undefined

/** How what belongs to answers, questions and the ladder is opened. */
export const answerOpeners: Record<string, (given: Given) => Opened> = {
  'features/journal/ladder/ParagraphDialog.tsx': ({ session, entry }) => ({
    screen: <ParagraphDialog session={session} entry={entry} onClose={nothing} />,
  }),
  'features/journal/prompts/PromptPicker.tsx': () => ({
    screen: <PromptPicker onChoose={nothing} onClose={nothing} />,
  }),
  'features/journal/prompts/ThemeMenu.tsx': () => ({
    screen: <ThemeMenu theme={null} onChange={nothing} />,
    press: ['Everything'],
    inside: 'menu',
  }),
  'features/journal/responses/AnswerField.tsx': () => ({
    screen: <AnswerField answer={null} onChange={nothing} />,
    press: ['How to be answered'],
    inside: 'menu',
  }),
  'features/journal/responses/ResponseHistory.tsx': (given) => ({
    screen: (
      <ResponseHistory
        response={aResponse(given)}
        members={given.session.members}
        onClose={nothing}
      />
    ),
  }),
  'features/journal/responses/ResponseSlip.tsx': (given) => ({
    screen: (
      <ul>
        <ResponseSlip
          response={aResponse(given)}
          members={given.session.members}
          mayChange
          onEdit={nothing}
        />
      </ul>
    ),
    press: [/response/],
    inside: 'menu',
  }),
}

function aResponse({ vault, mara, entry }: Given): Response {
  const writtenAt = '2026-11-08T20:41:00.000Z'
  const said: Response = {
    ...{ id: vault.newId() as ResponseId, entry: entry.id, author: mara, revision: 1 },
    ...{ text: 'I hear you.', writtenAt, changedAt: writtenAt },
  }
  vault.responses.all.set(said.id, said)
  return said
}

import { limits } from '../../../../shared/limits.ts'
import type { OwnIdea } from '../../../../shared/model/jar.ts'
import type { Session } from '../../../../shared/model/member.ts'
import { useCommand } from '../../../bridge/hooks.ts'
import { Trouble } from '../../../parts/Trouble.tsx'
import { useFormDraft } from '../../../parts/writing/useFormDraft.ts'
import { announce } from '../../../ui/announce.ts'
import { Button } from '../../../ui/Button.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { useWords } from '../../../words/useWords.ts'
import { IdeaLine } from './IdeaLine.tsx'
import styles from './PutIdeaIn.module.css'

export interface PutIdeaInProps {
  session: Session
  ideas: readonly OwnIdea[]
  unavailable: string | undefined
}

/** An idea of one's own for the jar, and those that one put in before. */
export function PutIdeaIn({ session, ideas, unavailable }: PutIdeaInProps) {
  const { t } = useWords()
  const draft = useFormDraft('idea', session.me)
  const text = draft.field('text')
  const putIn = useCommand('jar.put-in')
  const takeOut = useCommand('jar.take-out')
  const unsaved = draft.saved.kind === 'failed' ? draft.saved.code : null
  const refusal = draft.refusal ?? unsaved ?? putIn.error ?? takeOut.error
  const isEmpty = text.trim() === ''
  const mine = ideas.filter(({ isMine }) => isMine)
  return (
    <section className={styles.put}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (unavailable === undefined && !isEmpty) void put()
        }}
      >
        <TextField
          label={t('jar.put-in-label')}
          description={t('jar.put-in-more')}
          value={text}
          onChange={(next) => draft.change({ text: next })}
          maxLength={limits.ideaLength}
        />
        <Button
          type="submit"
          unavailable={unavailable ?? (isEmpty ? t('jar.put-in-empty') : undefined)}
        >
          {t('jar.put-in')}
        </Button>
      </form>
      {refusal ? <Trouble code={refusal} /> : null}
      {mine.length > 0 ? (
        <ul>
          {mine.map((idea) => (
            <IdeaLine
              key={idea.id}
              text={idea.text}
              act={{ word: t('jar.take-out'), name: t('jar.take-out-one', { idea: idea.text }) }}
              unavailable={unavailable}
              onAct={() => void take(idea)}
            />
          ))}
        </ul>
      ) : null}
    </section>
  )

  async function put(): Promise<void> {
    draft.hold()
    const reply = await putIn.run({ text: text.trim() })
    if (!reply.ok) {
      draft.refused()
      return
    }
    draft.sent()
    announce(t('jar.put-in-done'))
  }

  async function take({ id }: OwnIdea): Promise<void> {
    const reply = await takeOut.run({ id })
    if (reply.ok) announce(t('jar.taken-out'))
  }
}

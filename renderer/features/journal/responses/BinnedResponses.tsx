import { useState } from 'react'
import type { Session } from '../../../../shared/model/member.ts'
import type { BinnedResponse } from '../../../../shared/model/response.ts'
import { useCommand } from '../../../bridge/hooks.ts'
import { EraseDialog } from '../../../parts/EraseDialog.tsx'
import { everyone } from '../../../parts/everyone.ts'
import { GoingNote } from '../../../parts/GoingNote.tsx'
import { mayWrite } from '../../../parts/may-write.ts'
import { Trouble } from '../../../parts/Trouble.tsx'
import { Avatar } from '../../../ui/Avatar.tsx'
import { announce } from '../../../ui/announce.ts'
import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from './BinnedResponses.module.css'

export interface BinnedResponsesProps {
  session: Session
  responses: readonly BinnedResponse[]
}

/** The responses that their authors put away, in the bin of the journal; nothing where there are none. */
export function BinnedResponses({ session, responses }: BinnedResponsesProps) {
  const { t, dayOf } = useWords()
  const unbin = useCommand('responses.unbin')
  const erase = useCommand('responses.erase')
  const [going, setGoing] = useState<BinnedResponse | null>(null)
  if (responses.length === 0) return null
  return (
    <section className={styles.part}>
      <h2>{t('responses.in-bin')}</h2>
      {unbin.error ? <Trouble code={unbin.error} /> : null}
      <ul>
        {responses.map((response) => {
          const author = everyone(session).find(({ id }) => id === response.author)
          const said = { author: author?.label ?? '', day: dayOf(response.writtenAt, 'plain') }
          return (
            <li key={response.id} className={styles.one}>
              <p className={styles.text} dir="auto">
                {response.text}
              </p>
              <p className={styles.facts}>
                {author ? <Avatar name={author.label} place={author.place} size="tiny" /> : null}
                {t('responses.byline', said)}
              </p>
              <p className={styles.facts}>
                <GoingNote session={session} going={response.going} />
              </p>
              {response.author === session.me && mayWrite(session) ? (
                <div className={styles.actions}>
                  <Button size="small" onPress={() => void takeOut(response)}>
                    {t('responses.take-out')}
                  </Button>
                  <Button size="small" tone="quiet" onPress={() => setGoing(response)}>
                    {t('bin.erase')}
                  </Button>
                </div>
              ) : null}
            </li>
          )
        })}
      </ul>
      {going ? (
        <EraseDialog
          what="response"
          error={erase.error}
          onErase={() => void takeAway(going)}
          onClose={() => setGoing(null)}
        />
      ) : null}
    </section>
  )

  async function takeOut({ id }: BinnedResponse): Promise<void> {
    const reply = await unbin.run({ id })
    if (reply.ok) announce(t('responses.taken-out'))
  }

  async function takeAway({ id }: BinnedResponse): Promise<void> {
    const reply = await erase.run({ id })
    if (!reply.ok) return
    announce(t('bin.erased-response'))
    setGoing(null)
  }
}

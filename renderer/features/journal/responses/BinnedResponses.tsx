import type { Session } from '../../../../shared/model/member.ts'
import type { BinnedResponse } from '../../../../shared/model/response.ts'
import { useCommand } from '../../../bridge/hooks.ts'
import { EraseDialog } from '../../../parts/EraseDialog.tsx'
import { everyone } from '../../../parts/everyone.ts'
import { GoingNote } from '../../../parts/GoingNote.tsx'
import { mayWrite } from '../../../parts/may-write.ts'
import { Trouble } from '../../../parts/Trouble.tsx'
import { useWaysOutOfBin } from '../../../parts/useWaysOutOfBin.ts'
import { WaysOutOfBin } from '../../../parts/WaysOutOfBin.tsx'
import { Avatar } from '../../../ui/Avatar.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from './BinnedResponses.module.css'

export interface BinnedResponsesProps {
  session: Session
  responses: readonly BinnedResponse[]
}

/** The responses that their authors put away, in the bin of the journal; nothing where there are none. */
export function BinnedResponses({ session, responses }: BinnedResponsesProps) {
  const { t, dayOf } = useWords()
  const ways = useWaysOutOfBin<BinnedResponse>({
    unbin: useCommand('responses.unbin'),
    erase: useCommand('responses.erase'),
    said: { unbinned: t('responses.taken-out'), erased: t('bin.erased-response') },
  })
  if (responses.length === 0) return null
  return (
    <section className={styles.part}>
      <h2>{t('responses.in-bin')}</h2>
      {ways.refused ? <Trouble code={ways.refused} /> : null}
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
                <WaysOutOfBin
                  className={styles.actions}
                  out={t('responses.take-out')}
                  onOut={() => ways.takeOut(response)}
                  onErase={() => ways.askToErase(response)}
                />
              ) : null}
            </li>
          )
        })}
      </ul>
      {ways.question ? <EraseDialog what="response" {...ways.question} /> : null}
    </section>
  )
}

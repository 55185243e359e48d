import { MessageCircle, Moon } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Entry } from '../../../../shared/model/entry.ts'
import type { Session } from '../../../../shared/model/member.ts'
import type { Response } from '../../../../shared/model/response.ts'
import { call } from '../../../bridge/client.ts'
import { useRead } from '../../../bridge/hooks.ts'
import { everyone } from '../../../parts/everyone.ts'
import { mayWrite } from '../../../parts/may-write.ts'
import { Trouble } from '../../../parts/Trouble.tsx'
import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../../words/useWords.ts'
import { ResponseComposer } from './ResponseComposer.tsx'
import { ResponseSlip } from './ResponseSlip.tsx'
import styles from './Thread.module.css'

/** What was said under a shared page, and a place to say something. Nothing here is counted. */
export function Thread({ session, entry }: { session: Session; entry: Entry }) {
  const { t, list } = useWords()
  const responses = useRead('responses.list', { entry: entry.id })
  const [writing, setWriting] = useState<'new' | Response | null>(null)
  const [hasBegun, setHasBegun] = useState(false)
  const members = everyone(session)
  const author = members.find(({ id }) => id === entry.author)
  const others = session.members.filter(({ id }) => id !== session.me)
  const names = list(others.map(({ label }) => label))
  const isMine = entry.author === session.me
  const answer = entry.answer ?? null
  const mayChange = mayWrite(session) && entry.binnedAt === null && others.length > 0
  const said = responses.data ?? []
  // Under one's own page there is something to add once somebody has said something.
  const mayBegin = mayChange && answer !== 'space' && (!isMine || said.length > 0)

  useEffect(() => {
    if (!mayBegin || writing !== null) return
    let isHere = true
    void call('responses.begin', { entry: entry.id }).then((reply) => {
      if (isHere && reply.ok) setHasBegun(reply.value.text !== '')
    })
    return () => {
      isHere = false
    }
  }, [entry.id, mayBegin, writing])

  if (responses.isError) return <Trouble code={responses.error.code} />
  if (!responses.data) return null
  const isAsked = answer === 'space' && session.mode === 'solo' && others.length > 0
  if (said.length === 0 && !mayBegin && !isAsked) return null
  return (
    <section className={styles.thread} aria-label={t('responses.title')}>
      <ul>
        {said.map((response) =>
          writing !== null && writing !== 'new' && writing.id === response.id ? (
            <li key={response.id}>
              <ResponseComposer
                start={response}
                asked={null}
                names={names}
                onClose={() => setWriting(null)}
              />
            </li>
          ) : (
            <ResponseSlip
              key={response.id}
              response={response}
              members={members}
              mayChange={mayChange && response.author === session.me}
              onEdit={setWriting}
            />
          ),
        )}
      </ul>
      {isAsked ? (
        <p className={styles.space}>
          <Moon size={18} strokeWidth={1.6} aria-hidden />
          <span>
            {isMine
              ? t('responses.space-mine')
              : t('responses.space-other', { author: author?.label ?? '' })}
          </span>
        </p>
      ) : null}
      {composer()}
    </section>
  )

  function composer() {
    if (!mayBegin) return null
    if (writing === 'new') {
      return (
        <ResponseComposer
          start={entry.id}
          asked={isMine ? null : { by: author?.label ?? '', answer }}
          names={names}
          onClose={() => setWriting(null)}
        />
      )
    }
    return (
      <div className={styles.begin}>
        <Button
          size="small"
          icon={<MessageCircle size={15} strokeWidth={1.6} aria-hidden />}
          onPress={() => setWriting('new')}
        >
          {t(hasBegun ? 'responses.carry-on' : isMine ? 'responses.add' : 'responses.write')}
        </Button>
      </div>
    )
  }
}

import type { Member } from '../../../../shared/model/member.ts'
import type { Response } from '../../../../shared/model/response.ts'
import { useRead } from '../../../bridge/hooks.ts'
import { Trouble } from '../../../parts/Trouble.tsx'
import { Waiting } from '../../../parts/Waiting.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from './ResponseHistory.module.css'

export interface ResponseHistoryProps {
  response: Response
  members: readonly Member[]
  onClose(): void
}

/** What a response said before, the newest words first. What nobody vouches for stays in sight. */
export function ResponseHistory({ response, members, onClose }: ResponseHistoryProps) {
  const { t } = useWords()
  return (
    <Dialog
      title={t('responses.history-title')}
      isOpen
      onClose={onClose}
      width="wide"
      actions={<Button onPress={onClose}>{t('common.close')}</Button>}
    >
      <p>{t('responses.history-lead')}</p>
      <Versions response={response} members={members} />
    </Dialog>
  )
}

function Versions({ response, members }: Pick<ResponseHistoryProps, 'response' | 'members'>) {
  const { t, dayOf, timeOf } = useWords()
  const history = useRead('responses.history', { id: response.id })
  if (history.isPending) return <Waiting />
  if (history.isError) return <Trouble code={history.error.code} />
  return (
    <ol className={styles.list}>
      {(history.data ?? []).toReversed().map((version) => {
        const author = members.find(({ id }) => id === version.author)
        const name = author?.label ?? t('history.somebody')
        const { writtenAt } = version
        const said = { author: name, day: dayOf(writtenAt), time: timeOf(writtenAt) }
        return (
          <li key={`${version.revision} ${version.author}`} className={styles.version}>
            <p className={styles.by}>{t('responses.version', said)}</p>
            <p className={styles.text} dir="auto">
              {version.text ?? t('responses.version-gone')}
            </p>
            {version.counts ? null : (
              <p className={styles.doubt}>{t('history.forged', { name })}</p>
            )}
          </li>
        )
      })}
    </ol>
  )
}

import { Ellipsis, History, PenLine, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Member } from '../../../../shared/model/member.ts'
import type { Response } from '../../../../shared/model/response.ts'
import { useCommand } from '../../../bridge/hooks.ts'
import { Trouble } from '../../../parts/Trouble.tsx'
import { Avatar } from '../../../ui/Avatar.tsx'
import { announce } from '../../../ui/announce.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Menu, type MenuAction } from '../../../ui/Menu.tsx'
import { useWords } from '../../../words/useWords.ts'
import { ResponseHistory } from './ResponseHistory.tsx'
import styles from './ResponseSlip.module.css'
import { splitFirst } from './split-first.ts'

export interface ResponseSlipProps {
  response: Response
  members: readonly Member[]
  /** Its author is here, and may write. */
  mayChange: boolean
  onEdit(response: Response): void
}

/** One response as it stands under its page. A short first sentence stands out, as it was meant. */
export function ResponseSlip({ response, members, mayChange, onEdit }: ResponseSlipProps) {
  const { t, dayOf } = useWords()
  const bin = useCommand('responses.bin')
  const [isInHistory, setIsInHistory] = useState(false)
  const author = members.find(({ id }) => id === response.author)
  const { first, rest } = splitFirst(response.text)
  const isChanged = response.changedAt !== response.writtenAt && response.revision > 1
  const said = { author: author?.label ?? '', day: dayOf(response.writtenAt) }
  const actions = menu()
  return (
    <li className={styles.slip}>
      <span className={styles.mark}>
        {author ? <Avatar name={author.label} place={author.place} /> : null}
      </span>
      <div className={styles.words}>
        {first ? (
          <p className={styles.first} dir="auto">
            {first}
          </p>
        ) : null}
        {rest ? (
          <p className={styles.text} dir="auto">
            {rest}
          </p>
        ) : null}
        <p className={styles.by}>
          {isChanged
            ? t('responses.edited', { ...said, changed: dayOf(response.changedAt) })
            : t('responses.byline', said)}
        </p>
      </div>
      {actions.length > 0 ? (
        <Menu
          label={t('responses.more')}
          trigger={
            <IconButton label={t('responses.more')} size="small">
              <Ellipsis size={18} strokeWidth={1.6} aria-hidden />
            </IconButton>
          }
          actions={actions}
        />
      ) : null}
      {bin.error ? (
        <div className={styles.notice}>
          <Trouble code={bin.error} />
        </div>
      ) : null}
      {isInHistory ? (
        <ResponseHistory
          response={response}
          members={members}
          onClose={() => setIsInHistory(false)}
        />
      ) : null}
    </li>
  )

  function menu(): MenuAction[] {
    const earlier: MenuAction = {
      id: 'history',
      label: t('responses.history'),
      icon: <History size={18} strokeWidth={1.6} aria-hidden />,
      onAction: () => setIsInHistory(true),
    }
    const own: MenuAction[] = [
      {
        id: 'edit',
        label: t('responses.edit'),
        icon: <PenLine size={18} strokeWidth={1.6} aria-hidden />,
        onAction: () => onEdit(response),
      },
      {
        id: 'bin',
        label: t('responses.to-bin'),
        icon: <Trash2 size={18} strokeWidth={1.6} aria-hidden />,
        onAction: () => void putAway(),
      },
    ]
    return [...(response.revision > 1 ? [earlier] : []), ...(mayChange ? own : [])]
  }

  async function putAway(): Promise<void> {
    const reply = await bin.run({ id: response.id })
    if (reply.ok) announce(t('responses.binned'))
  }
}

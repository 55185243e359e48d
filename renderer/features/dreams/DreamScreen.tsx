import { Check, Ellipsis, Lock, Moon, PencilLine, Sparkle, Trash2, Users } from 'lucide-react'
import { useState } from 'react'
import { dayOfDate } from '../../../shared/days.ts'
import type { DreamId, MemberId } from '../../../shared/ids.ts'
import type { Dream, DreamState } from '../../../shared/model/dream.ts'
import type { Session } from '../../../shared/model/member.ts'
import { useCommand, useRead } from '../../bridge/hooks.ts'
import { everyone } from '../../parts/everyone.ts'
import { InnerHead } from '../../parts/InnerHead.tsx'
import { mayWrite } from '../../parts/may-write.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { Avatar } from '../../ui/Avatar.tsx'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './DreamScreen.module.css'
import { DreamText } from './DreamText.tsx'
import { ShareDreamDialog } from './ShareDreamDialog.tsx'
import { useTicks } from './useTicks.ts'

export interface DreamScreenProps {
  id: DreamId
  session: Session
  onLeave(): void
  onChange(): void
  onCelebrate(to: MemberId | null): void
}

/** One dream to read, and for its owner what to do with it. */
export function DreamScreen({ id, session, onLeave, onChange, onCelebrate }: DreamScreenProps) {
  const { t, day, list } = useWords()
  const dreams = useRead('dreams.list', {})
  const drafts = useRead('dreams.drafts', {}, { enabled: session.mode === 'solo' })
  const setState = useCommand('dreams.set-state')
  const bin = useCommand('dreams.bin')
  const [isSharing, setIsSharing] = useState(false)
  const dream = dreams.data?.find((one) => one.id === id)
  const ticking = useTicks(dream, dreams.refetch)
  if (dreams.isPending) {
    return (
      <Sheet>
        <Waiting />
      </Sheet>
    )
  }
  if (dream === undefined) {
    return (
      <Sheet>
        <InnerHead back={{ words: t('dreams.back'), onLeave }} title={t('dreams.gone')} />
        {dreams.isError ? <Trouble code={dreams.error.code} /> : null}
      </Sheet>
    )
  }
  const owner = everyone(session).find((member) => member.id === dream.owner)
  const isMine = session.mode === 'solo' && dream.owner === session.me
  const isPrivate = dream.zone === 'mine'
  const others = session.members.filter((member) => member.id !== session.me)
  const readers = session.members.filter((member) => dream.readers.includes(member.id))
  const hasDraft = drafts.data?.some((draft) => draft.id === id) ?? false
  const unavailable = session.writable ? undefined : t('dreams.read-only')
  const refused = ticking.error ?? setState.error ?? bin.error

  return (
    <Sheet paper={isPrivate ? 'private' : 'shared'}>
      <article className={styles.page}>
        <InnerHead
          back={{ words: t('dreams.back'), onLeave }}
          title={dream.title}
          aside={isMine ? more(dream) : null}
        />
        <div className={styles.about}>
          <span className={styles.who}>
            <Avatar name={owner?.label ?? ''} place={owner?.place ?? 0} size="small" />
            {owner?.label}
          </span>
          {dream.state === 'open' ? null : <span>{t(`dreams.state-${dream.state}`)}</span>}
          {isPrivate ? (
            <span className={styles.who}>
              <Lock size={14} strokeWidth={1.8} aria-hidden />
              {t('dreams.only-you')}
            </span>
          ) : (
            <span>{t('dreams.readers', { names: list(readers.map(({ label }) => label)) })}</span>
          )}
        </div>
        {refused ? <Trouble code={refused} /> : null}
        <div>
          <DreamText
            dream={dream}
            owner={isMine ? undefined : owner?.label}
            {...(isMine && session.writable ? { step: (at: number) => tick(dream.steps, at) } : {})}
            beside={(at) => celebration(dream, at)}
          />
        </div>
        {isMine ? (
          <div className={styles.acts}>
            <Button
              tone={isPrivate ? 'default' : 'line'}
              icon={<PencilLine size={18} strokeWidth={1.6} aria-hidden />}
              unavailable={unavailable}
              onPress={onChange}
            >
              {t(hasDraft ? 'dreams.carry-on' : 'dreams.change')}
            </Button>
            {isPrivate && others.length > 0 ? (
              <Button
                tone="line"
                icon={<Users size={18} strokeWidth={1.6} aria-hidden />}
                unavailable={unavailable}
                onPress={() => setIsSharing(true)}
              >
                {t('dreams.share')}
              </Button>
            ) : null}
          </div>
        ) : null}
      </article>
      {isSharing ? (
        <ShareDreamDialog
          session={session}
          dream={dream}
          hasDraft={hasDraft}
          onClose={() => setIsSharing(false)}
        />
      ) : null}
    </Sheet>
  )

  function tick(steps: Dream['steps'], at: number) {
    const step = steps[at]
    if (step === undefined) return null
    const { [at]: doneOn = step.doneOn } = ticking.ticked
    const done = doneOn ? { description: t('dreams.step-done', { day: day(doneOn, 'plain') }) } : {}
    return (
      <Checkbox
        {...done}
        isOn={doneOn !== null}
        onChange={(isOn) => ticking.tick(at, isOn ? dayOfDate(new Date()) : null)}
      >
        {step.text}
      </Checkbox>
    )
  }

  /** What is done and may be seen can be celebrated: in a note that somebody writes. */
  function celebration({ zone, owner: whose, steps }: Dream, at: number) {
    const step = steps[at]
    if (zone === 'mine' || !step?.doneOn || !mayWrite(session)) return null
    return (
      <Button
        size="small"
        tone="quiet"
        icon={<Sparkle size={15} strokeWidth={1.6} aria-hidden />}
        aria-label={t('dreams.celebrate-one', { step: step.text })}
        onPress={() => onCelebrate(whose === session.me ? null : whose)}
      >
        {t('dreams.celebrate')}
      </Button>
    )
  }

  async function putAway() {
    if (bin.isRunning) return
    const reply = await bin.run({ id })
    if (!reply.ok) return
    announce(t('dreams.binned'))
    onLeave()
  }

  function more({ revision, state }: Dream) {
    if (!session.writable) return null
    const set = async (next: DreamState) => {
      const reply = await setState.run({ id, revision, state: next })
      if (reply.ok) announce(t(`dreams.set-${next}`))
    }
    const icon = { size: 18, strokeWidth: 1.6, 'aria-hidden': true } as const
    const states = [
      { id: 'reached', label: t('dreams.reached'), icon: <Check {...icon} />, next: 'reached' },
      { id: 'resting', label: t('dreams.rest'), icon: <Moon {...icon} />, next: 'resting' },
      { id: 'open', label: t('dreams.take-up'), icon: <PencilLine {...icon} />, next: 'open' },
    ] as const
    return (
      <Menu
        label={t('dreams.more')}
        trigger={
          <IconButton label={t('dreams.more')}>
            <Ellipsis size={18} strokeWidth={1.6} aria-hidden />
          </IconButton>
        }
        actions={[
          ...states
            .filter(({ next }) => next !== state)
            .map(({ next, ...action }) => ({ ...action, onAction: () => void set(next) })),
          {
            id: 'bin',
            label: t('dreams.put-in-bin'),
            icon: <Trash2 {...icon} />,
            onAction: () => void putAway(),
          },
        ]}
      />
    )
  }
}

import { Archive, FileKey, KeyRound } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import type { ErrorCode } from '../../../shared/errors.ts'
import type { MemberId, PlaceToken } from '../../../shared/ids.ts'
import type { BackupCover } from '../../../shared/model/backup.ts'
import { beginLongWork, useLongWork } from '../../bridge/long-work.ts'
import { StepHead } from '../../parts/StepHead.tsx'
import { Trouble } from '../../parts/Trouble.tsx'
import { WhoIsHere } from '../../parts/WhoIsHere.tsx'
import { Button } from '../../ui/Button.tsx'
import { NoticePanel } from '../../ui/NoticePanel.tsx'
import { PassphraseField } from '../../ui/PassphraseField.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './RestoreScreen.module.css'

/** Who opens a backup, and with what. */
export interface Opening {
  member: MemberId
  way: 'passphrase' | 'recovery-code'
}

export interface RestoreKeyProps {
  place: PlaceToken
  name: string
  cover: BackupCover
  /** Why another file that was chosen could not be taken. */
  chooseError: ErrorCode | null
  /** How it was tried before; what was typed then is gone. */
  before: Opening | null
  onOpening(opening: Opening): void
  onChooseOther(): void
  onLeave(): void
}

/** Refusals of what was typed, and of nothing else. */
const mistyped: readonly ErrorCode[] = [
  'vault.wrong-passphrase',
  'vault.wrong-recovery-code',
  'recovery.mistyped',
]

/** What a backup's cover says, and the secret of one of those who can open it. */
export function RestoreKey({
  place,
  name,
  cover,
  chooseError,
  before,
  onOpening,
  onChooseOther,
  onLeave,
}: RestoreKeyProps) {
  const { t, dayOf, timeOf, size } = useWords()
  const [chosen, setChosen] = useState(before?.member ?? null)
  const [way, setWay] = useState(before?.way ?? 'passphrase')
  const [secret, setSecret] = useState('')
  /** The field before them is the one that was tried, and nobody has turned to another since. */
  const [isAsBefore, setIsAsBefore] = useState(before !== null)
  const work = useLongWork('backups.restore')
  const refusal = work?.reply && !work.reply.ok ? work.reply.code : null
  const member = cover.members.find(({ id }) => id === chosen) ?? cover.members[0]
  if (!member) return <Trouble code="backup.damaged" />
  const who = { name: member.label }
  const isMistyped = refusal !== null && mistyped.includes(refusal)
  // Whoever mistyped is at their field again, and hears there what is wrong. Nobody else does.
  const isWrong = isMistyped && isAsBefore
  const trouble = chooseError ?? (isMistyped ? null : refusal)

  async function open(event: FormEvent) {
    event.preventDefault()
    if (secret === '' || !member) return
    setIsAsBefore(true)
    onOpening({ member: member.id, way })
    await beginLongWork('backups.restore', {
      place,
      member: member.id,
      secret:
        way === 'passphrase' ? { kind: way, passphrase: secret } : { kind: way, code: secret },
    })
  }

  /** To the field of another, or for another secret: what was typed stays with whoever it is of. */
  function turnTo(turn: () => void) {
    turn()
    setSecret('')
    setIsAsBefore(false)
  }

  return (
    <>
      <StepHead title={t('restore.title')} lead={t('restore.lead')} isFocused={!isMistyped} />
      <NoticePanel
        icon={<Archive size={22} strokeWidth={1.6} />}
        title={name}
        tone="quiet"
        actions={
          <Button size="small" tone="line" onPress={onChooseOther}>
            {t('restore.choose-other')}
          </Button>
        }
      >
        <p>
          {t('restore.cover', {
            day: dayOf(cover.madeAt),
            time: timeOf(cover.madeAt),
            size: size(cover.bytes),
          })}
        </p>
        {cover.beside === 'none' ? null : (
          <p>{t(`restore.beside-${cover.beside}`, { time: timeOf(cover.madeAt) })}</p>
        )}
      </NoticePanel>
      {trouble ? <Trouble code={trouble} /> : null}
      <form className={styles.form} onSubmit={(event) => void open(event)}>
        <h2 className={styles.who}>{t('restore.who')}</h2>
        <WhoIsHere
          members={cover.members}
          value={member.id}
          onChange={(next) => turnTo(() => setChosen(next))}
        />
        <Segmented
          label={t('restore.with')}
          value={way}
          onChange={(next) => turnTo(() => setWay(next))}
          options={[
            {
              value: 'passphrase',
              label: t('restore.with-passphrase'),
              icon: <KeyRound size={15} strokeWidth={1.6} aria-hidden />,
            },
            {
              value: 'recovery-code',
              label: t('restore.with-sheet'),
              icon: <FileKey size={15} strokeWidth={1.6} aria-hidden />,
            },
          ]}
        />
        {way === 'passphrase' ? (
          <PassphraseField
            key={member.id}
            label={t('restore.passphrase-of', who)}
            value={secret}
            onChange={setSecret}
            words={{ show: t('lock.show'), hide: t('lock.hide') }}
            error={isWrong ? t('restore.wrong', who) : null}
            autoFocus={isWrong}
          />
        ) : (
          <TextField
            key={member.id}
            label={t('restore.code-of', who)}
            value={secret}
            onChange={setSecret}
            error={isWrong ? t('restore.wrong-code', who) : null}
            description={t('lock.code-hint')}
            maxLength={120}
            size="large"
            rows={2}
            isCode
            autoFocus={isWrong}
          />
        )}
        <div className={styles.actions}>
          <Button tone="quiet" size="large" onPress={onLeave}>
            {t('common.back')}
          </Button>
          <Button
            tone="primary"
            size="large"
            type="submit"
            unavailable={secret === '' ? t('restore.secret-missing') : undefined}
          >
            {t('restore.open')}
          </Button>
        </div>
      </form>
    </>
  )
}

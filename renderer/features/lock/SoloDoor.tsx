import { FileKey, KeyRound, Users } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import type { MemberId } from '../../../shared/ids.ts'
import type { Member } from '../../../shared/model/member.ts'
import { WhoIsHere } from '../../parts/WhoIsHere.tsx'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import { Arch } from './Arch.tsx'
import styles from './LockScreen.module.css'
import { PassphraseForm } from './PassphraseForm.tsx'
import { RecoveryForm } from './RecoveryForm.tsx'

export interface SoloDoorProps {
  members: readonly Member[]
  /** Something to know first. */
  notice: ReactNode
  /** Leads to the door for several; null where only one member could stand at it. */
  onTogether: (() => void) | null
  onRestore(): void
  onSafety(): void
  onProtection(): void
  onGuide(): void
}

/** The door for one: names, and the two ways to open it. */
export function SoloDoor({
  members,
  notice,
  onTogether,
  onRestore,
  onSafety,
  onProtection,
  onGuide,
}: SoloDoorProps) {
  const { t } = useWords()
  const [chosen, setChosen] = useState<MemberId | null>(null)
  const [way, setWay] = useState<'passphrase' | 'sheet'>('passphrase')
  /** An arrow goes from name to name, and the keyboard with it; any other way of choosing leads on to the field. */
  const isByArrow = useRef(false)
  const [isFocused, setIsFocused] = useState(true)
  const fields = useRef<HTMLDivElement>(null)
  const member = members.find(({ id }) => id === chosen) ?? members[0]
  if (!member) return null

  return (
    <Arch
      caption={t('lock.locked')}
      title={t('lock.who')}
      onRestore={onRestore}
      onSafety={onSafety}
      onProtection={onProtection}
      onGuide={onGuide}
    >
      {notice}
      <div
        className={styles.asIs}
        role="presentation"
        onKeyDownCapture={onKey}
        onKeyUpCapture={() => {
          isByArrow.current = false
        }}
        onPointerDownCapture={() => {
          isByArrow.current = false
        }}
      >
        <WhoIsHere
          members={members}
          value={member.id}
          onChange={(next) => {
            setIsFocused(!isByArrow.current)
            setChosen(next)
          }}
        />
      </div>
      <div className={styles.asIs} ref={fields}>
        {way === 'passphrase' ? (
          <PassphraseForm
            key={member.id}
            member={member}
            isFocused={isFocused}
            onRestore={onRestore}
          />
        ) : (
          <RecoveryForm
            key={member.id}
            member={member}
            isFocused={isFocused}
            onRestore={onRestore}
          />
        )}
      </div>
      <div className={styles.others}>
        {onTogether ? (
          <Button
            tone="quiet"
            icon={<Users size={18} strokeWidth={1.6} aria-hidden />}
            onPress={onTogether}
          >
            {t(members.length === 2 ? 'together.both' : 'together.several')}
          </Button>
        ) : null}
        <Button
          tone="quiet"
          icon={
            way === 'passphrase' ? (
              <FileKey size={18} strokeWidth={1.6} aria-hidden />
            ) : (
              <KeyRound size={18} strokeWidth={1.6} aria-hidden />
            )
          }
          onPress={() => {
            setIsFocused(true)
            setWay(way === 'passphrase' ? 'sheet' : 'passphrase')
          }}
        >
          {t(way === 'passphrase' ? 'lock.use-sheet' : 'lock.use-passphrase')}
        </Button>
      </div>
    </Arch>
  )

  function onKey(event: KeyboardEvent): void {
    isByArrow.current = event.key.startsWith('Arrow')
    if (event.key !== 'Enter' && event.key !== ' ') return
    // The name is chosen already; the key is not to be typed into the field that it leads to.
    event.preventDefault()
    event.stopPropagation()
    fields.current?.querySelector<HTMLElement>('input, textarea')?.focus()
  }
}

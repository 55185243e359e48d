import { FileKey, KeyRound, Users } from 'lucide-react'
import { type ReactNode, useState } from 'react'
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
}

/** The door for one: names, and the two ways to open it. */
export function SoloDoor({ members, notice, onTogether, onRestore, onSafety }: SoloDoorProps) {
  const { t } = useWords()
  const [chosen, setChosen] = useState<MemberId | null>(null)
  const [way, setWay] = useState<'passphrase' | 'sheet'>('passphrase')
  const member = members.find(({ id }) => id === chosen) ?? members[0]
  if (!member) return null

  return (
    <Arch
      caption={t('lock.locked')}
      title={t('lock.who')}
      onRestore={onRestore}
      onSafety={onSafety}
    >
      {notice}
      <WhoIsHere members={members} value={member.id} onChange={setChosen} />
      {way === 'passphrase' ? (
        <PassphraseForm key={member.id} member={member} onRestore={onRestore} />
      ) : (
        <RecoveryForm key={member.id} member={member} onRestore={onRestore} />
      )}
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
          onPress={() => setWay(way === 'passphrase' ? 'sheet' : 'passphrase')}
        >
          {t(way === 'passphrase' ? 'lock.use-sheet' : 'lock.use-passphrase')}
        </Button>
      </div>
    </Arch>
  )
}

import { User } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { MemberId } from '../../../shared/ids.ts'
import type { Member } from '../../../shared/model/member.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import { Arch } from './Arch.tsx'
import { ChooseWho } from './ChooseWho.tsx'
import styles from './LockScreen.module.css'
import { TogetherForm } from './TogetherForm.tsx'
import { TouchingMarks } from './TouchingMarks.tsx'

export interface TogetherDoorProps {
  members: readonly Member[]
  /** Something to know first. */
  notice: ReactNode
  /** Leads to the door for one. */
  onAlone(): void
  onRestore(): void
  onSafety(): void
  onProtection(): void
  onGuide(): void
}

/** The door for several: everyone who is here gives their own passphrase, and it opens for all or for nobody. */
export function TogetherDoor({
  members,
  notice,
  onAlone,
  onRestore,
  onSafety,
  onProtection,
  onGuide,
}: TogetherDoorProps) {
  const { t } = useWords()
  const isPair = members.length === 2
  const [chosen, setChosen] = useState<readonly MemberId[]>([])
  const here = isPair ? members : members.filter(({ id }) => chosen.includes(id))

  return (
    <Arch
      caption={t('together.unlocking')}
      title={t(isPair ? 'together.both-here' : 'together.who')}
      promise={{
        said: t('together.shared-only'),
        more: t('together.private-closed', { count: isPair ? 2 : Math.max(3, here.length) }),
      }}
      onRestore={onRestore}
      onSafety={onSafety}
      onProtection={onProtection}
      onGuide={onGuide}
    >
      {notice}
      {isPair ? (
        <TouchingMarks members={members} />
      ) : (
        <ChooseWho members={members} chosen={chosen} onChange={setChosen} />
      )}
      <TogetherForm members={here} isPair={isPair} onRestore={onRestore} />
      <div className={styles.others}>
        <Button
          tone="quiet"
          icon={<User size={18} strokeWidth={1.6} aria-hidden />}
          onPress={onAlone}
        >
          {t('together.just-one')}
        </Button>
      </div>
    </Arch>
  )
}

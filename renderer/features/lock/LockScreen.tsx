import { FileKey, KeyRound, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { MemberId } from '../../../shared/ids.ts'
import type { Member } from '../../../shared/model/member.ts'
import { useRead } from '../../bridge/hooks.ts'
import { WhoIsHere } from '../../parts/WhoIsHere.tsx'
import { Button } from '../../ui/Button.tsx'
import { NoticePanel } from '../../ui/NoticePanel.tsx'
import { useWords } from '../../words/useWords.ts'
import { Arch } from './Arch.tsx'
import styles from './LockScreen.module.css'
import { PassphraseForm } from './PassphraseForm.tsx'
import { RecoveryForm } from './RecoveryForm.tsx'

export interface LockScreenProps {
  members: readonly Member[]
  onRestore(): void
  onSafety(): void
}

/** The door: names, and the two ways to open it. Nothing here says what lies behind. */
export function LockScreen({ members, onRestore, onSafety }: LockScreenProps) {
  const { t } = useWords()
  const info = useRead('app.info', {})
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
      {info.data?.hasBroken ? (
        <div className={styles.broken}>
          <NoticePanel
            icon={<TriangleAlert size={22} strokeWidth={1.6} />}
            title={t('lock.gone')}
            isAnnounced
          >
            <p>{t('lock.gone-more')}</p>
          </NoticePanel>
        </div>
      ) : null}
      <WhoIsHere members={members} value={member.id} onChange={setChosen} />
      {way === 'passphrase' ? (
        <PassphraseForm key={member.id} member={member} onRestore={onRestore} />
      ) : (
        <RecoveryForm key={member.id} member={member} onRestore={onRestore} />
      )}
      <Button
        tone="quiet"
        className={styles.other}
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
    </Arch>
  )
}

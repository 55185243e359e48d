import { useState } from 'react'
import { limits } from '../../../shared/limits.ts'
import { useRead } from '../../bridge/hooks.ts'
import type { KeptSheet } from '../../parts/kept-sheet.ts'
import { PageHead } from '../../parts/PageHead.tsx'
import { SettingRow } from '../../parts/SettingRow.tsx'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import { AddMember } from './AddMember.tsx'
import { ChangePassphrase } from './ChangePassphrase.tsx'
import { Leave } from './leaving/Leave.tsx'
import { MemberList } from './MemberList.tsx'
import { NewKeys } from './new-keys/NewKeys.tsx'
import { RenewSheet } from './RenewSheet.tsx'

type Doing = 'nothing' | 'change' | 'renew' | 'new-keys' | 'add' | 'leave'

export interface MembersPageProps {
  begin?: Doing | undefined
  /** Keys were made anew: their sheet has to be shown. */
  onNewKeys(sheet: KeptSheet): void
}

/** Who shares this Hearth, and each one's ways in and out. */
export function MembersPage({ begin = 'nothing', onNewKeys }: MembersPageProps) {
  const { t } = useWords()
  const session = useRead('session.read', {})
  const [doing, setDoing] = useState<Doing>(begin)
  if (!session.data) return null
  const leave = () => setDoing('nothing')
  if (doing === 'change') {
    const toNewKeys = () => setDoing('new-keys')
    return <ChangePassphrase session={session.data} onNewKeys={toNewKeys} onLeave={leave} />
  }
  if (doing === 'new-keys') {
    return <NewKeys session={session.data} onMade={onNewKeys} onLeave={leave} />
  }
  if (doing === 'leave') return <Leave session={session.data} onLeave={leave} />
  if (doing === 'renew') return <RenewSheet session={session.data} onLeave={leave} />
  if (doing === 'add') return <AddMember session={session.data} onLeave={leave} />

  const readOnly = session.data.writable ? undefined : t('members.read-only')
  const isFull = session.data.members.length >= limits.members
  return (
    <>
      <PageHead title={t('members.title')}>{t('members.lead')}</PageHead>
      <MemberList session={session.data} />
      <SettingRow
        title={t('members.change')}
        control={
          <Button tone="line" unavailable={readOnly} onPress={() => setDoing('change')}>
            {t('members.change-do')}
          </Button>
        }
      >
        {t('members.change-more')}
      </SettingRow>
      <SettingRow
        title={t('members.sheet')}
        control={
          <Button tone="line" unavailable={readOnly} onPress={() => setDoing('renew')}>
            {t('members.sheet-do')}
          </Button>
        }
      >
        {t('members.sheet-more')}
      </SettingRow>
      <SettingRow
        title={t('members.new-keys')}
        control={
          <Button tone="line" unavailable={readOnly} onPress={() => setDoing('new-keys')}>
            {t('members.new-keys-do')}
          </Button>
        }
      >
        {t('members.new-keys-more')}
      </SettingRow>
      <SettingRow
        title={t('members.add')}
        control={
          <Button
            tone="line"
            unavailable={readOnly ?? (isFull ? t('members.add-full') : undefined)}
            onPress={() => setDoing('add')}
          >
            {t('members.add-do')}
          </Button>
        }
      >
        {t('members.add-more')}
      </SettingRow>
      <SettingRow
        title={t('members.leave')}
        control={
          <Button tone="line" unavailable={readOnly} onPress={() => setDoing('leave')}>
            {t('members.leave-do')}
          </Button>
        }
      >
        {t('members.leave-more')}
      </SettingRow>
    </>
  )
}

import { useState } from 'react'
import { limits } from '../../../shared/limits.ts'
import { useRead } from '../../bridge/hooks.ts'
import { PageHead } from '../../parts/PageHead.tsx'
import { SettingRow } from '../../parts/SettingRow.tsx'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import { AddMember } from './AddMember.tsx'
import { ChangePassphrase } from './ChangePassphrase.tsx'
import { MemberList } from './MemberList.tsx'
import { RenewSheet } from './RenewSheet.tsx'

/** Who shares this Hearth, and each one's ways in. */
export function MembersPage() {
  const { t } = useWords()
  const session = useRead('session.read', {})
  const [doing, setDoing] = useState<'nothing' | 'change' | 'renew' | 'add'>('nothing')
  if (!session.data) return null
  const leave = () => setDoing('nothing')
  if (doing === 'change') return <ChangePassphrase session={session.data} onLeave={leave} />
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
    </>
  )
}

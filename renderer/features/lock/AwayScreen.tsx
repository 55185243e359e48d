import { FolderSearch, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import type { Output } from '../../../shared/contract.ts'
import type { ErrorCode } from '../../../shared/errors.ts'
import { call } from '../../bridge/client.ts'
import { useRead } from '../../bridge/hooks.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import { Button } from '../../ui/Button.tsx'
import { NoticePanel } from '../../ui/NoticePanel.tsx'
import { useWords } from '../../words/useWords.ts'
import { Arch } from './Arch.tsx'
import styles from './AwayScreen.module.css'

type Picked = NonNullable<Output<'picker.pick'>>

export interface AwayScreenProps {
  /** Something else is to be seen in the vault's place now. */
  onFound(): void
  onRestore(): void
  onSafety(): void
  onGuide(): void
}

/** A vault that was here before and is not now: it is away, and nothing is made in its stead. */
export function AwayScreen({ onFound, onRestore, onSafety, onGuide }: AwayScreenProps) {
  const { t } = useWords()
  const info = useRead('app.info', {})
  const [looks, setLooks] = useState<'not-yet' | 'looking' | 'still-away'>('not-yet')
  const [refused, setRefused] = useState<{ code: ErrorCode; picked?: Picked } | null>(null)

  async function look() {
    setRefused(null)
    setLooks('looking')
    const found = await call('vault.status', {})
    if (!found.ok && found.code === 'vault.not-found') setLooks('still-away')
    else onFound()
  }

  async function choose() {
    setRefused(null)
    const reply = await call('picker.pick', { for: 'vault-folder' })
    if (!reply.ok) return setRefused({ code: reply.code })
    if (reply.value) await use(reply.value, true)
  }

  async function use(picked: Picked, mustHoldVault: boolean) {
    const used = await call('app.use-place', { place: picked.place, mustHoldVault })
    if (!used.ok) setRefused({ code: used.code, picked })
  }

  return (
    <Arch
      caption={t('lock.closed')}
      title={t('lock.away-title')}
      onSafety={onSafety}
      onGuide={onGuide}
    >
      <div className={styles.away}>
        {info.data ? (
          <NoticePanel
            icon={<FolderSearch size={22} strokeWidth={1.6} />}
            title={t('lock.away', { place: info.data.vaultPlace })}
            isAnnounced
          >
            <p>{t('lock.away-more')}</p>
          </NoticePanel>
        ) : null}
        <Button
          tone="primary"
          size="large"
          icon={<RotateCcw size={18} strokeWidth={1.6} aria-hidden />}
          onPress={() => void look()}
        >
          {t(looks === 'looking' ? 'lock.looking' : 'lock.look-again')}
        </Button>
        <p role="status" className={styles.still}>
          {looks === 'still-away' ? t('lock.still-away') : null}
        </p>
        {refused ? <Refused {...refused} onBegin={(picked) => void use(picked, false)} /> : null}
        <div className={styles.ways}>
          <Button tone="line" onPress={() => void choose()}>
            {t('lock.choose-folder')}
          </Button>
          <Button tone="line" onPress={onRestore}>
            {t('lock.restore')}
          </Button>
        </div>
      </div>
    </Arch>
  )
}

interface RefusedProps {
  code: ErrorCode
  picked?: Picked
  onBegin(picked: Picked): void
}

/** Why a chosen folder will not do. One without a vault may hold a new one, if somebody says so. */
function Refused({ code, picked, onBegin }: RefusedProps) {
  const { t } = useWords()
  if (code !== 'vault.not-found' || !picked) return <Trouble code={code} />
  return (
    <Trouble
      code={code}
      actions={
        <Button size="small" tone="line" onPress={() => onBegin(picked)}>
          {t('lock.begin-there', { name: picked.name })}
        </Button>
      }
    />
  )
}

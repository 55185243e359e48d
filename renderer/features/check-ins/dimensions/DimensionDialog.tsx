import { useState } from 'react'
import { limits } from '../../../../shared/limits.ts'
import { type Dimension, isFirstDimension } from '../../../../shared/model/check-in.ts'
import { useCommand } from '../../../bridge/hooks.ts'
import { Trouble } from '../../../parts/Trouble.tsx'
import { announce } from '../../../ui/announce.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { useWords } from '../../../words/useWords.ts'
import { useDimensionWords } from '../useDimensionWords.ts'
import styles from './DimensionDialog.module.css'

export interface DimensionDialogProps {
  /** Null for one that is added. */
  dimension: Dimension | null
  onClose(): void
}

/** How a dimension is called, and the words at its two ends. */
export function DimensionDialog({ dimension, onClose }: DimensionDialogProps) {
  const { t } = useWords()
  const words = useDimensionWords()
  const set = useCommand('check-ins.set-dimension')
  const start = dimension ? words(dimension) : { name: '', low: '', high: '' }
  const [name, setName] = useState(start.name)
  const [low, setLow] = useState(start.low)
  const [high, setHigh] = useState(start.high)
  const hearths =
    dimension && isFirstDimension(dimension.id)
      ? words({ id: dimension.id, name: null, low: null, high: null })
      : null
  const isMissing = [name, low, high].some((text) => text.trim() === '')

  const save = async () => {
    if (set.isRunning || isMissing) return
    const reply = await set.run({
      id: dimension?.id ?? null,
      hidden: dimension?.hidden ?? false,
      name: said(name, hearths?.name),
      low: said(low, hearths?.low),
      high: said(high, hearths?.high),
    })
    if (!reply.ok) return
    announce(t('check-ins.dimension-saved'))
    onClose()
  }

  return (
    <Dialog
      title={
        dimension
          ? t('check-ins.dimension-rename-one', { dimension: start.name })
          : t('check-ins.dimension-add')
      }
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button tone="quiet" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            tone="primary"
            unavailable={isMissing ? t('check-ins.dimension-missing') : undefined}
            onPress={() => void save()}
          >
            {t('check-ins.save')}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <TextField
          label={t('check-ins.dimension-name')}
          value={name}
          onChange={setName}
          maxLength={limits.dimensionNameLength}
          autoFocus
        />
        <TextField
          label={t('check-ins.dimension-low')}
          value={low}
          onChange={setLow}
          maxLength={limits.dimensionEndLength}
        />
        <TextField
          label={t('check-ins.dimension-high')}
          value={high}
          onChange={setHigh}
          maxLength={limits.dimensionEndLength}
        />
        {hearths ? (
          <div>
            <Button
              size="small"
              onPress={() => {
                setName(hearths.name)
                setLow(hearths.low)
                setHigh(hearths.high)
              }}
            >
              {t('check-ins.dimension-back')}
            </Button>
          </div>
        ) : null}
        {set.error ? <Trouble code={set.error} /> : null}
      </div>
    </Dialog>
  )
}

/** Hearth's own words are not written down: they follow the language. */
function said(text: string, hearths: string | undefined): string | null {
  return text.trim() === hearths ? null : text.trim()
}

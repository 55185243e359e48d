import { useState } from 'react'
import { limits } from '../../../shared/limits.ts'
import { Actions } from '../../parts/Actions.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './RenewSheet.module.css'

export interface NewcomerNameProps {
  taken: readonly string[]
  onNamed(name: string): void
  onLeave(): void
}

/** The name of someone who joins. */
export function NewcomerName({ taken, onNamed, onLeave }: NewcomerNameProps) {
  const { t } = useWords()
  const [name, setName] = useState('')
  const wanted = name.trim()
  const isTaken = taken.some((one) => one.toLocaleLowerCase() === wanted.toLocaleLowerCase())
  const missing = wanted === '' ? t('setup.name-missing') : isTaken ? t('join.taken') : undefined
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (missing === undefined) onNamed(wanted)
      }}
    >
      <PageHead title={t('join.title')}>{t('join.lead')}</PageHead>
      <div className={styles.field}>
        <TextField
          label={t('join.name')}
          value={name}
          onChange={setName}
          description={t('join.name-more')}
          error={isTaken ? t('join.taken') : null}
          maxLength={limits.labelLength}
          size="large"
          autoFocus
        />
      </div>
      <Actions
        leave={
          <Button tone="quiet" size="large" onPress={onLeave}>
            {t('common.cancel')}
          </Button>
        }
      >
        <Button tone="primary" size="large" type="submit" unavailable={missing}>
          {t('common.continue')}
        </Button>
      </Actions>
    </form>
  )
}

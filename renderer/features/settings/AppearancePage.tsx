import { useCommand, useRead } from '../../bridge/hooks.ts'
import { PageHead } from '../../parts/PageHead.tsx'
import { SettingRow } from '../../parts/SettingRow.tsx'
import { Trouble } from '../../parts/Trouble.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './AppearancePage.module.css'
import { TextSize } from './TextSize.tsx'
import { ThemeChoice } from './ThemeChoice.tsx'

/** Light and text size; both take hold at once. */
export function AppearancePage() {
  const { t } = useWords()
  const settings = useRead('settings.read', {})
  const change = useCommand('settings.change')
  if (!settings.data) return null
  return (
    <>
      <PageHead title={t('appearance.title')} />
      {change.error ? <Trouble code={change.error} /> : null}
      <SettingRow
        title={t('appearance.light')}
        control={
          <ThemeChoice
            value={settings.data.theme}
            onChange={(theme) => void change.run({ theme })}
          />
        }
      >
        {t('appearance.light-more')}
      </SettingRow>
      <SettingRow
        title={t('appearance.size')}
        control={
          <TextSize
            value={settings.data.textSize}
            onChange={(textSize) => void change.run({ textSize })}
          />
        }
      >
        {t('appearance.size-more')}
      </SettingRow>
      <p className={styles.sample}>{t('appearance.sample')}</p>
    </>
  )
}

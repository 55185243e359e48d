import { combinationsOf } from '../../../shared/shortcuts.ts'
import { useCommand, useRead } from '../../bridge/hooks.ts'
import { PageHead } from '../../parts/PageHead.tsx'
import { SettingRow } from '../../parts/SettingRow.tsx'
import { Trouble } from '../../parts/Trouble.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './AppearancePage.module.css'
import { LanguageChoice } from './LanguageChoice.tsx'
import { TextSize } from './TextSize.tsx'
import { ThemeChoice } from './ThemeChoice.tsx'

/** Light, text size, language and keys; each takes hold at once. */
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
      <SettingRow
        title={t('appearance.language')}
        control={
          <LanguageChoice
            value={settings.data.locale}
            onChange={(locale) => void change.run({ locale })}
          />
        }
      >
        {t('appearance.language-more')}
      </SettingRow>
      <SettingRow
        title={t('appearance.signs')}
        control={
          <Switch
            label={t('appearance.signs')}
            isOn={settings.data.signKeys}
            onChange={(signKeys) => void change.run({ signKeys })}
            words={{ on: t('appearance.on'), off: t('appearance.off') }}
          />
        }
      >
        {t('appearance.signs-more', { key: combinationsOf('shortcuts')[0]?.key ?? '' })}
      </SettingRow>
    </>
  )
}

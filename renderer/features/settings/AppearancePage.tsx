import { combinationsOf } from '../../../shared/shortcuts.ts'
import { PageHead } from '../../parts/PageHead.tsx'
import { SettingRow } from '../../parts/SettingRow.tsx'
import { Trouble } from '../../parts/Trouble.tsx'
import { useChosenSettings } from '../../parts/useChosenSettings.ts'
import { Switch } from '../../ui/Switch.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './AppearancePage.module.css'
import { LanguageChoice } from './LanguageChoice.tsx'
import { TextSize } from './TextSize.tsx'
import { ThemeChoice } from './ThemeChoice.tsx'

/** Light, text size, language and keys; each takes hold at once. */
export function AppearancePage() {
  const { t } = useWords()
  const { settings, error, choose } = useChosenSettings()
  if (!settings) return null
  return (
    <>
      <PageHead title={t('appearance.title')} />
      {error ? <Trouble code={error} /> : null}
      <SettingRow
        title={t('appearance.light')}
        control={
          <ThemeChoice value={settings.theme} onChange={(theme) => void choose({ theme })} />
        }
      >
        {t('appearance.light-more')}
      </SettingRow>
      <SettingRow
        title={t('appearance.size')}
        control={
          <TextSize value={settings.textSize} onChange={(textSize) => void choose({ textSize })} />
        }
      >
        {t('appearance.size-more')}
      </SettingRow>
      <p className={styles.sample}>{t('appearance.sample')}</p>
      <SettingRow
        title={t('appearance.language')}
        control={
          <LanguageChoice value={settings.locale} onChange={(locale) => void choose({ locale })} />
        }
      >
        {t('appearance.language-more')}
      </SettingRow>
      <SettingRow
        title={t('appearance.signs')}
        control={
          <Switch
            label={t('appearance.signs')}
            isOn={settings.signKeys}
            onChange={(signKeys) => void choose({ signKeys })}
            words={{ on: t('appearance.on'), off: t('appearance.off') }}
          />
        }
      >
        {t('appearance.signs-more', { key: combinationsOf('shortcuts')[0]?.key ?? '' })}
      </SettingRow>
    </>
  )
}

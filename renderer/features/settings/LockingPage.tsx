import { limits } from '../../../shared/limits.ts'
import { useCommand, useRead } from '../../bridge/hooks.ts'
import { PageHead } from '../../parts/PageHead.tsx'
import { SettingRow } from '../../parts/SettingRow.tsx'
import { Trouble } from '../../parts/Trouble.tsx'
import { useChosenSettings } from '../../parts/useChosenSettings.ts'
import { useKeyNames } from '../../parts/useKeyNames.ts'
import { Button } from '../../ui/Button.tsx'
import { Stepper } from '../../ui/Stepper.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { useWords } from '../../words/useWords.ts'

/** When Hearth locks by itself, and what others see of it meanwhile. */
export function LockingPage() {
  const { t } = useWords()
  const { settings, error, choose } = useChosenSettings()
  const info = useRead('app.info', {})
  const keysOf = useKeyNames()
  const lock = useCommand('app.lock')
  if (!settings) return null
  const { min, max } = limits.autoLockMinutes
  const onOff = { on: t('locking.on'), off: t('locking.off') }
  return (
    <>
      <PageHead title={t('locking.title')}>{t('locking.lead')}</PageHead>
      {error ? <Trouble code={error} /> : null}
      <SettingRow
        title={t('locking.idle')}
        control={
          <Stepper
            label={t('locking.idle-label')}
            value={settings.autoLockMinutes}
            onChange={(autoLockMinutes) => {
              // A field that was emptied has no number yet.
              if (Number.isInteger(autoLockMinutes)) void choose({ autoLockMinutes })
            }}
            min={min}
            max={max}
            unit="minute"
            words={{ less: t('locking.less'), more: t('locking.more') }}
          />
        }
      >
        {t('locking.idle-more')}
      </SettingRow>
      <SettingRow
        title={t('locking.sleep')}
        control={
          <Switch
            label={t('locking.sleep')}
            isOn={settings.lockOnSleep}
            onChange={(lockOnSleep) => void choose({ lockOnSleep })}
            words={onOff}
          />
        }
      >
        {t('locking.sleep-more')}
      </SettingRow>
      {info.data?.platform === 'linux' ? (
        <SettingRow title={t('locking.screen')}>{t('locking.screen-linux')}</SettingRow>
      ) : (
        <SettingRow
          title={t('locking.screen')}
          control={
            <Switch
              label={t('locking.screen')}
              isOn={settings.lockOnScreenLock}
              onChange={(lockOnScreenLock) => void choose({ lockOnScreenLock })}
              words={onOff}
            />
          }
        >
          {t('locking.screen-more')}
        </SettingRow>
      )}
      <SettingRow
        title={t('locking.minimise')}
        control={
          <Switch
            label={t('locking.minimise')}
            isOn={settings.lockOnMinimise}
            onChange={(lockOnMinimise) => void choose({ lockOnMinimise })}
            words={onOff}
          />
        }
      >
        {t('locking.minimise-more')}
      </SettingRow>
      <SettingRow
        title={t('locking.cover')}
        control={
          <Switch
            label={t('locking.cover')}
            isOn={settings.coverOnBlur}
            onChange={(coverOnBlur) => void choose({ coverOnBlur })}
            words={onOff}
          />
        }
      >
        {t('locking.cover-more')}
      </SettingRow>
      {info.data?.platform === 'linux' ? (
        <SettingRow title={t('locking.capture')}>{t('locking.capture-linux')}</SettingRow>
      ) : (
        <SettingRow
          title={t('locking.capture')}
          control={
            <Switch
              label={t('locking.capture')}
              isOn={settings.hideFromCapture}
              onChange={(hideFromCapture) => void choose({ hideFromCapture })}
              words={onOff}
            />
          }
        >
          {t('locking.capture-more')}
        </SettingRow>
      )}
      <SettingRow
        title={t('locking.now')}
        control={
          <Button tone="line" onPress={() => void lock.run({})}>
            {t('shell.lock-now')}
          </Button>
        }
      >
        {t('locking.now-more', { keys: keysOf('lock')[0]?.shown ?? '' })}
      </SettingRow>
    </>
  )
}

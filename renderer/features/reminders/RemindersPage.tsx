import { Info } from 'lucide-react'
import { useState } from 'react'
import type { Session } from '../../../shared/model/member.ts'
import {
  isQuiet,
  noReminders,
  type ReminderSettings,
  reminderSubjects,
} from '../../../shared/model/reminders.ts'
import { useCommand, useRead } from '../../bridge/hooks.ts'
import { DayField } from '../../parts/DayField.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { SettingRow } from '../../parts/SettingRow.tsx'
import { Trouble } from '../../parts/Trouble.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { NoticePanel } from '../../ui/NoticePanel.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './RemindersPage.module.css'

/** How the member who is in would like to be reminded. What is chosen holds at once. */
export function RemindersPage({ session }: { session: Session }) {
  const { t } = useWords()
  const reminders = useRead('reminders.read', {})
  return (
    <>
      <PageHead title={t('settings.reminders')}>{t('reminders.lead')}</PageHead>
      {reminders.isError ? <Trouble code={reminders.error.code} /> : null}
      {!session.writable ? <p>{t('reminders.read-only')}</p> : null}
      {reminders.data && session.writable ? <Choices start={reminders.data} /> : null}
      <NoticePanel
        tone="quiet"
        icon={<Info size={20} strokeWidth={1.6} />}
        title={t('reminders.plain-title')}
      >
        <p>{t('reminders.plain')}</p>
      </NoticePanel>
    </>
  )
}

/** What was typed stands in the fields; it is kept as soon as all of it makes sense together. */
function Choices({ start }: { start: ReminderSettings }) {
  const { t } = useWords()
  const set = useCommand('reminders.set')
  const [now, setNow] = useState(start)
  const { isOn, about, at, quiet } = now
  const problem =
    at === '' ? t('reminders.at-missing') : isQuiet(quiet, at) ? t('reminders.at-quiet') : null
  const words = { on: t('reminders.on'), off: t('reminders.off') }

  return (
    <>
      {set.error ? <Trouble code={set.error} /> : null}
      <SettingRow
        title={t('reminders.is-on')}
        control={
          <Switch
            label={t('reminders.is-on')}
            isOn={isOn}
            words={words}
            onChange={(next) => change({ isOn: next })}
          />
        }
      >
        {t('reminders.is-on-more')}
      </SettingRow>
      {isOn ? (
        <>
          <SettingRow title={t('reminders.about')}>
            <div className={styles.box}>
              {reminderSubjects.map((subject) => (
                <Checkbox
                  key={subject}
                  isOn={about.includes(subject)}
                  onChange={(next) =>
                    change({
                      about: reminderSubjects.filter((one) =>
                        one === subject ? next : about.includes(one),
                      ),
                    })
                  }
                >
                  {t(`reminders.about-${subject}`)}
                </Checkbox>
              ))}
            </div>
          </SettingRow>
          <SettingRow
            title={t('reminders.at')}
            control={
              <DayField
                kind="time"
                label={t('reminders.at-label')}
                value={at}
                isRequired
                error={problem}
                onChange={(next) => change({ at: next })}
              />
            }
          >
            {t('reminders.at-more')}
          </SettingRow>
          <SettingRow
            title={t('reminders.quiet')}
            control={
              <Switch
                label={t('reminders.quiet')}
                isOn={quiet !== null}
                words={words}
                onChange={(next) => change({ quiet: next ? noReminders.quiet : null })}
              />
            }
          >
            <div className={styles.box}>
              <span>{t('reminders.quiet-more')}</span>
              {quiet === null ? null : (
                <div className={styles.times}>
                  <DayField
                    kind="time"
                    label={t('reminders.quiet-from')}
                    value={quiet.from}
                    isRequired
                    onChange={(from) => change({ quiet: { ...quiet, from } })}
                  />
                  <DayField
                    kind="time"
                    label={t('reminders.quiet-to')}
                    value={quiet.to}
                    isRequired
                    onChange={(to) => change({ quiet: { ...quiet, to } })}
                  />
                </div>
              )}
            </div>
          </SettingRow>
          <SettingRow
            title={t('reminders.rest')}
            control={
              <Switch
                label={t('reminders.rest')}
                isOn={now.restsInSlowChapters}
                words={words}
                onChange={(restsInSlowChapters) => change({ restsInSlowChapters })}
              />
            }
          >
            {t('reminders.rest-more')}
          </SettingRow>
        </>
      ) : null}
    </>
  )

  function change(part: Partial<ReminderSettings>): void {
    const next = { ...now, ...part }
    setNow(next)
    const times = [next.at, next.quiet?.from, next.quiet?.to]
    const isWhole = times.every((time) => time !== '') && !isQuiet(next.quiet, next.at)
    if (isWhole) void set.run(next)
    // What is turned off is off, whatever else stands half typed.
    else if (part.isOn === false) void set.run({ ...start, isOn: false })
  }
}

import { Lock, Users } from 'lucide-react'
import type { Day } from '../../../shared/days.ts'
import type { Zone } from '../../../shared/model/entry.ts'
import type { ImportPreview } from '../../../shared/model/import.ts'
import type { Session } from '../../../shared/model/member.ts'
import { Actions } from '../../parts/Actions.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { Button } from '../../ui/Button.tsx'
import { ChoiceCards } from '../../ui/ChoiceCards.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useWords } from '../../words/useWords.ts'
import { ImportFacts } from './ImportFacts.tsx'
import styles from './PreviewOfFile.module.css'
import { WhatStaysBehind } from './WhatStaysBehind.tsx'

export interface PreviewOfFileProps {
  preview: ImportPreview
  name: string
  session: Session
  zone: Zone
  /** As they are typed, with commas between. */
  tags: string
  onTags(tags: string): void
  onZone(zone: Zone): void
  onRun(): void
  onAnother(): void
}

/** What lies in the file, and the one choice: who will be able to read it. */
export function PreviewOfFile({
  preview,
  name,
  session,
  zone,
  tags,
  onTags,
  onZone,
  onRun,
  onAnother,
}: PreviewOfFileProps) {
  const { t, number, list } = useWords()
  const others = session.members.filter((member) => member.id !== session.me)
  const fresh = preview.entries - preview.alreadyHere
  const count = { count: fresh, shown: number(fresh) }
  return (
    <>
      <PageHead
        title={`${t('import.found', { count: preview.entries, shown: number(preview.entries) })} ${t('import.found-in', { name })}`}
      >
        {fresh === 0 ? `${t('import.nothing-new')} ${t('import.nothing-new-more')}` : undefined}
      </PageHead>
      <ImportFacts preview={preview} />
      <section className={styles.sample}>
        <h3>{t('import.sample')}</h3>
        <ul>
          {preview.sample.map((page) => (
            <li key={`${page.day} ${page.title} ${page.opening}`}>
              <SampleDay day={page.day} />
              <span className={styles.opening}>{page.title || page.opening}</span>
            </li>
          ))}
        </ul>
      </section>
      {fresh > 0 ? (
        <div className={styles.zone}>
          <ChoiceCards
            label={t('import.zone')}
            value={zone}
            onChange={onZone}
            options={[
              {
                value: 'mine',
                title: t('import.mine'),
                description: t('import.mine-more'),
                icon: <Lock size={15} strokeWidth={1.6} aria-hidden />,
                paper: 'private',
              },
              {
                value: 'ours',
                title: t('import.ours'),
                description:
                  others.length > 0
                    ? t('import.ours-more', { names: list(others.map(({ label }) => label)) })
                    : t('import.ours-alone'),
                icon: <Users size={15} strokeWidth={1.6} aria-hidden />,
                paper: 'shared',
              },
            ]}
          />
        </div>
      ) : null}
      {fresh > 0 ? (
        <div className={styles.tags}>
          <TextField
            label={t('import.tags')}
            description={t('import.tags-hint')}
            value={tags}
            onChange={onTags}
            maxLength={500}
          />
        </div>
      ) : null}
      <WhatStaysBehind problems={preview.problems} skipped={preview.skipped} />
      <Actions
        leave={
          <Button tone="quiet" size="large" onPress={onAnother}>
            {t('import.choose-other')}
          </Button>
        }
      >
        {fresh > 0 ? (
          <Button tone="primary" size="large" onPress={onRun}>
            {t(zone === 'mine' ? 'import.go-mine' : 'import.go-ours', count)}
          </Button>
        ) : null}
      </Actions>
    </>
  )
}

function SampleDay({ day }: { day: string }) {
  const words = useWords()
  return <span>{words.day(day as Day, 'plain')}</span>
}

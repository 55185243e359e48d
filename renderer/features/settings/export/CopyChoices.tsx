import { BookOpen, Braces, FileText, FileWarning, KeyRound } from 'lucide-react'
import type { ExportFormat } from '../../../../shared/model/export.ts'
import { PassphraseTwice } from '../../../parts/PassphraseTwice.tsx'
import type { PassphraseTyped } from '../../../parts/usePassphraseTwice.ts'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { ChoiceCards } from '../../../ui/ChoiceCards.tsx'
import { NoticePanel } from '../../../ui/NoticePanel.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from './CopyChoices.module.css'

export interface CopyChoicesProps {
  format: ExportFormat
  onFormat(format: ExportFormat): void
  isSealed: boolean
  onSealed(isSealed: boolean): void
  twice: PassphraseTyped
}

const icons = { markdown: FileText, pdf: BookOpen, json: Braces } as const
const formats = ['markdown', 'pdf', 'json'] as const

/** What a copy is to be: which kind of files, and plain or sealed, with what either means. */
export function CopyChoices({ format, onFormat, isSealed, onSealed, twice }: CopyChoicesProps) {
  const { t } = useWords()
  return (
    <>
      <ChoiceCards
        label={t('export.format')}
        value={format}
        onChange={onFormat}
        options={formats.map((value) => {
          const Icon = icons[value]
          return {
            value,
            title: t(`export.${value}`),
            description: t(`export.${value}-more`),
            icon: <Icon size={17} strokeWidth={1.6} aria-hidden />,
          }
        })}
      />
      <Checkbox isOn={isSealed} onChange={onSealed} description={t('export.seal-more')}>
        {t('export.seal')}
      </Checkbox>
      {isSealed ? (
        <>
          <div className={styles.fields}>
            <PassphraseTwice twice={twice} />
          </div>
          <NoticePanel
            icon={<KeyRound size={20} strokeWidth={1.6} />}
            title={t('export.sealed')}
            tone="quiet"
          >
            <p>{t('export.sealed-more')}</p>
          </NoticePanel>
        </>
      ) : (
        <NoticePanel icon={<FileWarning size={22} strokeWidth={1.6} />} title={t('export.plain')}>
          <p>{t(format === 'pdf' ? 'export.plain-book' : 'export.plain-more')}</p>
        </NoticePanel>
      )}
    </>
  )
}

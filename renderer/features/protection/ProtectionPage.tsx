import { PageHead } from '../../parts/PageHead.tsx'
import { useWords } from '../../words/useWords.ts'
import { ProtectionParts } from './ProtectionParts.tsx'

/** The same as a part of the settings. */
export function ProtectionPage() {
  const { t } = useWords()
  return (
    <>
      <PageHead title={t('protection.title')}>{t('protection.lead')}</PageHead>
      <ProtectionParts at="h3" />
    </>
  )
}

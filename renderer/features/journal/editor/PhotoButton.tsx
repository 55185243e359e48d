import { ImagePlus } from 'lucide-react'
import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../../words/useWords.ts'

/** Opens the system's dialog for photos and other files. */
export function PhotoButton({ onPress }: { onPress(): void }) {
  const { t } = useWords()
  return (
    <Button
      size="small"
      icon={<ImagePlus size={15} strokeWidth={1.6} aria-hidden />}
      onPress={onPress}
    >
      {t('photos.add')}
    </Button>
  )
}

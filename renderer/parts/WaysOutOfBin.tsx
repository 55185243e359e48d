import { Button } from '../ui/Button.tsx'
import { useWords } from '../words/useWords.ts'

export interface WaysOutOfBinProps {
  /** What taking it out is called. */
  out: string
  className: string | undefined
  onOut(): void
  onErase(): void
}

/** The two ways out of the bin of something of one's own. */
export function WaysOutOfBin({ out, className, onOut, onErase }: WaysOutOfBinProps) {
  const { t } = useWords()
  return (
    <div className={className}>
      <Button size="small" onPress={onOut}>
        {out}
      </Button>
      <Button size="small" tone="quiet" onPress={onErase}>
        {t('bin.erase')}
      </Button>
    </div>
  )
}

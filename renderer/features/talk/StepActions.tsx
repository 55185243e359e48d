import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './StepActions.module.css'
import type { Step, TableEvent } from './table.ts'

export interface StepActionsProps {
  step: Step
  isRunning: boolean
  /** The time of the turn has gone by. */
  isOver: boolean
  onEvent(event: TableEvent): void
  onFinish(): void
}

/** What can be done at this step. */
export function StepActions({ step, isRunning, isOver, onEvent, onFinish }: StepActionsProps) {
  const { t } = useWords()
  return <div className={styles.actions}>{buttons()}</div>

  function buttons() {
    switch (step) {
      case 'ready':
        return main('talk.begin', () => onEvent({ does: 'begin', at: performance.now() }))
      case 'speak':
        return (
          <>
            {isOver ? null : (
              <Button
                size="large"
                onPress={() =>
                  onEvent({ does: isRunning ? 'pause' : 'go-on', at: performance.now() })
                }
              >
                {t(isRunning ? 'talk.pause' : 'talk.go-on')}
              </Button>
            )}
            {main('talk.said', () => onEvent({ does: 'said' }))}
          </>
        )
      case 'mirror':
        return main('talk.mirrored', () => onEvent({ does: 'mirrored' }))
      case 'confirm':
        return (
          <>
            <Button size="large" onPress={() => onEvent({ does: 'not-quite' })}>
              {t('talk.not-quite')}
            </Button>
            {main('talk.yes', () => onEvent({ does: 'yes' }))}
          </>
        )
      case 'add':
        return main('talk.added', () => onEvent({ does: 'added' }))
      case 'answer':
        return main('talk.answered', () => onEvent({ does: 'answered' }))
      case 'round':
        return (
          <>
            <Button size="large" onPress={() => onEvent({ does: 'another-round' })}>
              {t('talk.another-round')}
            </Button>
            {main('talk.finish', onFinish)}
          </>
        )
    }
  }

  function main(word: MainWord, act: () => void) {
    return (
      <Button tone="primary" size="large" onPress={act}>
        {t(word)}
      </Button>
    )
  }
}

type MainWord =
  | 'talk.begin'
  | 'talk.said'
  | 'talk.mirrored'
  | 'talk.yes'
  | 'talk.added'
  | 'talk.answered'
  | 'talk.finish'

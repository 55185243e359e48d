import { useState } from 'react'
import { useCommand, useRead } from '../../../bridge/hooks.ts'
import { DepthMark } from '../../../parts/DepthMark.tsx'
import { Trouble } from '../../../parts/Trouble.tsx'
import { useSlowTime } from '../../../parts/useSlowTime.ts'
import { announce } from '../../../ui/announce.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Link } from '../../../ui/Link.tsx'
import { Segmented } from '../../../ui/Segmented.tsx'
import {
  type Prompt,
  type PromptDepth,
  type PromptTheme,
  promptDepths,
  prompts,
} from '../../../words/prompt-list.ts'
import { slowDepths, waitingInSlowTimes } from '../../../words/slow-prompts.ts'
import { useWords } from '../../../words/useWords.ts'
import styles from './PromptPicker.module.css'
import { shownPrompts } from './shown-prompts.ts'
import { ThemeMenu } from './ThemeMenu.tsx'

export interface PromptPickerProps {
  /** The text of the question that was chosen. */
  onChoose(question: string): void
  onClose(): void
}

/** Something to write about, for whoever looks for it. It comes to nobody by itself. */
export function PromptPicker({ onChoose, onClose }: PromptPickerProps) {
  const { t } = useWords()
  const aside = useRead('prompts.aside', {})
  const setAside = useCommand('prompts.set-aside')
  const [depth, setDepth] = useState<PromptDepth>('light')
  const [theme, setTheme] = useState<PromptTheme | null>(null)
  const [isAside, setIsAside] = useState(false)
  const isSlow = useSlowTime()
  const away = new Set(aside.data ?? [])
  const notForUs = prompts.filter(({ id }) => away.has(id))
  const refused = aside.error?.code ?? setAside.error

  return (
    <Dialog
      title={t(isAside ? 'prompts.aside' : 'prompts.title')}
      isOpen
      onClose={onClose}
      width="wide"
      actions={<Button onPress={onClose}>{t('common.close')}</Button>}
    >
      <p className={styles.lead}>{t(isAside ? 'prompts.aside-lead' : 'prompts.lead')}</p>
      {refused ? <Trouble code={refused} /> : null}
      {isAside ? setAsideList() : openList()}
    </Dialog>
  )

  function openList() {
    const shown = shownPrompts(
      depth,
      theme,
      isSlow ? new Set([...away, ...waitingInSlowTimes]) : away,
    )
    return (
      <>
        <div className={styles.choices}>
          <Segmented<PromptDepth>
            label={t('prompts.depth')}
            size="small"
            value={depth}
            onChange={setDepth}
            options={(isSlow ? slowDepths : promptDepths).map((each) => ({
              value: each,
              label: t(`prompts.depth-${each}`),
              icon: <DepthMark depth={each} />,
            }))}
          />
          <ThemeMenu theme={theme} onChange={setTheme} />
        </div>
        {isSlow ? <p className={styles.lead}>{t('prompts.slow')}</p> : null}
        <ul className={styles.list} aria-label={t('prompts.list')}>
          {shown.map((prompt) => (
            <li key={prompt.id} className={styles.one}>
              <button
                type="button"
                className={styles.question}
                aria-label={t('prompts.write', { prompt: t(prompt.word) })}
                onClick={() => onChoose(t(prompt.word))}
              >
                {t(prompt.word)}
              </button>
              <Button
                size="small"
                tone="quiet"
                aria-label={t('prompts.set-aside-one', { prompt: t(prompt.word) })}
                onPress={() => void set(prompt, true)}
              >
                {t('prompts.not-for-us')}
              </Button>
            </li>
          ))}
          {shown.length === 0 ? <li className={styles.none}>{t('prompts.none')}</li> : null}
        </ul>
        {notForUs.length > 0 ? (
          <p className={styles.foot}>
            <Link onPress={() => setIsAside(true)}>{t('prompts.aside-show')}</Link>
          </p>
        ) : null}
      </>
    )
  }

  function setAsideList() {
    return (
      <>
        <ul className={styles.list} aria-label={t('prompts.aside')}>
          {notForUs.map((prompt) => (
            <li key={prompt.id} className={styles.one}>
              <p className={styles.question}>{t(prompt.word)}</p>
              <Button
                size="small"
                tone="quiet"
                aria-label={t('prompts.bring-back-one', { prompt: t(prompt.word) })}
                onPress={() => void set(prompt, false)}
              >
                {t('prompts.bring-back')}
              </Button>
            </li>
          ))}
        </ul>
        <p className={styles.foot}>
          <Link onPress={() => setIsAside(false)}>{t('prompts.aside-hide')}</Link>
        </p>
      </>
    )
  }

  async function set({ id }: Prompt, isAway: boolean): Promise<void> {
    const reply = await setAside.run({ prompt: id, aside: isAway })
    if (!reply.ok) return
    announce(t(isAway ? 'prompts.set-aside-done' : 'prompts.brought-back'))
    if (!isAway && notForUs.length === 1) setIsAside(false)
  }
}

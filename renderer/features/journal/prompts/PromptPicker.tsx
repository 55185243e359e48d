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
import { PromptRows } from './PromptRows.tsx'
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
        <PromptRows
          shown={shown}
          isAside={false}
          onChoose={onChoose}
          onMove={(prompt) => set(prompt, true)}
        />
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
        <PromptRows
          shown={notForUs}
          isAside
          onChoose={onChoose}
          onMove={(prompt) => set(prompt, false)}
        />
        <p className={styles.foot}>
          <Link onPress={() => setIsAside(false)}>{t('prompts.aside-hide')}</Link>
        </p>
      </>
    )
  }

  async function set({ id }: Prompt, isAway: boolean): Promise<boolean> {
    const reply = await setAside.run({ prompt: id, aside: isAway })
    if (!reply.ok) return false
    announce(t(isAway ? 'prompts.set-aside-done' : 'prompts.brought-back'))
    if (!isAway && notForUs.length === 1) setIsAside(false)
    return true
  }
}

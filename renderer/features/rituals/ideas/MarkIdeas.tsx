import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { ideaThemes } from '../../../../shared/jar/bundled-ideas.ts'
import type { IdeaMark, IdeaRef } from '../../../../shared/model/jar.ts'
import { useCommand } from '../../../bridge/hooks.ts'
import { Trouble } from '../../../parts/Trouble.tsx'
import { announce } from '../../../ui/announce.ts'
import { Button } from '../../../ui/Button.tsx'
import { Link } from '../../../ui/Link.tsx'
import { Menu } from '../../../ui/Menu.tsx'
import { useWords } from '../../../words/useWords.ts'
import { type JarIdea, nextIdea } from './idea-list.ts'
import { MarkedIdeas } from './MarkedIdeas.tsx'
import styles from './MarkIdeas.module.css'

export interface MarkIdeasProps {
  ideas: readonly JarIdea[]
  marks: readonly { idea: IdeaRef; mark: IdeaMark }[]
  /** Why nothing can be marked now. */
  unavailable: string | undefined
}

const answers = ['no', 'skip', 'yes'] as const

/** One idea after the other, each to be answered for oneself. */
export function MarkIdeas({ ideas, marks, unavailable }: MarkIdeasProps) {
  const { t } = useWords()
  const [theme, setTheme] = useState<JarIdea['theme'] | null>(null)
  const [isListed, setIsListed] = useState(false)
  const mark = useCommand('jar.mark')
  const marked = new Map(marks.map((one) => [one.idea, one.mark]))
  const open = nextIdea(ideas, theme, marked)
  const themes = [
    ...(ideas.some((one) => one.theme === 'own') ? (['own'] as const) : []),
    ...ideaThemes,
  ]

  return (
    <>
      <div className={styles.card}>
        <Menu
          label={t('jar.theme')}
          along="start"
          trigger={
            <Button size="small" icon={<ChevronDown size={15} strokeWidth={1.6} aria-hidden />}>
              {t(theme === null ? 'jar.theme-all' : `jar.theme-${theme}`)}
            </Button>
          }
          actions={[
            { id: 'all', label: t('jar.theme-all'), onAction: () => setTheme(null) },
            ...themes.map((each) => ({
              id: each,
              label: t(`jar.theme-${each}`),
              onAction: () => setTheme(each),
            })),
          ]}
        />
        {open ? (
          <>
            <p className={styles.idea}>{open.text}</p>
            <div className={styles.answers}>
              {answers.map((answer) => (
                <Button
                  key={answer}
                  tone={answer === 'skip' ? 'quiet' : 'line'}
                  size="large"
                  unavailable={unavailable}
                  onPress={() => void say(open, answer)}
                >
                  {t(`jar.${answer}`)}
                </Button>
              ))}
            </div>
          </>
        ) : (
          <div className={styles.through}>
            <p className={styles.idea}>{t('jar.through')}</p>
            <p>{t('jar.through-more')}</p>
          </div>
        )}
      </div>
      {mark.error ? <Trouble code={mark.error} /> : null}
      {marks.length > 0 ? (
        <p className={styles.more}>
          <Link onPress={() => setIsListed(!isListed)}>
            {t(isListed ? 'jar.mine-hide' : 'jar.mine-show')}
          </Link>
        </p>
      ) : null}
      {isListed ? (
        <MarkedIdeas
          ideas={ideas}
          marked={marked}
          unavailable={unavailable}
          onTakeBack={(idea) => void takeBack(idea)}
        />
      ) : null}
    </>
  )

  async function say(idea: JarIdea, answer: IdeaMark): Promise<void> {
    const reply = await mark.run({ idea: idea.idea, mark: answer })
    if (!reply.ok) return
    const after = nextIdea(ideas, theme, new Map(marked).set(idea.idea, answer))
    announce(`${t('jar.kept')} ${after?.text ?? t('jar.through')}`)
  }

  async function takeBack(idea: IdeaRef): Promise<void> {
    const reply = await mark.run({ idea, mark: null })
    if (reply.ok) announce(t('jar.taken-back'))
  }
}

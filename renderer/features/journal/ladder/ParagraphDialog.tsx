import { useState } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import type { Answer } from '../../../../shared/model/answer.ts'
import { attachmentsIn } from '../../../../shared/model/attachment.ts'
import type { Entry } from '../../../../shared/model/entry.ts'
import type { Session } from '../../../../shared/model/member.ts'
import { useCommand } from '../../../bridge/hooks.ts'
import { SharingDialog } from '../../../parts/sharing/SharingDialog.tsx'
import { SharingPreview } from '../../../parts/sharing/SharingPreview.tsx'
import { Trouble } from '../../../parts/Trouble.tsx'
import { announce } from '../../../ui/announce.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useWords } from '../../../words/useWords.ts'
import { PageHead } from '../PageHead.tsx'
import { Prose } from '../Prose.tsx'
import { AnswerField } from '../responses/AnswerField.tsx'
import styles from './ParagraphDialog.module.css'
import { paragraphsOf } from './paragraphs.ts'

export interface ParagraphDialogProps {
  session: Session
  entry: Entry
  onClose(): void
}

/** One step up the ladder: a paragraph is chosen, looked at as it would be seen, and then shared. */
export function ParagraphDialog({ session, entry, onClose }: ParagraphDialogProps) {
  const { t, list } = useWords()
  const share = useCommand('entries.share-paragraph')
  // What is shared is the page as it stood when this opened, whatever arrives meanwhile.
  const [seen] = useState(entry)
  const [paragraphs] = useState(() => paragraphsOf(entry.body))
  const [chosen, setChosen] = useState<number | null>(null)
  const [isLooking, setIsLooking] = useState(false)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const others = session.members.filter((member) => member.id !== session.me)
  const names = list(others.map(({ label }) => label))
  const author = session.members.find((member) => member.id === entry.author)
  const text = chosen === null ? null : (paragraphs[chosen] ?? null)
  return isLooking && text !== null ? look(text) : choose()

  function choose() {
    return (
      <Dialog
        title={t('ladder.choose-title')}
        isOpen
        onClose={onClose}
        width="wide"
        actions={
          <>
            <Button tone="quiet" onPress={onClose}>
              {t('journal.share-keep')}
            </Button>
            <Button
              onPress={() => setIsLooking(true)}
              unavailable={text === null ? t('ladder.none-chosen') : undefined}
            >
              {t('ladder.next')}
            </Button>
          </>
        }
      >
        <p>{t('ladder.choose-lead', { names })}</p>
        <RadioGroup
          className={styles.choices ?? ''}
          aria-label={t('ladder.paragraphs')}
          value={chosen === null ? null : String(chosen)}
          onChange={(value) => setChosen(Number(value))}
        >
          {paragraphs.map((each, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of a page keep their places
            <Radio key={index} value={String(index)} className={styles.choice ?? ''}>
              <span className={styles.dot} aria-hidden />
              <span className={styles.words}>
                <Prose markdown={each} below={3} attachments={shownBy(each)} />
              </span>
            </Radio>
          ))}
        </RadioGroup>
      </Dialog>
    )
  }

  function look(words: string) {
    const { day, time } = seen
    const content = { day, time, title: '', body: words, mood: null, tags: [] }
    return (
      <SharingDialog
        title={t('ladder.look-title', { names })}
        keep={t('journal.share-keep')}
        share={t('ladder.share')}
        back={
          <Button tone="quiet" onPress={() => setIsLooking(false)}>
            {t('ladder.back')}
          </Button>
        }
        onShare={() => void go(words)}
        onClose={onClose}
      >
        <p>{t('journal.share-preview')}</p>
        <SharingPreview label={t('journal.page-text')}>
          <PageHead content={content} author={author} zone="ours" level={3} />
          <div className={styles.text}>
            <Prose markdown={words} below={3} attachments={shownBy(words)} />
          </div>
        </SharingPreview>
        <p className={styles.answer}>
          {t('answer.when-shared')} <AnswerField answer={answer} onChange={setAnswer} />
        </p>
        {share.error ? <Trouble code={share.error} /> : null}
        <p>{t('ladder.plain', { names })}</p>
      </SharingDialog>
    )
  }

  function shownBy(words: string) {
    const ids = attachmentsIn(words)
    return seen.attachments.filter(({ id }) => ids.includes(id))
  }

  async function go(words: string): Promise<void> {
    if (share.isRunning) return
    const { id, revision } = seen
    const reply = await share.run({ id, revision, text: words, answer })
    if (!reply.ok) return
    announce(t('ladder.shared', { names }))
    onClose()
  }
}

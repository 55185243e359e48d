import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { limits } from '../../../../../shared/limits.ts'
import type { Template } from '../../../../../shared/model/template.ts'
import { useCommand, useRead } from '../../../../bridge/hooks.ts'
import { Trouble } from '../../../../parts/Trouble.tsx'
import { announce } from '../../../../ui/announce.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Dialog } from '../../../../ui/Dialog.tsx'
import { IconButton } from '../../../../ui/IconButton.tsx'
import { TextField } from '../../../../ui/TextField.tsx'
import { useWords } from '../../../../words/useWords.ts'
import { readMarkdown } from '../../markdown/read-markdown.ts'
import { plainText } from '../../markdown/rich-text.ts'
import { bodyOf, bundled } from './bundled.ts'
import styles from './TemplatesDialog.module.css'

export interface TemplatesDialogProps {
  /** The text of the page as it is, to be kept as a template. */
  page(): string
  onChoose(markdown: string): void
  onClose(): void
}

/** Beginnings for a page: the member's own, and some that come with Hearth. */
export function TemplatesDialog({ page, onChoose, onClose }: TemplatesDialogProps) {
  const { t } = useWords()
  const own = useRead('templates.list', {})
  const keep = useCommand('templates.keep')
  const remove = useCommand('templates.remove')
  const [name, setName] = useState('')
  const [going, setGoing] = useState<Template | null>(null)
  const [body] = useState(page)
  const isKeepable = body.trim() !== '' && body.length <= limits.templateLength
  const refused = own.error?.code ?? keep.error ?? remove.error
  return (
    <Dialog
      title={t('templates.title')}
      isOpen
      onClose={onClose}
      width="wide"
      actions={
        <Button tone="quiet" onPress={onClose}>
          {t('common.close')}
        </Button>
      }
    >
      {refused ? <Trouble code={refused} /> : null}
      {own.data && own.data.length > 0 ? (
        <>
          <h3 className={styles.head}>{t('templates.own')}</h3>
          <ul className={styles.list}>
            {own.data.map((each) => (
              <li key={each.id} className={styles.own}>
                {card(each.name, each.body)}
                {going?.id === each.id ? (
                  <span className={styles.sure}>
                    {t('templates.sure')}
                    <Button size="small" autoFocus onPress={() => void takeAway(each)}>
                      {t('templates.remove-yes')}
                    </Button>
                    <Button size="small" tone="quiet" onPress={() => setGoing(null)}>
                      {t('templates.remove-no')}
                    </Button>
                  </span>
                ) : (
                  <IconButton
                    label={t('templates.remove', { name: each.name })}
                    size="small"
                    onPress={() => setGoing(each)}
                  >
                    <Trash2 size={16} strokeWidth={1.6} aria-hidden />
                  </IconButton>
                )}
              </li>
            ))}
          </ul>
          <h3 className={styles.head}>{t('templates.bundled')}</h3>
        </>
      ) : null}
      <ul className={styles.list}>
        {bundled.map((each) => (
          <li key={each.id}>{card(t(each.name), bodyOf(t(each.parts)))}</li>
        ))}
      </ul>
      {isKeepable ? (
        <form
          className={styles.keep}
          onSubmit={(event) => {
            event.preventDefault()
            void keepThis()
          }}
        >
          <TextField
            label={t('templates.keep-label')}
            value={name}
            onChange={setName}
            maxLength={limits.templateNameLength}
            placeholder={t('templates.keep-name')}
          />
          <Button
            type="submit"
            unavailable={name.trim() === '' ? t('templates.nameless') : undefined}
          >
            {t('templates.keep')}
          </Button>
        </form>
      ) : null}
      <p className={styles.private}>{t('templates.private')}</p>
    </Dialog>
  )

  function card(title: string, markdown: string) {
    return (
      <button type="button" className={styles.card} onClick={() => onChoose(markdown)}>
        <b dir="auto">{title}</b>
        <span dir="auto">{wordsOf(markdown)}</span>
      </button>
    )
  }

  async function keepThis(): Promise<void> {
    if (name.trim() === '') return
    const reply = await keep.run({ name: name.trim(), body })
    if (!reply.ok) return
    setName('')
    announce(t('templates.kept', { name: reply.value.name }))
  }

  async function takeAway({ id, name: called }: Template): Promise<void> {
    const reply = await remove.run({ id })
    setGoing(null)
    if (reply.ok) announce(t('templates.removed', { name: called }))
  }
}

/** What stands in a template, in one line. */
function wordsOf(markdown: string): string {
  const words = (readMarkdown(markdown).content ?? [])
    .map((block) => plainText(block).replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
  const line = words.join(' · ')
  return line.length > 160 ? `${line.slice(0, 159).trimEnd()}…` : line
}

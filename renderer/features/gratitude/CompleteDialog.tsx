import { useEffect, useState } from 'react'
import { limits } from '../../../shared/limits.ts'
import type { Note } from '../../../shared/model/gratitude.ts'
import { call } from '../../bridge/client.ts'
import { useBeforeLock } from '../../bridge/events.ts'
import { useCommand } from '../../bridge/hooks.ts'
import { Autosave } from '../../parts/autosave.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './CompleteDialog.module.css'

/** The receiver's own words on a note. They are kept while they are typed, also when this closes. */
export function CompleteDialog({ note, onClose }: { note: Note; onClose(): void }) {
  const { t } = useWords()
  const complete = useCommand('notes.complete')
  const [keeper] = useState(() => new CompletionKeeper(note))
  const [text, setText] = useState(note.completion?.text ?? '')

  useEffect(() => {
    void call('notes.completion-draft', { id: note.id }).then((reply) => {
      if (reply.ok && reply.value.text !== '') setText(reply.value.text)
    })
  }, [note.id])
  useBeforeLock(() => keeper.autosave.flush())

  const close = () => {
    void keeper.autosave.flush()
    onClose()
  }
  const save = async () => {
    if (text.trim() === '') return
    await keeper.autosave.flush()
    const reply = await complete.run({ id: note.id, text: text.trim() })
    if (!reply.ok) return
    keeper.autosave.stop()
    announce(t('gratitude.completed'))
    onClose()
  }

  return (
    <Dialog
      title={t('gratitude.complete-title')}
      isOpen
      onClose={close}
      actions={
        <>
          <Button tone="quiet" onPress={close}>
            {t('common.close')}
          </Button>
          <Button
            tone="primary"
            onPress={() => void save()}
            unavailable={text.trim() === '' ? t('gratitude.pin-empty') : undefined}
          >
            {t('gratitude.complete-save')}
          </Button>
        </>
      }
    >
      <blockquote className={styles.note} dir="auto">
        {note.text}
      </blockquote>
      <TextField
        label={t('gratitude.complete-label')}
        description={t('gratitude.complete-note')}
        value={text}
        onChange={(next) => {
          setText(next)
          keeper.text = next
          keeper.autosave.touch()
        }}
        rows={4}
        maxLength={limits.noteLength}
        autoFocus
      />
      {complete.error ? <Trouble code={complete.error} /> : null}
    </Dialog>
  )
}

/** Holds the newest words outside of React, so that a save always finds them. */
class CompletionKeeper {
  text: string
  readonly autosave: Autosave

  constructor(note: Note) {
    this.text = note.completion?.text ?? ''
    this.autosave = new Autosave(async () => {
      const reply = await call('notes.save-completion-draft', { id: note.id, text: this.text })
      return reply.ok ? { ok: true, value: { savedAt: new Date().toISOString() } } : reply
    })
  }
}

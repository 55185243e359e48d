import { CornerDownLeft, Search } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Keys } from '../../parts/Keys.tsx'
import { SearchBox } from '../../ui/SearchBox.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { useWords } from '../../words/useWords.ts'
import { type Command, commandGroups } from './command.ts'
import { findCommands } from './find-commands.ts'
import styles from './Palette.module.css'

export interface PaletteProps {
  commands: readonly Command[]
  /** Looks for the text in what is written, where that is. */
  onSearch(text: string): void
  onClose(): void
}

/** How many lines one of the keys for a page goes. */
const page = 8

/**
 * A field over the screen, and below it everything that can be done from here, narrowed down by what is
 * typed. The keyboard stays in the field; arrow keys choose in the list, Enter does it.
 */
export function Palette({ commands, onSearch, onClose }: PaletteProps) {
  const { t } = useWords()
  const name = useId()
  const list = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  // The dialog takes the keyboard as it opens; the field has it from there.
  useEffect(() => field.current?.focus(), [])
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const isTyped = text.trim() !== ''
  const found = findCommands(commands, text)
  const lines: Command[] = isTyped ? [...found, searching()] : found.toSorted(byGroup)
  const chosen = Math.min(at, lines.length - 1)

  useEffect(() => {
    list.current
      ?.querySelector(`[id="${name}-${chosen}"]`)
      ?.scrollIntoView?.({ block: chosen === 0 ? 'end' : 'nearest' })
  }, [name, chosen])

  return (
    <ModalOverlay
      className={styles.scrim ?? ''}
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <Modal className={styles.modal ?? ''} data-palette="">
        <Dialog className={styles.dialog ?? ''}>
          <Heading slot="title" className={styles.title ?? ''}>
            {t('palette.title')}
          </Heading>
          <SearchBox
            ref={field}
            role="combobox"
            aria-label={t('palette.field')}
            aria-expanded="true"
            aria-autocomplete="list"
            aria-controls={`${name}-list`}
            aria-activedescendant={`${name}-${chosen}`}
            placeholder={t('palette.placeholder')}
            value={text}
            onChange={(next) => {
              setText(next)
              setAt(0)
            }}
            onKeyDown={move}
            button={null}
          />
          {isTyped && found.length === 0 ? (
            <p className={styles.none}>{t('palette.none')}</p>
          ) : null}
          <div
            ref={list}
            id={`${name}-list`}
            className={styles.list}
            role="listbox"
            aria-label={t('palette.list')}
            tabIndex={-1}
          >
            {isTyped ? lines.map((line, index) => row(line, index)) : groups()}
          </div>
          <p className={styles.foot}>{t('palette.foot')}</p>
          <p role="status">
            <VisuallyHidden>
              {isTyped ? t('palette.count', { count: found.length }) : ''}
            </VisuallyHidden>
          </p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )

  function groups() {
    return commandGroups.map((group) => {
      const own = lines
        .map((line, index) => ({ line, index }))
        .filter(({ line }) => line.group === group)
      if (own.length === 0) return null
      return (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a listbox
        <div key={group} role="group" aria-labelledby={`${name}-of-${group}`}>
          <p id={`${name}-of-${group}`} className={styles.group} role="presentation">
            {t(`palette.${group}`)}
          </p>
          {own.map(({ line, index }) => row(line, index))}
        </div>
      )
    })
  }

  function row(line: Command, index: number) {
    const { id, icon: Icon, label, group, keys, waits } = line
    return (
      // biome-ignore lint/a11y/useFocusableInteractive: the keyboard stays in the field
      // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the field choose it
      <div
        key={id}
        id={`${name}-${index}`}
        className={styles.line}
        role="option"
        aria-selected={index === chosen}
        onClick={() => choose(line)}
        // The field keeps the keyboard while the mouse goes over the list.
        onMouseDown={(event) => event.preventDefault()}
        onMouseMove={() => setAt(index)}
      >
        <Icon size={17} strokeWidth={1.6} aria-hidden />
        <span className={styles.label}>{label}</span>
        {isTyped && id !== searchId ? (
          <span className={styles.where} data-waits={waits !== undefined || undefined}>
            {waits ?? t(`palette.${group}`)}
          </span>
        ) : null}
        {keys ? <Keys of={keys} /> : null}
        {index === chosen ? <CornerDownLeft size={15} strokeWidth={1.6} aria-hidden /> : null}
      </div>
    )
  }

  function searching(): Command {
    const words = text.trim()
    return {
      id: searchId,
      group: 'do',
      label: t('palette.search-for', { text: words }),
      also: '',
      icon: Search,
      act: () => onSearch(words),
    }
  }

  /** What it does may need the keyboard, or another dialog: this one goes first. */
  function choose(line: Command): void {
    onClose()
    line.act()
  }

  function move(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const last = lines.length - 1
    const steps: Record<string, number> = {
      ArrowDown: chosen === last ? 0 : chosen + 1,
      ArrowUp: chosen <= 0 ? last : chosen - 1,
      PageDown: Math.min(last, chosen + page),
      PageUp: Math.max(0, chosen - page),
    }
    const next = steps[event.key]
    const line = lines[chosen]
    if (next !== undefined) {
      event.preventDefault()
      setAt(next)
    } else if (event.key === 'Enter' && line) {
      event.preventDefault()
      choose(line)
    }
  }
}

const searchId = 'search-for'

function byGroup(a: Command, b: Command): number {
  return commandGroups.indexOf(a.group) - commandGroups.indexOf(b.group)
}

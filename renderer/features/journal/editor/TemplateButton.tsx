import type { Editor } from '@tiptap/core'
import { LayoutTemplate } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../../words/useWords.ts'
import { insertTemplate } from './templates/insert-template.ts'
import { TemplatesDialog } from './templates/TemplatesDialog.tsx'

export interface TemplateButtonProps {
  editor: Editor
  /** The text of the page as it is. */
  page(): string
}

/** Opens the beginnings that a page can have. */
export function TemplateButton({ editor, page }: TemplateButtonProps) {
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button
        size="small"
        icon={<LayoutTemplate size={15} strokeWidth={1.6} aria-hidden />}
        onPress={() => setIsOpen(true)}
      >
        {t('templates.open')}
      </Button>
      {isOpen ? (
        <TemplatesDialog
          page={page}
          onClose={() => setIsOpen(false)}
          onChoose={(markdown) => {
            setIsOpen(false)
            // The dialog gives the focus back to its button first.
            requestAnimationFrame(() => insertTemplate(editor, markdown))
          }}
        />
      ) : null}
    </>
  )
}

import { Extension } from '@tiptap/core'
import { DOMParser, type ParseOptions, type Slice } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { cleanPasted } from './clean-pasted.ts'

/** Reads what was pasted once it was cleaned. The editor has made elements of it, which run and load nothing. */
class CleaningParser extends DOMParser {
  override parseSlice(dom: HTMLElement, options?: ParseOptions): Slice {
    cleanPasted(dom)
    return super.parseSlice(dom, options)
  }
}

/** Whatever is pasted, or dropped as words from elsewhere, comes without its looks. */
export const CleanPaste = Extension.create({
  name: 'cleanPaste',
  addProseMirrorPlugins() {
    const { schema } = this.editor
    const clipboardParser = new CleaningParser(schema, DOMParser.fromSchema(schema).rules)
    return [new Plugin({ props: { clipboardParser } })]
  },
})

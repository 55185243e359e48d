import { Mark, mergeAttributes, Node, wrappingInputRule } from '@tiptap/core'
import { ListItem, OrderedList, TaskItem, TaskList } from '@tiptap/extension-list'
import { Placeholder } from '@tiptap/extensions'
import { StarterKit } from '@tiptap/starter-kit'
import { AttachmentBlock, Caption } from './attachment-block.ts'
import { FindInPage } from './find/find-in-page.ts'
import { PageKeys } from './page-keys.ts'
import { CleanPaste } from './paste/clean-paste.ts'

/** A link as words: it has an address, and nowhere to go. */
const Link = Mark.create({
  name: 'link',
  priority: 1000,
  inclusive: false,
  addAttributes() {
    return {
      href: { default: '', parseHTML: (element) => element.getAttribute('href') ?? '' },
      title: { default: null },
    }
  },
  parseHTML() {
    return [{ tag: 'a[href]' }]
  },
  renderHTML({ mark }) {
    return ['span', { 'data-link': '', title: String(mark.attrs.href) }, 0]
  },
})

/** A picture that an imported page names. Its words stand for it; nothing is ever loaded. */
const Picture = Node.create<{ label(name: string): string }>({
  name: 'picture',
  group: 'inline',
  inline: true,
  atom: true,
  addOptions() {
    return { label: (name) => name }
  },
  addAttributes() {
    return { src: { default: '' }, alt: { default: '' }, title: { default: null } }
  },
  renderHTML({ node, HTMLAttributes }) {
    const { src: _, alt: __, title: ___, ...rest } = HTMLAttributes
    const label = this.options.label(String(node.attrs.alt))
    return ['span', mergeAttributes(rest, { 'data-picture': '' }), label]
  },
  renderText({ node }) {
    return String(node.attrs.alt)
  },
})

/** Numbers of at most nine digits, as Markdown has them; longer ones stay what was typed. */
const NumberedList = OrderedList.extend({
  addInputRules() {
    return [
      wrappingInputRule({
        find: /^(\d{1,9})\.\s$/,
        type: this.type,
        getAttributes: (match) => ({ start: Number(match[1]) }),
        joinPredicate: (match, node) => node.childCount + node.attrs.start === Number(match[1]),
      }),
    ]
  },
})

export interface EditorWords {
  placeholder: string
  picture(name: string): string
  /** Stands in a caption that is empty. */
  caption: string
  task(words: string): string
}

/** What a page can hold: the same that Markdown can, so that nothing is lost on the way. */
export function makeExtensions(words: EditorWords) {
  const base = StarterKit.extend({
    addExtensions() {
      const all = this.parent?.() ?? []
      return all.map((each) => {
        // Emphasis on code is allowed in Markdown, so it is not taken away here.
        if (each.name === 'code') return each.extend({ excludes: 'code' })
        return each.name === 'doc' ? each.extend({ content: '(block | attachment)+' }) : each
      })
    },
  })
  return [
    base.configure({ link: false, underline: false, listItem: false, orderedList: false }),
    // An item may begin with a heading or a list, as in Markdown.
    ListItem.extend({ content: 'block+' }),
    NumberedList,
    TaskList,
    TaskItem.extend({ content: 'block+' }).configure({
      nested: true,
      a11y: { checkboxLabel: (node) => words.task(node.textContent) },
    }),
    Link,
    Picture.configure({ label: words.picture }),
    AttachmentBlock,
    Caption.configure({ hint: words.caption }),
    FindInPage,
    PageKeys,
    CleanPaste,
    Placeholder.configure({ placeholder: words.placeholder }),
  ]
}

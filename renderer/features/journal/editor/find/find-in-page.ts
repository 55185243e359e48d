import { type Editor, Extension } from '@tiptap/core'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { fold } from '../../../../../shared/search/fold.ts'

export interface Place {
  from: number
  to: number
}

export interface Finding {
  /** What is looked for, as it was typed; empty where nothing is. */
  text: string
  places: readonly Place[]
  /** Which of the places is shown, from 0; -1 where there is none. */
  at: number
}

const nothing: Finding = { text: '', places: [], at: -1 }
const key = new PluginKey<Finding>('find-in-page')

/** Marks the places where words were found in the text. They move with it, and are no part of it. */
export const FindInPage = Extension.create({
  name: 'findInPage',
  addProseMirrorPlugins() {
    return [
      new Plugin<Finding>({
        key,
        state: {
          init: () => nothing,
          apply: (tr, before) => {
            const said = tr.getMeta(key) as Partial<Finding> | undefined
            if (said === undefined && !tr.docChanged) return before
            const next = { ...before, ...said }
            if (next.text === '') return nothing
            const isSame = said?.text === undefined && !tr.docChanged
            const places = isSame ? before.places : placesOf(tr.doc, next.text)
            return { text: next.text, places, at: Math.min(next.at, places.length - 1) }
          },
        },
        props: {
          decorations: (state) => {
            const { places, at } = findingIn(state)
            if (places.length === 0) return null
            return DecorationSet.create(
              state.doc,
              places.map(({ from, to }, index) =>
                Decoration.inline(from, to, { 'data-found': index === at ? 'here' : '' }),
              ),
            )
          },
        },
      }),
    ]
  },
})

export function findingIn(state: EditorState): Finding {
  return key.getState(state) ?? nothing
}

/** Looks for a text from where the caret is. An empty one ends it. */
export function find(editor: Editor, text: string): void {
  const { doc, selection } = editor.state
  const places = placesOf(doc, text)
  const next = places.findIndex(({ from }) => from >= selection.from)
  show(editor, { text, at: places.length > 0 ? Math.max(0, next) : -1 })
}

/** Goes to the next place, or with -1 to the one before; past the last the first comes again. */
export function step(editor: Editor, by: 1 | -1): void {
  const { places, at } = findingIn(editor.state)
  if (places.length === 0) return
  show(editor, { at: (at + by + places.length) % places.length })
}

/** Ends the search; the caret goes to what was found last. */
export function endFind(editor: Editor): void {
  const { places, at } = findingIn(editor.state)
  const { tr } = editor.state
  const place = places[at]
  if (place) tr.setSelection(TextSelection.create(tr.doc, place.from, place.to))
  editor.view.dispatch(tr.setMeta(key, { text: '' }).setMeta('addToHistory', false))
  editor.view.focus()
}

function show(editor: Editor, said: Partial<Finding>): void {
  const { view } = editor
  view.dispatch(view.state.tr.setMeta(key, said).setMeta('addToHistory', false))
  view.dom.querySelector('[data-found="here"]')?.scrollIntoView?.({ block: 'center' })
}

/** Every place of a text, whatever its accents and capitals; none reaches over the end of a block. */
function placesOf(doc: DocumentNode, text: string): Place[] {
  const wanted = fold(text)
  const places: Place[] = []
  if (wanted.trim() === '') return places
  doc.descendants((block, start) => {
    if (!block.isTextblock) return true
    const { letters, from, to } = foldedBlock(block, start + 1)
    for (let at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, at)) {
      const end = at + wanted.length
      places.push({ from: from[at]!, to: to[end - 1]! })
      at = end
    }
    return false
  })
  return places
}

/** A block's letters, folded, with where each begins and ends in the document. */
function foldedBlock(block: DocumentNode, start: number) {
  let letters = ''
  const from: number[] = []
  const to: number[] = []
  block.forEach((node, offset) => {
    const text = node.isText ? (node.text ?? '') : '\n'
    // A letter and the marks that stand on it are folded as one.
    for (const { 0: cluster, index } of text.matchAll(/[\s\S]\p{M}*/gu)) {
      const folded = fold(cluster)
      letters += folded
      for (let each = 0; each < folded.length; each += 1) {
        from.push(start + offset + index)
        to.push(start + offset + index + cluster.length)
      }
    }
  })
  return { letters, from, to }
}

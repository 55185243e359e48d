import { type RefObject, useEffect } from 'react'
import { marksIn, termsOf } from '../../../shared/search/query.ts'
import type { Chosen } from './asked.ts'

/** The name under which `::highlight()` draws what was found. */
const name = 'found'
/** What somebody wrote bears `dir="auto"`, for every script reads its own way; code stands apart. */
const written = '[dir="auto"], pre'

/**
 * Marks what was searched for in a page that is shown, and brings the first place into sight. The page
 * itself is left as it is: marks are drawn over it.
 */
export function useFoundMarks(
  pane: RefObject<HTMLElement | null>,
  text: string,
  chosen: Chosen | null,
): void {
  const of = chosen === null ? null : `${chosen.kind} ${chosen.id}`
  useEffect(() => {
    const shown = pane.current
    const highlights = typeof CSS === 'undefined' ? undefined : CSS.highlights
    if (of === null || shown === null) return
    let hasArrived = false
    const mark = () => {
      const places = placesIn(shown, text)
      highlights?.set(name, highlightOf(places))
      const [first] = places
      if (hasArrived || first === undefined) return
      hasArrived = true
      first.startContainer.parentElement?.scrollIntoView({ block: 'center' })
    }
    mark()
    const watcher = new MutationObserver(mark)
    watcher.observe(shown, { childList: true, subtree: true, characterData: true })
    return () => {
      watcher.disconnect()
      highlights?.delete(name)
    }
  }, [pane, text, of])
}

/**
 * What is drawn over the page. The places do not follow what changes in it: thousands that did would hold up
 * every change, and they are looked up anew after each.
 */
function highlightOf(places: readonly StaticRangeInit[]): Highlight {
  const highlight = new Highlight()
  for (const place of places) highlight.add(new StaticRange(place))
  return highlight
}

/** Where the words stand, over the borders of what is bold or a link. */
function placesIn(shown: HTMLElement, text: string): StaticRangeInit[] {
  const terms = termsOf(text)
  if (terms.length === 0) return []
  const blocks = [...shown.querySelectorAll(written)]
  return blocks
    .filter((block) => block.querySelector(written) === null)
    .flatMap((block) => {
      const nodes = textsIn(block)
      const whole = nodes.map(({ data }) => data).join('')
      return marksIn(whole, terms).map(([from, to]) => {
        const [start, end] = [placeOf(nodes, from), placeOf(nodes, to)]
        return {
          startContainer: start.node,
          startOffset: start.at,
          endContainer: end.node,
          endOffset: end.at,
        }
      })
    })
}

function textsIn(block: Element): Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    nodes.push(node as Text)
  }
  return nodes
}

function placeOf(nodes: readonly Text[], offset: number): { node: Text; at: number } {
  let rest = offset
  for (const node of nodes) {
    if (rest <= node.data.length) return { node, at: rest }
    rest -= node.data.length
  }
  const last = nodes.at(-1)!
  return { node: last, at: last.data.length }
}

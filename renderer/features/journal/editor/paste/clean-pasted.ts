import { gatherWordLists } from './word-lists.ts'

/** What is never words of the page. */
const unwanted =
  'script,style,meta,link,title,noscript,template,iframe,object,embed,svg,math,canvas,video,audio,img,picture,button,select,textarea,nav,[hidden],[aria-hidden="true"]'
const blocks = 'p,div,h1,h2,h3,h4,h5,h6,ul,ol,table,blockquote,pre,section,article,figure,hr'
/** Nothing but these says anything about the form of a page. */
const kept: Record<string, readonly string[]> = {
  A: ['href'],
  OL: ['start'],
  UL: ['data-type'],
  LI: ['data-type', 'data-checked'],
  // A photo of this journal, copied without its page.
  FIGURE: ['data-attachment'],
  P: ['data-caption'],
}

/**
 * What was copied from a web page or a word processor, with its words, headings, lists, emphasis and links,
 * and without everything else: looks, hidden parts, pictures, forms, and what programs write for
 * themselves. It is cleaned in place, in the inert document into which it was read, where nothing loads.
 */
export function cleanPasted(body: HTMLElement): void {
  // Copied on a page of Hearth: it is what it should be.
  if (body.querySelector('[data-pm-slice]') !== null) return
  dropComments(body)
  for (const each of body.querySelectorAll<HTMLElement>('[style]')) {
    if (isHidden(each)) each.remove()
  }
  for (const each of body.querySelectorAll('b[id^="docs-internal-guid"]')) unwrap(each)
  gatherWordLists(body)
  // Tags with a colon are an office program's own.
  for (const each of body.querySelectorAll('*')) if (each.localName.includes(':')) unwrap(each)
  markChecked(body)
  for (const each of body.querySelectorAll(unwanted)) each.remove()
  for (const each of body.querySelectorAll('input')) each.remove()
  for (const each of [...body.querySelectorAll('table')].reverse()) spellOut(each)
  for (const each of body.querySelectorAll<HTMLElement>('[style]')) sayInTags(each)
  for (const each of body.querySelectorAll('a[href]')) {
    if (!/^(?:https?|mailto):/i.test(each.getAttribute('href') ?? '')) unwrap(each)
  }
  // A heading is not bold beside being a heading.
  for (const each of body.querySelectorAll(':is(h1,h2,h3,h4,h5,h6) :is(b,strong)')) unwrap(each)
  tidyText(body)
  for (const each of [...body.querySelectorAll('p,div,span,h1,h2,h3,h4,h5,h6')].reverse()) {
    const isEmpty = each.textContent?.trim() === '' && each.querySelector('br,hr') === null
    if (isEmpty) each.remove()
  }
  for (const each of body.querySelectorAll('br')) {
    if (isBetweenBlocks(each)) each.remove()
  }
  for (const each of body.querySelectorAll('*')) {
    for (const { name } of [...each.attributes]) {
      if (!kept[each.tagName]?.includes(name)) each.removeAttribute(name)
    }
  }
}

function dropComments(body: HTMLElement): void {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_COMMENT)
  const comments: Node[] = []
  while (walker.nextNode()) comments.push(walker.currentNode)
  for (const comment of comments) comment.parentNode?.removeChild(comment)
}

function isHidden(element: HTMLElement): boolean {
  const looks = looksOf(element)
  return (
    looks.get('display') === 'none' ||
    looks.get('visibility') === 'hidden' ||
    looks.get('mso-hide') === 'all'
  )
}

/** What the attribute says, word by word: the browser forgets looks that it does not know. */
function looksOf(element: HTMLElement): Map<string, string> {
  const parts = (element.getAttribute('style') ?? '').toLowerCase().split(';')
  return new Map(
    parts.map((part) => {
      const colon = part.indexOf(':')
      return [part.slice(0, Math.max(0, colon)).trim(), part.slice(colon + 1).trim()]
    }),
  )
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes)
}

/** Emphasis that is only in the looks becomes emphasis of the words. */
function sayInTags(element: HTMLElement): void {
  const looks = looksOf(element)
  const fontWeight = looks.get('font-weight') ?? ''
  const decoration = `${looks.get('text-decoration')} ${looks.get('text-decoration-line')}`
  const weight = fontWeight === 'bold' || fontWeight === 'bolder' ? 700 : Number(fontWeight)
  const isBoldTag = element.matches('b,strong')
  const isPlain = fontWeight === 'normal' || (weight > 0 && weight < 600)
  element.removeAttribute('style')
  if (element.matches(blocks)) return
  if (weight >= 600 && !isBoldTag) wrapInside(element, 'strong')
  if (looks.get('font-style') === 'italic' && !element.matches('i,em')) wrapInside(element, 'em')
  if (decoration.includes('line-through') && !element.matches('s,del')) {
    wrapInside(element, 's')
  }
  if (isBoldTag && isPlain) unwrap(element)
}

function wrapInside(element: HTMLElement, tag: string): void {
  if (element.textContent?.trim() === '') return
  const around = element.ownerDocument.createElement(tag)
  around.append(...element.childNodes)
  element.append(around)
}

/** Lists of which every item has a box are check lists. */
function markChecked(body: HTMLElement): void {
  for (const list of body.querySelectorAll('ul,ol')) {
    const items = [...list.children].filter(({ tagName }) => tagName === 'LI')
    const boxes = items.map((item) =>
      item.querySelector(':scope > input, :scope > :is(p,label,div,span) > input'),
    )
    const isCheckList =
      items.length > 0 && boxes.every((box) => box?.getAttribute('type') === 'checkbox')
    if (!isCheckList) continue
    const checks = list.ownerDocument.createElement('ul')
    checks.setAttribute('data-type', 'taskList')
    items.forEach((item, index) => {
      item.setAttribute('data-type', 'taskItem')
      item.setAttribute('data-checked', String(boxes[index]?.hasAttribute('checked') === true))
      checks.append(item)
    })
    list.replaceWith(checks)
  }
}

/** A table becomes a line for each row; one that only arranged a page becomes what it arranged. */
function spellOut(table: HTMLTableElement): void {
  const document_ = table.ownerDocument
  const rows = [...table.rows].map((row) => [...row.cells])
  const arranges = rows.some((cells) => cells.some((cell) => cell.querySelector(blocks) !== null))
  const lines = rows.flatMap((cells) => {
    if (arranges || cells.length === 1) {
      return cells.map((cell) => {
        const part = document_.createElement('div')
        part.append(...cell.childNodes)
        return part
      })
    }
    const line = document_.createElement('p')
    cells.forEach((cell, index) => {
      if (index > 0) line.append(' | ')
      line.append(...cell.childNodes)
    })
    return [line]
  })
  table.replaceWith(...lines)
}

/** Blanks that only kept a layout together, and signs that nobody sees. */
function tidyText(body: HTMLElement): void {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const text = walker.currentNode as Text
    if (text.parentElement?.closest('pre')) continue
    text.data = text.data.replace(/[\u200b\ufeff\u00ad]/g, '').replace(/\u00a0/g, ' ')
  }
}

function isBetweenBlocks(element: Element): boolean {
  const isBlock = (node: Element | null) => node?.matches(blocks) === true
  return isBlock(element.previousElementSibling) || isBlock(element.nextElementSibling)
}

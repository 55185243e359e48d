/** Signs with which an item is counted; any other sign only points. */
const counted = /^\(?(?:\d{1,3}|[a-z]|[ivxlc]{1,6})[.)]/i

interface Open {
  level: number
  list: HTMLElement
}

/**
 * Word writes a list as paragraphs that say in their looks how deep they stand, with the sign of each as
 * text. They become lists.
 */
export function gatherWordLists(body: HTMLElement): void {
  let open: Open[] = []
  let before: Element | null = null
  for (const item of body.querySelectorAll<HTMLElement>('p[style*="mso-list"]')) {
    const level = Number(/mso-list:[^;]*\blevel(\d)/i.exec(rawStyle(item))?.[1] ?? 0)
    if (level === 0) continue
    if (item.previousElementSibling !== before) open = []
    const sign = takeSign(item)
    const tag = counted.test(sign) ? 'ol' : 'ul'
    while (open.length > 0 && open.at(-1)!.level > level) open.pop()
    const last = open.at(-1)
    if (!last || last.level < level || last.list.localName !== tag) {
      if (last?.level === level) open.pop()
      const list = item.ownerDocument.createElement(tag)
      const around = open.at(-1)?.list.lastElementChild
      if (around) around.append(list)
      else item.before(list)
      open.push({ level, list })
    }
    const line = item.ownerDocument.createElement('li')
    line.append(...item.childNodes)
    open.at(-1)!.list.append(line)
    item.remove()
    before = open[0]!.list
  }
}

/** The browser forgets looks it does not know; the attribute still has them. */
function rawStyle(element: Element): string {
  return element.getAttribute('style') ?? ''
}

/** Takes the sign out of an item's text. */
function takeSign(item: HTMLElement): string {
  for (const span of item.querySelectorAll('span')) {
    if (!/mso-list:\s*ignore/i.test(rawStyle(span))) continue
    const sign = span.textContent?.trim() ?? ''
    span.remove()
    return sign
  }
  return ''
}

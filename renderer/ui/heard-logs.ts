/**
 * Lets the number in a field be read aloud at each step.
 *
 * React Aria says it in a log of its own for those who listen, and empties that before the next number by way of
 * HTML. The content policy takes no HTML, whatever is in it: the second step would bring the window down. In these logs
 * what is written as HTML is text.
 */
new MutationObserver((records) => {
  for (const { addedNodes } of records) {
    for (const node of addedNodes) {
      if (node instanceof HTMLElement && node.dataset.liveAnnouncer) takeTextOnly(node)
    }
  }
}).observe(document.body, { childList: true })

function takeTextOnly(announcer: HTMLElement): void {
  for (const log of announcer.children) {
    Object.defineProperty(log, 'innerHTML', {
      set: (text: string) => {
        log.textContent = text
      },
    })
  }
}

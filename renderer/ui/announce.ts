/** Where announcements are spoken; the screen's frame renders what arrives here. */
type Listener = (text: string) => void
const listeners = new Set<Listener>()

/** Says something to people who listen to the screen, politely: saved, locked, shared. */
export function announce(text: string): void {
  for (const listener of listeners) listener(text)
}

/** Subscribes to announcements; answers with the way to stop. */
export function onAnnounce(listener: Listener): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

import type { Notification } from 'electron'

/** While one stands on the screen it has to be held, or nobody would hear that it was pressed. */
const shown = new Set<Notification>()

/**
 * Shows a reminder of the system's, which brings Hearth to the front when it is pressed. It says one word
 * and nothing else: whoever else looks at the screen learns nothing from it.
 */
export function showReminder(kind: typeof Notification, word: string, onPress: () => void): void {
  if (!kind.isSupported()) return
  const notification = new kind({ title: word })
  shown.add(notification)
  notification.on('click', () => {
    shown.delete(notification)
    onPress()
  })
  notification.on('close', () => shown.delete(notification))
  notification.show()
}

import type { common as english } from '../en/common.ts'

/** Words that stand on many screens. */
export const common: Record<keyof typeof english, string> = {
  'common.hearth': 'Hearth',
  'common.cancel': 'Abbrechen',
  'common.back': 'Zurück',
  'common.continue': 'Weiter',
  'common.close': 'Schließen',
  'common.done': 'Fertig',
  'common.try-again': 'Noch einmal versuchen',
  'common.waiting': 'Einen Moment',
  'common.mine': 'Privat',
  'common.ours': 'Gemeinsam',
  'common.more': 'Mehr',
  'date.full': '{weekday}, {date}',
}

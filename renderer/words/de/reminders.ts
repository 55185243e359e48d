import type { reminders as english } from '../en/reminders.ts'

/** How one member would like to be reminded. */
export const reminders: Record<keyof typeof english, string> = {
  'settings.reminders': 'Erinnerungen',
  'reminders.lead':
    'Eine Erinnerung sagt „Erinnerung“ und sonst nichts. Bis du sie anstellst, nur für dich, gibt es keine.',
  'reminders.is-on': 'Mich erinnern',
  'reminders.is-on-more':
    'Solange Hearth läuft, auch wenn es abgeschlossen ist. Höchstens einmal am Tag, und nur, wenn es etwas gibt.',
  'reminders.on': 'An',
  'reminders.off': 'Aus',
  'reminders.about': 'Woran',
  'reminders.about-check-ins': 'Ein Zwischenhalt ist dran',
  'reminders.about-rituals': 'Ein Ritual ist geplant',
  'reminders.about-follow-ups': 'Ein Versprechen von dir ist wieder anzusehen',
  'reminders.about-own-time': 'Zeit für dich, die dir gegeben wurde',
  'reminders.at': 'Wann',
  'reminders.at-more':
    'Eine verpasste zeigt sich noch innerhalb einer Stunde, und danach nicht mehr.',
  'reminders.at-label': 'Uhrzeit',
  'reminders.at-quiet': 'Das liegt in deinen stillen Stunden.',
  'reminders.at-missing': 'Das braucht eine Uhrzeit.',
  'reminders.quiet': 'Stille Stunden',
  'reminders.quiet-more': 'In ihnen zeigt sich nichts, auch nicht verspätet.',
  'reminders.quiet-from': 'Von',
  'reminders.quiet-to': 'Bis',
  'reminders.rest': 'In langsameren Kapiteln ruhen',
  'reminders.rest-more': 'Solange ein Kapitel dauert, in dem Hearth langsamer geht, kommen keine.',
  'reminders.plain-title': 'Was andere bemerken können',
  'reminders.plain':
    'Das System kann neben das Wort schreiben, dass es von Hearth kommt, und es in einer eigenen Liste behalten. Die nächsten Zeiten, und sonst nichts, bleiben im Speicher dieses Computers, bis Hearth geschlossen wird. Nach einem Neustart wirst du wieder erinnert, sobald du einmal hier warst.',
  'reminders.read-only':
    'Dieses Tagebuch lässt sich gerade nur lesen, darum lässt sich das nicht ändern.',
}

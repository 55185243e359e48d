/** How one member would like to be reminded. */
export const reminders = {
  'settings.reminders': 'Reminders',
  'reminders.lead':
    'A reminder says “Reminder” and nothing else. Until you turn them on, for yourself alone, there are none.',
  'reminders.is-on': 'Remind me',
  'reminders.is-on-more':
    'While Hearth runs, also while it is locked. Once a day at most, and only on days when there is something.',
  'reminders.on': 'On',
  'reminders.off': 'Off',
  'reminders.about': 'Of what',
  'reminders.about-check-ins': 'A check-in comes round',
  'reminders.about-rituals': 'A ritual is planned',
  'reminders.about-follow-ups': 'A promise of yours is to be looked at',
  'reminders.about-own-time': 'Time for yourself that was given',
  'reminders.at': 'When',
  'reminders.at-more': 'One that was missed is still shown within the hour, and then no more.',
  'reminders.at-label': 'Time of the day',
  'reminders.at-quiet': 'That lies in your quiet hours.',
  'reminders.at-missing': 'This needs a time.',
  'reminders.quiet': 'Quiet hours',
  'reminders.quiet-more': 'Nothing is shown in them, not even late.',
  'reminders.quiet-from': 'From',
  'reminders.quiet-to': 'To',
  'reminders.rest': 'Rest in slower chapters',
  'reminders.rest-more': 'While a chapter goes on in which Hearth goes more slowly, none come.',
  'reminders.plain-title': 'What others may notice',
  'reminders.plain':
    'Your system may write beside the word that it comes from Hearth, and keep it in a list of its own. The coming times, and nothing else, stay in this computer’s memory until Hearth is closed. After a restart you are reminded again once you have come in.',
  'reminders.read-only': 'This journal can only be read just now, so this cannot be changed.',
} as const

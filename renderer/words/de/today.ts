import type { today as english } from '../en/today.ts'

/** The page that Hearth opens with. */
export const today: Record<keyof typeof english, string> = {
  'today.title': 'Heute',
  'today.good-morning': 'Guten Morgen, {names}.',
  'today.good-afternoon': 'Guten Tag, {names}.',
  'today.good-evening': 'Guten Abend, {names}.',
  'today.welcome-back': 'Schön, dass du wieder da bist, {names}.',
  'today.left-today':
    '{name} hat heute eine Seite dagelassen. <link>Lies sie</link>, wann du magst, sie läuft nicht weg.',
  'today.left-yesterday':
    '{name} hat gestern eine Seite dagelassen. <link>Lies sie</link>, wann du magst, sie läuft nicht weg.',

  'today.question-today': 'Die Frage von heute',
  'today.question-tonight': 'Die Frage für heute Abend',
  'today.depth-light': '· eine leichte',
  'today.depth-warm': '· eine warme',
  'today.depth-deep': '· eine tiefe',
  'today.answer': 'Eine Antwort schreiben',
  'today.another-question': 'Eine andere Frage',

  'today.thanks': 'An der Wand, für dich',
  'today.thanks-of': '{name}: {words}',
  'today.waiting': 'Was auf dich wartet',
  'today.untitled': 'Eine Seite, noch ohne Worte',
  'today.draft-private': 'Privat, {when}',
  'today.draft-shared': 'Wird geteilt, wenn sie fertig ist, {when}',
  'today.side': 'Deine Sicht',
  'today.turn': 'Du bist dran',
  'today.check-in': 'Ein Zwischenhalt',
  'today.view': 'Dein Blick auf {day}',
  'today.own-time': '{name} bittet um Zeit allein',
  'today.follow-up': 'Noch einmal ansehen, {when}',
  'today.when-today': 'heute',
  'today.when-yesterday': 'gestern',

  'today.memory':
    'An diesem Tag {years, plural, one {vor einem Jahr} =2 {vor zwei Jahren} =3 {vor drei Jahren} other {vor # Jahren}}',
  'today.memory-by': '{name}, {date}',
  'today.begin': 'Für den Anfang, wenn du magst',
  'today.begin-page': 'Eine erste Seite schreiben',
  'today.begin-page-more': 'Eine Zeile genügt, und nur du liest sie.',
  'today.begin-guide': 'Sehen, wie Hearth geht',
  'today.begin-guide-more': 'Der erste Abend, auf einer halben Seite.',
  'today.begin-copies': 'Einen Platz für Kopien wählen',
  'today.begin-copies-more': 'Am besten einen Stick oder eine andere Festplatte.',
  'today.begin-away': 'Ich sehe mich selbst um',
  'today.coming': 'Was kommt',
  'today.on-today': 'Heute',
  'today.on-tomorrow': 'Morgen',
  'today.on-day': '{weekday}, {date}',
}

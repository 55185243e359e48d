import type { ladder as english } from '../en/ladder.ts'

export const ladder: Record<keyof typeof english, string> = {
  'ladder.action': 'Einen Absatz teilen',
  'ladder.choose-title': 'Welchen Absatz möchtest du teilen?',
  'ladder.choose-lead':
    'Aus einem Absatz wird eine Seite, die für {names} lesbar ist. Der Rest bleibt bei dir, und auch, woher er kommt.',
  'ladder.paragraphs': 'Absätze dieser Seite',
  'ladder.next': 'Erst ansehen',
  'ladder.none-chosen': 'Wähle zuerst einen Absatz.',
  'ladder.look-title': 'Diesen Absatz mit {names} teilen?',
  'ladder.back': 'Einen anderen wählen',
  'ladder.share': 'Diesen Absatz teilen',
  'ladder.plain':
    'Sobald er für {names} lesbar ist, lässt sich das nicht zurücknehmen. Nichts verrät, dass er zu einer anderen Seite gehört; das siehst nur du.',
  'ladder.shared':
    'Der Absatz ist mit {names} geteilt. Was gelesen wurde, lässt sich nicht zurücknehmen.',
  'ladder.from-title': 'Das ist ein Absatz von einer deiner Seiten.',
  'ladder.from': 'Er kommt aus <link>{title}</link>. Das siehst nur du.',
  'ladder.from-plain': 'Er kommt aus {title}. Das siehst nur du.',
  'ladder.from-untitled': 'deiner Seite zum {day}',
  'ladder.some':
    '{count, plural, one {Ein Absatz dieser Seite ist geteilt.} other {# Absätze dieser Seite sind geteilt.}}',
  'ladder.some-more': 'Dass sie zusammengehören, siehst nur du.',
  'ladder.read': 'Lesen: {opening}',
  'ladder.all': 'Die ganze Seite teilen',
}

import type { guideRoom as english } from '../en/guide-room.ts'

export const guideRoom: Record<keyof typeof english, string> = {
  'guide-room.field': 'Nach einem Wort in der Anleitung suchen',
  'guide-room.placeholder': 'Ein Wort suchen',
  'guide-room.clear': 'Deine Eingabe leeren',
  'guide-room.pages': 'Seiten der Anleitung',
  'guide-room.count': '{count, plural, =0 {Keine Seite} one {# Seite} other {# Seiten}}',
  'guide-room.none': 'Die Anleitung hat keine Seite mit diesen Worten.',
  'guide-room.next': 'Weiter: {title}',
  'guide-room.door-note': 'Wege zu Orten im Inneren öffnen sich, wenn jemand drin ist.',

  'news.title': 'Was neu ist',
  'news.version': 'Fassung {version}',
  'news.none': 'In dieser Fassung gibt es nichts, das du sehen würdest.',
  'news.changed': 'Hearth hat sich verändert, seit es hier zuletzt offen war.',
  'news.changed-more':
    'Von euren Worten wurde nichts angerührt. Was es seitdem kann, steht in ein paar Zeilen.',
  'news.read': 'Ansehen, was neu ist',
  'news.later': 'Schließen',
}

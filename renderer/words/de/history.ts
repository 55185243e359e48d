import type { history as english } from '../en/history.ts'

export const history: Record<keyof typeof english, string> = {
  'history.title': 'Verlauf dieser Seite',
  'history.open': 'Verlauf dieser Seite',
  'history.back': 'Zurück zur Seite',
  'history.lead':
    'Alle fertigen Fassungen, die neueste zuerst. Ändern kann die Seite nur, wer sie geschrieben hat.',
  'history.lead-mine':
    'Alle fertigen Fassungen, die neueste zuerst. Keine davon wird umgeschrieben.',
  'history.versions': 'Fassungen',
  'history.this-version': 'Diese Fassung',
  'history.when': '{day}, {time}',
  'history.as-it-is': 'wie sie jetzt ist',
  'history.first': 'die erste',
  'history.other-computer': 'zur selben Zeit am anderen Computer geschrieben',
  'history.when-shared': 'als sie geteilt wurde',
  'history.show': 'Was zu sehen ist',
  'history.changes': 'Was sich geändert hat',
  'history.whole': 'Die ganze Seite',
  'history.said-added': 'Dazu: ',
  'history.said-gone': 'Weg: ',
  'history.skipped': '… unverändert …',
  'history.too-different':
    'Diese beiden Fassungen haben zu wenig gemeinsam, um sie zu vergleichen. Sieh dir die ganze Seite an.',
  'history.photo': '[Foto: {name}]',
  'history.photo-nameless': '[Foto]',
  'history.fact': '{name}: {to} (vorher: {from})',
  'history.tags': 'Schlagwörter',
  'history.no-tags': 'keine',
  'history.bring-back': 'Diese Worte zurückholen',
  'history.draft-first':
    'Du hast begonnen, diese Seite zu ändern. Bringe diesen Entwurf zuerst zu Ende, oder wirf ihn weg.',

  'history.somebody': 'jemand',
  'history.forged':
    'Das hat ein Programm von jemandem im Namen von {name} geschrieben. Hearth zählt es nicht.',
  'history.forged-gone':
    'Ein Programm von jemandem wollte diese Seite im Namen von {name} wegnehmen. Hearth zählt es nicht.',
  'history.by-another':
    'Das Programm von {name} hat das über die Seite geschrieben. Hearth zählt es nicht.',
  'history.written-over': 'Ein Programm von jemandem hat über diese Seite geschrieben.',
  'history.written-over-more':
    'Hearth zählt das nicht. Was du hier liest, ist so, wie {author} es geschrieben hat.',
  'history.look': 'Ansehen',
  'doubtful.door-page': '{count, plural, one {# zweifelhafte Seite} other {# zweifelhafte Seiten}}',
  'doubtful.door-note':
    '{count, plural, one {# zweifelhafter Zettel} other {# zweifelhafte Zettel}}',
  'doubtful.door-response':
    '{count, plural, one {# zweifelhafte Antwort} other {# zweifelhafte Antworten}}',
  'doubtful.title-page': 'Seiten, die niemand unterschrieben hat',
  'doubtful.title-note': 'Zettel, die niemand unterschrieben hat',
  'doubtful.title-response': 'Antworten, die niemand unterschrieben hat',
  'doubtful.lead':
    'Sie tragen den Namen von jemandem, der sie nicht unterschrieben hat. Ein verändertes Programm hat sie hierher gebracht. Hearth zählt sie nicht, und es verbirgt sie nicht.',
  'doubtful.page': 'Seite zum {day}',
  'doubtful.page-dayless': 'Seite',
  'doubtful.note': 'Zettel an der Wand',
  'doubtful.response': 'Antwort unter einer Seite',
  'doubtful.unreadable': 'Was darin steht, lässt sich nicht lesen.',
}

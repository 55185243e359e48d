import type { gratitude as english } from '../en/gratitude.ts'

export const gratitude: Record<keyof typeof english, string> = {
  'gratitude.title': 'Dankeswand',
  'gratitude.lead':
    'Ein Zettel führt einen Satz zu Ende, zum Beispiel <i>Ich bin dir dankbar …</i>',
  'gratitude.random': 'Einen zufällig ziehen',
  'gratitude.show': 'Zeigen',
  'gratitude.everything': 'Alles',
  'gratitude.to': 'An {name}',
  'gratitude.celebrations': 'Zum Feiern',
  'gratitude.notes': 'Zettel an der Wand',
  'gratitude.none-here': 'Von dieser Art hängt hier noch nichts.',

  'gratitude.search': 'Zettel suchen',
  'gratitude.search-clear': 'Deine Eingabe leeren',
  'gratitude.from': 'Von',
  'gratitude.from-anyone': 'Von allen',
  'gratitude.from-name': 'Von {name}',
  'gratitude.kind-short': 'Art',
  'gratitude.kind-any': 'Jede Art',
  'gratitude.year': 'Jahr',
  'gratitude.year-any': 'Jedes Jahr',
  'gratitude.none-found': 'Auf keinem Zettel hier stehen diese Worte.',
  'gratitude.show-all': 'Alles zeigen',

  'gratitude.from-to': '{from} an {to}, {date}',
  'gratitude.from-all': '{from}, für alle, {date}',
  'gratitude.from-both': '{from}, für euch beide, {date}',
  'gratitude.kept-since': 'Geschrieben am {date}, aufgehoben bis zu seiner Zeit',
  'gratitude.celebration': 'Ein Grund zum Feiern',
  'gratitude.thanks': 'Danke',
  'gratitude.mattered': 'Das war wichtig, weil',
  'gratitude.read-whole': 'Den ganzen Zettel lesen',
  'gratitude.complete': 'Sagen, warum es wichtig war',
  'gratitude.complete-again': 'Deine Worte ändern',
  'gratitude.one-note': 'Ein Zettel von der Wand',
  'gratitude.another': 'Noch einer',

  'gratitude.compose': 'Ein neuer Zettel',
  'gratitude.kind': 'Was für ein Zettel',
  'gratitude.kind-appreciation': 'Wertschätzung',
  'gratitude.kind-celebration': 'Zum Feiern',
  'gratitude.kind-thanks': 'Kleiner Dank',
  'gratitude.for-whom': 'Für wen',
  'gratitude.for-all': 'Für alle',
  'gratitude.for-both': 'Für euch beide',
  'gratitude.begin-appreciation': '{name}, ich bin dir dankbar für …',
  'gratitude.begin-thanks': 'Danke, {name}, für …',
  'gratitude.begin-celebration': 'Gut gemacht, {name} …',
  'gratitude.begin-celebration-all': 'Ein Grund zum Feiern …',
  'gratitude.placeholder': 'Ein wahrer Satz genügt',
  'gratitude.pin': 'Aufhängen',
  'gratitude.pin-empty': 'Schreib zuerst ein Wort.',
  'gratitude.pinned': 'Der Zettel hängt an der Wand.',
  'gratitude.alone':
    'Bisher bist du hier die einzige Person. Feiern kannst du schon etwas; Zettel aneinander beginnen, wenn jemand dazukommt.',
  'gratitude.not-saved': 'Diese Worte sind noch nicht gespeichert. Hearth versucht es weiter.',

  'gratitude.later': 'Für später aufheben',
  'gratitude.keep-title': 'Diesen Zettel für später aufheben',
  'gratitude.keep-lead':
    'Bis zu seiner Zeit gehört er dir allein. Niemand sonst kann ihn lesen oder sehen, dass es ihn gibt, und du kannst ihn zurücknehmen.',
  'gratitude.keep-when': 'Bis wann',
  'gratitude.keep-day': 'Bis zu einem Tag',
  'gratitude.keep-day-more':
    'Er hängt an der Wand, sobald du an diesem Tag oder danach das erste Mal hereinkommst. Nur du hast den Schlüssel, darum braucht Hearth dich dafür.',
  'gratitude.keep-together': 'Für einen Moment zusammen',
  'gratitude.keep-together-more':
    'Er hängt an der Wand, sobald du und {name} Hearth das nächste Mal zusammen aufschließt.',
  'gratitude.keep-everyone-more':
    'Er hängt an der Wand, sobald ihr alle Hearth das nächste Mal zusammen aufschließt.',
  'gratitude.keep-date': 'Welcher Tag',
  'gratitude.keep-missing': 'Wähle einen Tag nach heute.',
  'gratitude.keep-save': 'Aufheben',
  'gratitude.kept': 'Der Zettel ist für später aufgehoben.',
  'gratitude.sealed-door': 'Zettel, die du für später aufhebst',
  'gratitude.sealed-lead':
    'Nur du kannst sie sehen. Jeder hängt an der Wand, wenn seine Zeit da ist und du hereinkommst.',
  'gratitude.sealed-none': 'Du hebst keine Zettel für später auf.',
  'gratitude.until-day': 'An {name}, bis {day}',
  'gratitude.until-day-all': 'Für alle, bis {day}',
  'gratitude.until-together': 'An {name}, für einen Moment zusammen',
  'gratitude.until-together-all': 'Für alle, für einen Moment zusammen',
  'gratitude.sealed-due':
    'Sein Tag ist da. Er hängt an der Wand, sobald du das nächste Mal hereinkommst.',
  'gratitude.sealed-left': '{name} ist weggegangen, darum bleibt das bei dir.',
  'gratitude.take-back': 'Zurücknehmen',
  'gratitude.take-back-busy':
    'Auf deinem Zettel steht schon etwas anderes. Hänge es zuerst auf, hebe es auf oder lösche es. Nichts wurde geändert.',
  'gratitude.taken-back': 'Die Worte stehen wieder auf deinem Zettel.',
  'gratitude.arrived-own':
    '{count, plural, one {Ein Zettel, den du aufgehoben hast, hängt an der Wand} other {Zettel, die du aufgehoben hast, hängen an der Wand}}',
  'gratitude.arrived-own-more':
    '{count, plural, one {Seine} other {Ihre}} Zeit war da, als du hereingekommen bist.',
  'gratitude.arrived':
    '{count, plural, one {Ein Zettel wurde für diesen Moment aufgehoben} other {Zettel wurden für diesen Moment aufgehoben}}',
  'gratitude.arrived-more':
    '{count, plural, one {Er hängt} other {Sie hängen}} an der Wand, seit ihr zusammen hereingekommen seid.',
  'gratitude.arrived-read': '{count, plural, one {Lesen} other {Alle lesen}}',
  'gratitude.arrived-later': 'Später',

  'gratitude.paper': 'Auf Papier',
  'gratitude.print': 'Drucken',
  'gratitude.print-wall': 'Drucken, was hier hängt',
  'gratitude.printed': 'Von der Dankeswand',
  'gratitude.book': 'Ein Jahrbuch machen',
  'gratitude.book-title': 'Ein Jahr an der Wand',
  'gratitude.book-lead':
    'Alle Zettel eines Jahres als Buch (PDF), Monat für Monat, mit dem, was darauf geantwortet wurde.',
  'gratitude.book-year': 'Welches Jahr',
  'gratitude.book-year-chosen': '{year}, das Jahr des Buches',
  'gratitude.book-photos': 'Mit Fotos',
  'gratitude.book-photos-more':
    'Die auf gemeinsamen Seiten dieses Jahres, also nichts, was nur du lesen kannst.',
  'gratitude.book-plain': 'Das Buch ist eine offene Datei',
  'gratitude.book-plain-more':
    'Es ist nicht verschlüsselt. Wer die Datei öffnen kann oder den Ausdruck findet, kann es lesen.',
  'gratitude.book-choose': 'Wählen, wohin es kommt',
  'gratitude.book-again': 'Noch eins machen',
  'gratitude.book-file': 'Dankbarkeit {year}.pdf',
  'gratitude.book-running': 'Das Jahrbuch entsteht',
  'gratitude.book-stop': 'Anhalten',
  'gratitude.book-stopping': 'Hält an',
  'gratitude.book-stopped': 'Angehalten. Nichts wurde gespeichert.',
  'gratitude.book-done': 'Das Jahrbuch ist gespeichert',
  'gratitude.book-done-more': 'Es heißt {name}. Hearth sieht es nicht wieder an.',
  'gratitude.book-left-out':
    '{count, plural, one {Ein Foto ist beschädigt; an seinem Platz steht das.} other {# Fotos sind beschädigt; an ihrem Platz steht das.}}',
  'gratitude.book-signs': 'Seiner Schrift fehlen diese Zeichen: {signs}',

  'gratitude.complete-title': 'Warum es wichtig war',
  'gratitude.complete-label': 'Das war wichtig, weil …',
  'gratitude.complete-note': 'Alle, die den Zettel lesen können, können auch das lesen.',
  'gratitude.complete-save': 'Zum Zettel dazuschreiben',
  'gratitude.completed': 'Deine Worte stehen auf dem Zettel.',

  'gratitude.empty-title': 'Eine leere Wand',
  'gratitude.empty': 'Fang mit etwas Kleinem aus dieser Woche an. „Für die Suppe“ ist genug.',
  'gratitude.empty-action': 'Den ersten Zettel schreiben',
  'gratitude.empty-foot': 'Alle hier sehen alles an der Wand.',
}

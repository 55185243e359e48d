import type { together as english } from '../en/together.ts'

export const together: Record<keyof typeof english, string> = {
  'together.unlocking': 'Zusammen aufschließen',
  'together.both-here': 'Ihr seid beide da',
  'together.who': 'Wer ist zusammen hier?',
  'together.choose': 'Wählt alle aus, die da sind',
  'together.choose-two': 'Wählt zuerst mindestens zwei aus.',
  'together.unlock': 'Zusammen aufschließen',
  'together.just-one': 'Ich bin allein hier',
  'together.both': 'Wir sind beide da',
  'together.several': 'Wir sind zu mehreren',
  'together.shared-only': 'Zusammen gehen nur gemeinsame Seiten auf.',
  'together.private-closed':
    'Private Seiten bleiben zu, bei euch {count, plural, =2 {beiden} other {allen}}.',

  'together.opened':
    'Zusammen aufgeschlossen: {names} sind da, und nur gemeinsame Seiten sind offen. {name} hat die Tastatur.',
  'together.title': 'Zusammen',
  'together.shared': 'Gemeinsame Seiten',
  'together.here': '{names} sind da.',
  'together.at-keyboard': '{name} hat die Tastatur',
  'together.is-here-too': '{name} ist auch da',
  'together.others-here-too': 'Noch jemand ist da',
  'together.leaving': 'Jemand von uns geht',
  'together.takes-keyboard': '{name} übernimmt die Tastatur',
  'together.hand-keyboard': 'Die Tastatur übergeben',
  'together.going-together':
    'Hearth schließt kurz ab und geht wieder auf, sobald ihr eure Passphrasen eingegeben habt.',
  'together.going-alone':
    'Hearth schließt für alle ab. Wer bleibt, schließt mit der eigenen Passphrase wieder auf.',

  'together.turn': 'Jetzt ist {name} dran',
  'together.turn-lead': '{other}, bitte gib die Tastatur weiter. Es eilt nicht.',
  'together.i-am-here': 'Ich bin da',
  'together.not-now': 'Jetzt nicht',

  'together.waits': 'Das wartet, bis jemand von euch allein hier ist.',
  'together.waits-more':
    'Zusammen sind nur gemeinsame Seiten offen. Eigene Schlüssel und Seiten bleiben unberührt.',
  'together.journal-waits':
    'Lest hier zusammen. Das Schreiben wartet, bis jemand von euch allein hier ist.',
  'together.journal-empty': 'Noch keine gemeinsamen Seiten',
  'together.journal-empty-more':
    'Sobald jemand von euch eine Seite geteilt hat, könnt ihr sie hier zusammen lesen.',
  'together.wall-empty': 'Noch nichts an der Wand',
  'together.wall-empty-more':
    'Wer allein hier ist, kann einen Zettel aufhängen, den andere dann finden.',
}

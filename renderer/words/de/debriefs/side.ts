import type { debriefSide as english } from '../../en/debriefs/side.ts'

/** One’s own side: written alone, and sealed. */
export const debriefSide: Record<keyof typeof english, string> = {
  'debriefs.happened': 'Was geschehen ist',
  'debriefs.happened-more':
    'So, wie eine Kamera es gesehen hätte. Was gesagt und getan wurde, ohne die Gründe.',
  'debriefs.felt': 'Was ich gefühlt habe',
  'debriefs.needed': 'Was ich gebraucht hätte',
  'debriefs.other-felt': 'Ein anderes Wort',
  'debriefs.other-needed': 'Ein anderes Wort',
  'debriefs.other-felt-label': 'Ein Gefühl in deinem eigenen Wort',
  'debriefs.other-needed-label': 'Ein Bedürfnis in deinen eigenen Worten',
  'debriefs.add-word': 'Dazu',
  'debriefs.own-group': 'Deine Worte',
  'debriefs.before': 'Woran es von früher gerührt hat',
  'debriefs.before-more':
    'Eine ältere Geschichte, die mit im Raum war, falls es eine gab. Lass es weg, wenn du magst.',
  'debriefs.say': 'Sag es von dir aus',
  'debriefs.say-more': 'Ein oder zwei Sätze, auf die du gern angesprochen würdest.',
  'debriefs.statement': 'Dein Satz, Teil für Teil',
  'debriefs.statement-more': 'Jeder Teil darf leer bleiben.',
  'debriefs.when': 'Als',
  'debriefs.when-hint': 'was du gesehen oder gehört hast',
  'debriefs.i-felt': 'fühlte ich mich',
  'debriefs.i-felt-hint': 'ein Gefühl oder zwei',
  'debriefs.because': 'denn ich brauchte',
  'debriefs.because-hint': 'was gefehlt hat',
  'debriefs.would-you': 'Wärst du bereit',
  'debriefs.would-you-hint': 'etwas, worauf man mit Ja oder Nein antworten kann',
  'debriefs.hint-appeared': 'Unter dem Feld steht ein Hinweis nur für dich.',
  'debriefs.hint-use': 'Das nehmen',
  'debriefs.hint-keep': 'Meine Worte behalten',
  'debriefs.saving': 'Wird gespeichert',
  'debriefs.saved-at': 'Gespeichert {time}',
  'debriefs.not-saved': 'Noch nicht gespeichert. Hearth versucht es weiter.',
  'debriefs.seal': 'Meine Sicht versiegeln',
  'debriefs.seal-needs': 'Schreib zuerst, was geschehen ist. Alles andere darf leer bleiben.',
  'debriefs.seal-paused': 'Nicht während der Auszeit. Deine Worte sind aufgehoben.',
  'debriefs.seal-title': 'Deine Sicht versiegeln?',
  'debriefs.seal-1':
    'Eine versiegelte Sicht lässt sich nicht ändern. Kein einziger Buchstabe, von niemandem.',
  'debriefs.seal-2':
    'Bis sie geöffnet wird, kannst du sie zurücknehmen und weiterschreiben. Beim nächsten Versiegeln entsteht ein neues Siegel.',
  'debriefs.seal-3':
    'Sie geht nur zusammen mit {count, plural, one {der anderen Sicht} other {allen anderen Sichten}} auf. Dann ist sie für {names} lesbar, und für niemanden sonst.',
  'debriefs.seal-4': 'Was du unterwegs gelöscht hast, ist nicht darin.',
  'debriefs.seal-now': 'Versiegeln',
  'debriefs.seal-not-yet': 'Noch nicht',
  'debriefs.sealed-now': 'Deine Sicht ist versiegelt.',
}

import type { olderCopy as english } from '../en/older-copy.ts'

/** A journal that is older than whoever opens it has seen it. */
export const olderCopy: Record<keyof typeof english, string> = {
  'older-copy.title': 'Das ist eine ältere Kopie eures Tagebuchs',
  'older-copy.lead':
    'Du hast schon mehr gesehen, als in diesem Ordner liegt, {name}. Was hier ist, ist heil, und Ansehen ändert nichts.',
  'older-copy.known': 'Was bekannt ist',
  'older-copy.ours': 'Was ihr teilt',
  'older-copy.mine': 'Deine eigenen Seiten',
  'older-copy.drafts': 'Deine Entwürfe',
  'older-copy.keys': 'Dein Schlüsselbund',
  'older-copy.debriefs': 'Aussprachen',
  'older-copy.seen': 'Als du zuletzt gespeichert hast, am {day} um {time}, war es mehr.',
  'older-copy.here': 'Das Neueste, das hier ist, ist vom {day} um {time}.',
  'older-copy.tip-why':
    '<b>Wie das kommt.</b> Der Ordner wurde aus einer anderen Kopie zurückgelegt, oder ein Programm, das ihn abgleicht, ist noch nicht fertig. Eine Festplatte, die ihre neuesten Dateien verloren hat, sieht genauso aus.',
  'older-copy.tip-newer':
    '<b>Wenn der neuere Ordner noch irgendwo ist,</b> schließe Hearth, lege ihn an die Stelle von diesem und öffne Hearth wieder. Dann ist nichts verloren.',
  'older-copy.look': 'Nur ansehen',
  'older-copy.go-on': 'Mit dieser Kopie weitermachen',
  'older-copy.sure-title': 'Mit dieser Kopie weitermachen?',
  'older-copy.sure':
    'Du kannst dann wieder schreiben, von dem aus, was hier ist. Was danach kam, bleibt verschwunden, und der neuere Ordner passt nicht mehr zu diesem, falls er auftaucht. Allen anderen wird einmal gezeigt, dass du das getan hast und wann.',
  'older-copy.type': 'Schreib „{phrase}“, um weiterzumachen',
  'older-copy.phrase': 'ältere Kopie',
  'older-copy.not-typed': 'Schreib zuerst „{phrase}“, damit das nicht aus Versehen geschieht.',
  'older-copy.going': 'Geht weiter',
  'older-copy.back': 'Jetzt nicht',
  'older-copy.gone-on': 'Du kannst wieder schreiben.',
  'older-copy.cannot':
    'Weitermachen kann nur, wer allein hier ist, an dem Computer, an dem in den Ordner geschrieben werden kann, und erst, wenn darin nichts beschädigt ist.',
}

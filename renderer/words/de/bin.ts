import type { bin as english } from '../en/bin.ts'

export const bin: Record<keyof typeof english, string> = {
  'bin.goes-on': 'Verschwindet für immer am {day}.',
  'bin.goes-soon': 'Verschwindet bald für immer.',
  'bin.waits':
    'Bleibt, bis {names} hier wieder geschrieben {count, plural, one {hat} other {haben}}, und noch 30 Tage danach.',
  'bin.stays': 'Bleibt hier.',
  'bin.erase': 'Jetzt wegnehmen',
  'bin.erase-page': 'Diese Seite für immer wegnehmen?',
  'bin.erase-note': 'Diesen Zettel für immer wegnehmen?',
  'bin.erase-response': 'Diese Antwort für immer wegnehmen?',
  'bin.erase-dream': 'Diesen Traum für immer wegnehmen?',
  'bin.erase-shared-dream': 'Diesen Traum für immer wegnehmen?',
  'bin.erase-page-body':
    'Die Seite verschwindet, mit allen früheren Fassungen und allen Fotos, die nur sie zeigt. Das lässt sich nicht rückgängig machen.',
  'bin.erase-note-body':
    'Deine Worte verschwinden von der Wand und aus dem Papierkorb. Das lässt sich nicht rückgängig machen.',
  'bin.erase-response-body':
    'Deine Worte verschwinden unter der Seite und aus dem Papierkorb. Das lässt sich nicht rückgängig machen.',
  'bin.erase-dream-body':
    'Der Traum verschwindet, mit allen früheren Worten und mit dem, was du gerade daran änderst. Das lässt sich nicht rückgängig machen.',
  'bin.erase-shared-dream-body':
    'Der Traum verschwindet aus dem Papierkorb, für alle. Er war geteilt und kann gelesen worden sein; seine Worte bleiben verschlüsselt im Verlauf des Tagebuchs. Das lässt sich nicht rückgängig machen.',
  'bin.erase-copies':
    'Von der Festplatte verschwindet es nach und nach, während du weiterschreibst. In früheren Sicherungen steht es noch.',
  'bin.erase-not': 'Im Papierkorb lassen',
  'bin.erase-yes': 'Für immer wegnehmen',
  'bin.erased-page': 'Die Seite ist für immer weg.',
  'bin.erased-note': 'Der Zettel ist für immer weg.',
  'bin.erased-response': 'Die Antwort ist für immer weg.',

  'bin.note-in': 'Von der Wand nehmen',
  'bin.note-binned': 'Der Zettel liegt im Papierkorb der Wand.',
  'bin.note-out': 'Wieder aufhängen',
  'bin.note-unbinned': 'Der Zettel hängt wieder an der Wand.',
  'bin.wall': 'Papierkorb der Wand',
  'bin.wall-lead':
    'Nur wer einen Zettel geschrieben hat, nimmt ihn von der Wand und hängt ihn wieder auf.',
  'bin.wall-empty': 'Im Papierkorb ist nichts.',
  'bin.note-actions': 'Was mit deinem Zettel geschehen soll',
}

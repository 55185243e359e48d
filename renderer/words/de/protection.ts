import type { protection as english } from '../en/protection.ts'

/** What docs/threat-model.md says, in plain words. The same before the door and inside. */
export const protection: Record<keyof typeof english, string> = {
  'protection.title': 'Was Hearth schützt und was nicht',
  'protection.lead': 'Für alle, die hier schreiben. Dieselbe Seite steht am Eingang und drinnen.',
  'protection.link': 'Was Hearth schützt',
  'protection.back': 'Zurück',
  'protection.more':
    'Die lange Fassung, auf Englisch, liegt beim Quelltext von Hearth, zusammen mit den Tests, die sie belegen: docs/threat-model.md, docs/hardening.md und docs/members.md.',

  'protection.kept': 'Was niemand sonst lesen kann',
  'protection.kept-1':
    'Solange Hearth abgeschlossen ist, liegt alles, was ihr geschrieben habt, verschlüsselt auf der Festplatte. Wer den Computer, die Festplatte oder eine Sicherung hat, braucht eine Passphrase oder ein Notfallblatt.',
  'protection.kept-2':
    'Deine privaten Seiten, deine Entwürfe und was du versiegelt hast, öffnen sich nur mit deiner Passphrase oder deinem Blatt. Einen Generalschlüssel gibt es nicht, auch nicht bei denen, die Hearth gemacht haben.',
  'protection.kept-3':
    'Gemeinsame Seiten öffnen sich für alle Mitglieder. Sie sind so sicher wie die schwächste Passphrase unter euch.',
  'protection.kept-4':
    'Nichts geht über ein Netz. Es gibt kein Konto, keine Aktualisierung von selbst, keine Statistik.',

  'protection.whole': 'Was nicht still verloren geht oder sich ändert',
  'protection.whole-1':
    'Was gespeichert wurde, bleibt gespeichert, auch wenn der Strom ausfällt. Ist die Festplatte voll oder kaputt, sagt Hearth es.',
  'protection.whole-2':
    'Wurde eine Datei beschädigt oder verändert, erfahrt ihr es. Hearth benutzt sie nie und schreibt sie nie über etwas Heiles.',
  'protection.whole-3':
    'Wird eine ältere Kopie an die Stelle der heutigen gelegt, erfährt es, wer seither etwas gespeichert hat.',

  'protection.cannot': 'Wovor Hearth nicht schützen kann',
  'protection.cannot-1':
    'Davor, dass dich jemand zum Aufschließen zwingt, dir beim Tippen zusieht oder über die Schulter mitliest. Eine zweite Passphrase, die ein harmloses Tagebuch zeigt, gibt es nicht.',
  'protection.cannot-2':
    'Vor einem Programm auf diesem Computer, das Tastatur oder Bildschirm verfolgt, vor allen, die den Computer verwalten, und vor einer veränderten Kopie von Hearth.',
  'protection.cannot-3':
    'Vor dem, was das System von sich aus auf die Festplatte schreibt, während du liest, etwa im Ruhezustand. Dagegen hilft es, die ganze Festplatte zu verschlüsseln.',
  'protection.cannot-4':
    'Davor, dass jemand den Ordner löscht. Nur eine Sicherung an einem anderen Ort bringt ihn zurück.',
  'protection.cannot-5':
    'Davor, dass Passphrase und Notfallblatt beide verloren gehen. Dann bleiben deine Seiten zu, auch für dich.',

  'protection.out': 'Was du selbst aus Hearth hinausgibst',
  'protection.out-1':
    'Was du kopierst, liegt in der Zwischenablage dieses Computers, offen für jedes Programm, bis etwas anderes kopiert wird. Hearth leert sie nicht.',
  'protection.out-2':
    'Papier, PDFs und offene lesbare Kopien sind nicht verschlüsselt, und was du druckst, bleibt vielleicht eine Weile in der Warteschlange des Druckers.',
  'protection.out-3':
    'Was du geteilt hast, haben die anderen gelesen. Der Papierkorb verbirgt es; in früheren Sicherungen steht es noch.',
  'protection.out-4':
    'Hearth bittet Windows und macOS, sein Fenster aus Aufnahmen des Bildschirms wegzulassen. Sie tun es nicht immer, Linux kann es nicht, und eine Kamera sieht es trotzdem.',

  'protection.seen': 'Was ohne jede Passphrase zu sehen ist',
  'protection.seen-1':
    'Dass es Hearth ist, die Namen, die ihr für den Eingang gewählt habt, und dass zwei von euch gerade eine Aussprache haben.',
  'protection.seen-2': 'Wie viel ungefähr geschrieben ist, Fotos mitgezählt, und wann.',
  'protection.seen-3':
    'Kein Titel, kein Wort, kein Name einer Datei, keine Stimmung, und nicht, wer eine gemeinsame Seite geschrieben hat.',

  'protection.after': 'Wenn sich etwas geändert hat',
  'protection.after-1':
    'Eine neue Passphrase erreicht alte Sicherungen nicht: Die öffnen sich mit der Passphrase ihres Tages.',
  'protection.after-2':
    'Wenn jemand deine Passphrase kennen könnte, mache in den Einstellungen unter „Mitglieder“ neue Schlüssel. Was von da an geschrieben wird, öffnet sich mit den früheren nicht.',
  'protection.after-3':
    'Wer weggeht, behält, was bis dahin lesbar war, und liest nichts, was seither geschrieben wird.',
  'protection.after-4':
    'Kein Mitglied kann ein anderes hinaussetzen, dessen Passphrase bestimmen oder öffnen, was nur diesem gehört.',
}

import type { ErrorCode } from '../../../shared/errors.ts'
import type { ErrorWords } from '../error-messages.ts'

export const errors: Record<ErrorCode, ErrorWords> = {
  'request.invalid': {
    happened: 'Damit konnte Hearth nichts anfangen.',
    next: 'Nichts wurde geändert. Bitte versuche es noch einmal. Wenn es wieder passiert, schließe Hearth ab und wieder auf.',
  },
  'request.too-large': {
    happened: 'Das ist mehr, als Hearth auf einmal aufnehmen kann.',
    next: 'Nichts wurde gespeichert oder geändert. Was du geschrieben hast, ist noch hier. Kürze es und versuche es noch einmal.',
  },
  'request.cancelled': {
    happened: 'Angehalten, wie du wolltest.',
    next: 'Alles ist wie vorher, nichts ist halb getan. Du kannst jederzeit neu beginnen.',
  },
  'vault.not-found': {
    happened: 'In diesem Ordner liegt kein Hearth-Tagebuch.',
    next: 'Nichts wurde geändert. Wenn es auf einem Stick oder einer anderen Festplatte war, stecke sie an und öffne Hearth neu.',
  },
  'vault.already-exists': {
    happened: 'In diesem Ordner liegt schon ein Hearth-Tagebuch.',
    next: 'Es wurde nicht angerührt. Wähle einen anderen Ordner, oder öffne Hearth neu, um dieses Tagebuch zu finden.',
  },
  'vault.locked': {
    happened: 'Hearth ist abgeschlossen.',
    next: 'Eure Seiten sind sicher. Gib deine Passphrase ein, dann geht es weiter.',
  },
  'vault.in-use': {
    happened: 'Ein anderes Fenster von Hearth hat dieses Tagebuch offen.',
    next: 'Eure Seiten sind sicher. Schließe das andere Fenster und versuche es hier noch einmal.',
  },
  'vault.in-use-elsewhere': {
    happened: 'Ein anderer Computer scheint dieses Tagebuch offen zu haben.',
    next: 'Eure Seiten sind sicher. Schließe Hearth dort, warte, bis der Ordner nachgekommen ist, und versuche es hier noch einmal.',
  },
  'vault.read-only': {
    happened: 'Dieses Tagebuch ist nur zum Lesen offen.',
    next: 'Eure Seiten sind sicher und lesbar, aber Neues lässt sich erst speichern, wenn in seinen Ordner geschrieben werden kann.',
  },
  'vault.damaged': {
    happened: 'Ein Teil des Tagebuchs auf dieser Festplatte ist beschädigt.',
    next: 'Hearth ändert und löscht nichts, was es nicht lesen kann. Mache eine Kopie des Ordners, und hole das Tagebuch dann aus einer Sicherung zurück.',
  },
  'vault.newer-format': {
    happened: 'Dieses Tagebuch hat ein neueres Hearth geschrieben.',
    next: 'Eure Seiten sind sicher und wurden nicht angerührt. Öffnet sie mit der neueren Fassung von Hearth.',
  },
  'vault.draft-format': {
    happened: 'Dieses Tagebuch stammt von einer Probefassung von Hearth, vor 0.1.0.',
    next: 'Nichts wurde geändert. Nur jene Probefassung öffnet es: Übernimm von dort, was du brauchst, in ein neues Tagebuch.',
  },
  'vault.older-copy': {
    happened: 'Das ist eine ältere Kopie eures Tagebuchs.',
    next: 'Nichts wurde geändert. Wenn ihr nicht selbst eine alte Kopie zurückgelegt habt, sucht zuerst nach dem neueren Ordner.',
  },
  'vault.wrong-passphrase': {
    happened: 'Diese Passphrase passt nicht.',
    next: 'Großbuchstaben und Leerzeichen zählen. Nichts wurde geändert, und nichts ist verloren.',
  },
  'vault.wrong-recovery-code': {
    happened: 'Dieser Code öffnet diesen Bereich nicht.',
    next: 'Vielleicht steht er auf einem anderen Blatt oder auf einem, das ersetzt wurde. Nichts wurde geändert, und nichts ist verloren.',
  },
  'vault.no-such-member': {
    happened: 'Diesen Namen kennt Hearth nicht.',
    next: 'Nichts wurde geändert. Geh zurück und wähle einen Namen, der dort steht.',
  },
  'vault.joining-unfinished': {
    happened: 'Das Dazukommen wurde unterbrochen und ist noch nicht fertig.',
    next: 'Nichts ist verloren. Wer dabei geholfen hat, schließt Hearth auf und speichert irgendetwas: Dann öffnet die gewählte Passphrase.',
  },
  'vault.key-file-damaged': {
    happened:
      'Die Datei mit diesem Schlüssel ist beschädigt, darum kann keine Passphrase sie öffnen.',
    next: 'Das liegt nicht an deiner Eingabe. Eure Seiten sind noch auf der Festplatte, und nichts wurde geändert. Hole eine Sicherung zurück, um hineinzukommen.',
  },
  'vault.key-file-missing': {
    happened: 'Die Datei mit diesem Schlüssel fehlt.',
    next: 'Das liegt nicht an deiner Eingabe. Nichts wurde geändert. Wenn der Ordner verschoben oder kopiert wurde, suche nach dem Rest davon, oder hole eine Sicherung zurück.',
  },
  'vault.key-derivation-failed': {
    happened: 'Dieser Computer konnte den Schlüssel nicht berechnen.',
    next: 'Vielleicht fehlt ihm Arbeitsspeicher. Eure Seiten sind sicher. Schließe andere Programme und versuche es noch einmal.',
  },
  'passphrase.too-weak': {
    happened: 'Diese Passphrase wäre zu leicht zu erraten.',
    next: 'Nichts wurde geändert. Nimm ein oder zwei Wörter dazu, die nichts miteinander zu tun haben.',
  },
  'recovery.does-not-match': {
    happened: 'Das ist nicht der Code auf diesem Blatt.',
    next: 'Der Code selbst ist unverändert. Vergleiche ihn Gruppe für Gruppe mit dem, was du aufgeschrieben hast.',
  },
  'recovery.mistyped': {
    happened: 'In diesem Code steckt ein Versehen.',
    next: 'Die letzte Gruppe prüft die anderen, und sie passt nicht. Nichts wurde geändert. Suche nach einem Buchstaben, der falsch gelesen wurde.',
  },
  'members.too-many': {
    happened: 'Dieses Hearth teilen sich schon acht Menschen.',
    next: 'Niemand kam dazu, und nichts wurde geändert. Mehr als acht fasst ein Tagebuch nicht.',
  },
  'members.label-taken': {
    happened: 'Jemand hier heißt schon so.',
    next: 'Nichts wurde geändert. Wähle ein anderes Wort; jedes ist recht.',
  },
  'members.only-one': {
    happened: 'Du bist hier die einzige Person.',
    next: 'Nichts wurde geändert. Ohne dich könnte niemand dieses Tagebuch öffnen. Um es zu beenden, lösche seinen Ordner.',
  },
  'record.not-found': {
    happened: 'Das ist nicht mehr hier.',
    next: 'Vielleicht liegt es im Papierkorb. Alles andere ist, wie es war.',
  },
  'record.not-yours': {
    happened: 'Ändern kann es nur, wer es geschrieben hat.',
    next: 'Nichts wurde geändert. Lesen kannst du es weiterhin.',
  },
  'record.changed-elsewhere': {
    happened: 'Es wurde inzwischen geändert.',
    next: 'Beide Fassungen sind sicher. Sieh dir zuerst die neuere an, und mache dann weiter.',
  },
  'record.too-large': {
    happened: 'Das ist länger, als eine Seite sein kann.',
    next: 'Es wurde nicht gespeichert, aber deine Worte sind noch hier. Bringe einen Teil davon auf eine zweite Seite.',
  },
  'record.not-now': {
    happened: 'Das geht gerade nicht.',
    next: 'Nichts wurde geändert. Bringe zuerst zu Ende, was offen ist, und versuche es dann noch einmal.',
  },
  'attachment.damaged': {
    happened: 'Diese Datei ist beschädigt.',
    next: 'Nichts wurde geändert. Hearth zeigt nicht, was es nicht prüfen kann; in einer Sicherung ist sie vielleicht noch heil.',
  },
  'attachment.too-large': {
    happened: 'Diese Datei ist zu groß.',
    next: 'Nichts wurde geändert. Hearth nimmt Dateien bis 4 GB auf und zeigt Bilder bis 64 MB; von größeren kannst du eine Kopie speichern.',
  },
  'session.solo-only': {
    happened: 'Das wartet, bis jemand von euch allein hier ist.',
    next: 'Nichts wurde geändert. Zusammen sind nur gemeinsame Seiten offen; für alles andere wählt „Jemand von uns geht“.',
  },
  'session.together-only': {
    happened: 'Dafür müsst ihr zu zweit hier sein.',
    next: 'Nichts wurde geändert. Kommt zusammen herein, mit euren eigenen Passphrasen, und macht hier weiter.',
  },
  'session.not-here': {
    happened: 'Diese Person ist gerade nicht hier.',
    next: 'Nichts wurde geändert. Alle, die mitmachen, kommen mit ihrer eigenen Passphrase herein.',
  },
  'debrief.not-now': {
    happened: 'Das ist hier noch nicht oder nicht mehr dran.',
    next: 'Nichts wurde geändert. Vielleicht ist es inzwischen weitergegangen. Sieh noch einmal hin.',
  },
  'debrief.paused': {
    happened: 'Gerade ist eine Auszeit.',
    next: 'Nichts wurde geändert, und alles bleibt, wie es ist, bis sie vorbei ist.',
  },
  'debrief.not-all-here': {
    happened: 'Nicht alle, die mitmachen, sind hier.',
    next: 'Nichts wurde geöffnet oder geändert. Es geht weiter, sobald ihr alle zusammen hier seid.',
  },
  'disk.full': {
    happened: 'Die Festplatte ist voll.',
    next: 'Was vorher gespeichert wurde, ist sicher. Schaffe etwas Platz und versuche es noch einmal. Was du geschrieben hast, bleibt auf dem Bildschirm.',
  },
  'disk.read-only': {
    happened: 'Auf diese Festplatte darf Hearth nicht schreiben.',
    next: 'Was vorher gespeichert wurde, ist sicher. Sieh nach, ob Festplatte oder Stick schreibgeschützt sind, und versuche es dann noch einmal.',
  },
  'disk.failed': {
    happened: 'Die Festplatte hat nicht getan, was sie sollte.',
    next: 'Was vorher gespeichert wurde, ist sicher. Sieh nach, ob sie angesteckt ist, und versuche es dann noch einmal. Eine Sicherung wäre jetzt klug.',
  },
  'disk.no-permission': {
    happened: 'In diesen Ordner darf Hearth nicht schreiben.',
    next: 'Nichts wurde geändert. Wähle einen eigenen Ordner, oder ändere, wer in diesen schreiben darf.',
  },
  'file.not-found': {
    happened: 'Diese Datei ist nicht mehr da.',
    next: 'Nichts wurde geändert. Wenn sie auf einem Stick liegt, stecke ihn an und wähle sie noch einmal.',
  },
  'file.unreadable': {
    happened: 'Diese Datei lässt sich nicht lesen.',
    next: 'Nichts wurde geändert. Vielleicht ist sie beschädigt oder gehört jemand anderem. Versuche es mit einer anderen Kopie davon.',
  },
  'file.exists': {
    happened: 'Etwas mit diesem Namen gibt es schon.',
    next: 'Es wurde nicht angerührt. Wähle einen anderen Platz oder einen anderen Namen.',
  },
  'backup.damaged': {
    happened: 'Diese Sicherung ist beschädigt.',
    next: 'Sie wurde nicht geöffnet, und das Tagebuch, das ihr benutzt, ist wie vorher. Versuche es mit einer früheren Kopie.',
  },
  'backup.not-a-backup': {
    happened: 'Das ist keine Sicherung von Hearth.',
    next: 'Nichts wurde geändert. Die Dateien, die du suchst, enden auf .hearth-backup.',
  },
  'backup.verification-failed': {
    happened: 'Die Kopie stimmte nicht, als Hearth sie zurückgelesen hat.',
    next: 'Euer Tagebuch ist sicher, und frühere Sicherungen sind noch da. Versuche es noch einmal, vielleicht auf einer anderen Festplatte.',
  },
  'backup.of-another-vault': {
    happened: 'Das ist die Sicherung eines anderen Hearth-Tagebuchs.',
    next: 'Nichts wurde geändert. Sie lässt sich vom Eingang aus öffnen, mit einer Passphrase jenes Tagebuchs.',
  },
  'backup.folder-away': {
    happened: 'Hearth findet seine Kopien nicht an dem Platz, der für sie gewählt wurde.',
    next: 'Euer Tagebuch ist sicher. Wenn es ein Stick oder eine andere Festplatte ist, stecke sie an. Wenn der Ordner verschoben oder geleert wurde, wähle den Platz neu.',
  },
  'backup.folder-in-vault': {
    happened: 'Dieser Ordner gehört zum Tagebuch selbst.',
    next: 'Nichts wurde geändert. Wähle einen Ordner außerhalb, am besten auf einem Stick oder einer anderen Festplatte.',
  },
  'import.unknown-kind': {
    happened: 'Darin findet Hearth kein Tagebuch, das es lesen kann.',
    next: 'Nichts wurde hereingeholt. Hearth liest, was Day One, Journey, jrnl, Mini Diary, Mini Diarium und es selbst ausgeben, und Ordner mit Markdown-Dateien.',
  },
  'import.nothing-to-import': {
    happened: 'In dieser Datei sind keine Seiten.',
    next: 'Nichts wurde geändert. Vielleicht stehen sie in einer anderen Ausgabe.',
  },
  'import.too-large': {
    happened: 'Das ist mehr, als Hearth auf einmal hereinholen kann.',
    next: 'Nichts wurde hereingeholt. Gib die Tagebücher einzeln aus und hole eins nach dem anderen herein.',
  },
  'import.wrong-encoding': {
    happened:
      'Diese Datei ist nicht in Unicode geschrieben; ihre Buchstaben könnten falsch herauskommen.',
    next: 'Nichts wurde hereingeholt. Öffne sie in einem Textprogramm, speichere sie als UTF-8 und wähle sie noch einmal.',
  },
  'import.harmful': {
    happened: 'Was diese ZIP-Datei über sich sagt, kann nicht stimmen.',
    next: 'Nichts wurde hereingeholt. Vielleicht soll sie Schaden anrichten, oder sie ist schwer beschädigt. Gib das Tagebuch dort, wo es herkommt, neu aus.',
  },
  'import.newer': {
    happened: 'Diese Kopie hat ein neueres Hearth gemacht.',
    next: 'Nichts wurde hereingeholt. Bringe Hearth auf diesem Computer auf den neuesten Stand und wähle sie dann noch einmal.',
  },
  'import.sealed': {
    happened: 'Diese Datei ist mit einer eigenen Passphrase verschlossen.',
    next: 'Nichts wurde hereingeholt. Schließe sie zuerst mit dem Programm age auf, und wähle dann, was dabei herauskommt.',
  },
  internal: {
    happened: 'In Hearth ist etwas schiefgegangen.',
    next: 'Was gespeichert wurde, ist sicher. Versuche es noch einmal. Wenn es wieder passiert, schließe Hearth ab und wieder auf.',
  },
}

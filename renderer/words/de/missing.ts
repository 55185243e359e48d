import type { missing as english } from '../en/missing.ts'

/** What a disk has lost, and bringing it back. */
export const missing: Record<keyof typeof english, string> = {
  'missing.open': 'Nachsehen, was fehlt',
  'missing.title': 'Was fehlt',
  'missing.lead':
    'Die Festplatte hat einen Teil eures Tagebuchs verloren. Alles andere wurde geprüft und ist heil. Nichts wurde entfernt, und nichts ist geraten: Das kann Hearth sagen.',
  'missing.back': 'Zurück zum Tagebuch',
  'missing.nothing': 'Nichts fehlt. Jede Seite wurde geprüft und ist heil.',
  'missing.part-mine': 'Bei deinen eigenen Seiten',
  'missing.part-ours': 'Bei dem, was ihr teilt',
  'missing.part-drafts': 'Bei deinen Entwürfen',
  'missing.part-debriefs': 'Bei euren Aussprachen',
  'missing.part-keys': 'Am Schlüsselbund',
  'missing.untitled': 'Eine Seite ohne Titel',
  'missing.nameless': 'Eine Seite, deren Titel auch verloren ist',
  'missing.day': '{day}: {title}',
  'missing.page': 'Die ganze Seite',
  'missing.newest': 'Ihre neuesten Worte; die Seite zeigt die davor',
  'missing.earlier': 'Eine frühere Fassung; die Seite selbst ist heil',
  'missing.others':
    '{count, plural, one {Ein Zettel, ein Entwurf oder eine Einstellung.} other {{shown} Zettel, Entwürfe oder Einstellungen.}}',
  'missing.saves':
    '{count, plural, =0 {} one {Höchstens ein Speichern, von dem sonst nichts bekannt ist.} other {Höchstens {shown} Speicherungen, von denen sonst nichts bekannt ist.}}',
  'missing.unknown':
    'Es ist nichts bekannt, das hier fehlt. Was beschädigt ist, kann etwas enthalten haben, das niemand mehr benennen kann.',
  'missing.fill-title': 'Aus einer Sicherung zurückholen',
  'missing.fill-lead':
    'Hearth liest und prüft zuerst die ganze Sicherung. Dann fügt es zusammen, was hier ist und was dort ist. Was ihr seit der Sicherung geschrieben habt, bleibt. Die beschädigten Dateien kommen in einen eigenen Ordner.',
  'missing.fill': 'Eine Sicherung wählen',
  'missing.filling': 'Wird zurückgeholt',
  'missing.alone': 'Wer es zurückholt, muss allein hier sein.',
  'missing.again': 'Eine andere Sicherung versuchen',
  'missing.filled': 'Euer Tagebuch ist wieder in Ordnung, und du kannst schreiben.',
  'missing.filled-more':
    '{count, plural, =0 {Nichts von dem Verlorenen war in der Sicherung vom {day}.} one {Eine Seite kam aus der Sicherung vom {day} zurück.} other {{shown} Seiten kamen aus der Sicherung vom {day} zurück.}} Was danach geschrieben wurde und hier verloren ging, lässt sich aus ihr nicht zurückholen. Die beschädigten Dateien liegen im Ordner mit dem Namen „quarantine“.',
  'missing.still': 'Auch in dieser Sicherung nicht',
}

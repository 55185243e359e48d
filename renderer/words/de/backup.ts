import type { backup as english } from '../en/backup.ts'

export const backup: Record<keyof typeof english, string> = {
  'backup.none': 'Noch keine Sicherung',
  'backup.none-more':
    'Alles liegt in einem Ordner auf diesem Computer. Eine verschlüsselte Kopie auf einem Stick oder einer anderen Festplatte ist das, was ihn überdauert.',
  'backup.today': 'Heute gesichert, und lesbar',
  'backup.past': 'Gesichert am {day}, und lesbar',
  'backup.made': '{day} um {time}. Danach hat Hearth die Kopie wieder geöffnet, und alles stimmte.',
  'backup.now': 'Jetzt sichern',
  'backup.check': 'Noch einmal prüfen',
  'backup.run-to': 'Nach „{folder}“. Du kannst inzwischen weiterschreiben.',
  'backup.rehearsing': 'Eine Kopie wird ausprobiert',
  'backup.rehearsing-more':
    'Hearth liest sie ganz und öffnet sie im Arbeitsspeicher. Nirgends wird etwas geschrieben.',
  'backup.copies': 'Kopien in {folder}',
  'backup.day-today': 'Heute',
  'backup.day-yesterday': 'Gestern',
  'backup.copy-counted':
    '{entries, plural, =0 {Keine Seiten} one {1 Seite} other {{pages} Seiten}} und {notes, plural, =0 {keine Zettel} one {1 Zettel} other {{shown} Zettel}}, geprüft',
  'backup.copy-made': 'Beim Entstehen geprüft',
  'backup.copy-checked': 'Um {time} noch einmal geprüft, und heil',
  'backup.copy-unreadable': 'Hearth kann diese Datei nicht lesen und lässt sie in Ruhe',
  'backup.copy-newer': 'Von einem neueren Hearth, das sie öffnen kann',
  'backup.copy-opens': 'Öffnet sich für {names}',
  'backup.copy-by-hand': 'von Hand gemacht, wird nie weggenommen',
  'backup.copy-try': 'Ausprobieren',
  'backup.copy-try-of': ': die Kopie vom {day} um {time}',
  'backup.copies-all': '{count, plural, other {Alle # Kopien zeigen}}',
  'backup.copies-few': 'Die neuesten zeigen',
  'backup.where': 'Wohin',
  'backup.where-none':
    'Wähle einmal einen Ordner, am besten auf einem Stick oder einer anderen Festplatte. Von da an entstehen dort Kopien von selbst.',
  'backup.where-more':
    '{folder}. {count, plural, =0 {Noch keine Kopien} one {1 Kopie, {size}} other {# Kopien, {size}}}.',
  'backup.where-away': '{folder}, gerade nicht da.',
  'backup.where-keeps':
    'Von älteren behält Hearth je eine für 7 Tage, 4 Wochen und 12 Monate. Keine geht, bevor eine neuere geprüft ist.',
  'backup.where-choose': 'Einen Platz wählen',
  'backup.where-other': 'Einen anderen Platz wählen',
  'backup.often': 'Wie oft',
  'backup.often-more':
    'Nur während jemand von euch Hearth offen hat, und ohne euch zu stören. Eine Einstellung für alle an diesem Computer.',
  'backup.often-off': 'Nie',
  'backup.often-daily': 'Täglich',
  'backup.often-weekly': 'Wöchentlich',
  'backup.elsewhere': 'Eine Kopie anderswo',
  'backup.elsewhere-more': 'Noch eine, zum Aufbewahren, wo du magst. Hearth lässt sie in Ruhe.',
  'backup.elsewhere-do': 'Eine Kopie speichern',
  'backup.try': 'Probe',
  'backup.try-more':
    'Öffnet eine Kopie im Arbeitsspeicher mit deinen Schlüsseln, zählt, was darin ist, und vergleicht jedes Byte. Nichts wird geschrieben.',
  'backup.try-do': 'Eine Kopie ausprobieren',
  'backup.tried-title': 'Diese Kopie ist heil, und sie öffnet sich.',
  'backup.tried-more':
    'Gemacht am {day} um {time}. Jedes Byte ist so, wie es geschrieben wurde. Das könntest du darin lesen: {pages}, {notes}, {drafts}.',
  'backup.tried-damages':
    'Ein Teil des Tagebuchs war schon beschädigt, als diese Kopie entstand. Eine frühere enthält vielleicht mehr.',
  'backup.tried-shut-title': 'Diese Kopie ist heil, und deine heutigen Schlüssel öffnen sie nicht.',
  'backup.tried-shut-more':
    'Gemacht am {day} um {time}. Jedes Byte ist so, wie es geschrieben wurde. Sie stammt aus der Zeit, bevor du dazukamst oder neue Schlüssel hattest. Mit der Passphrase oder dem Blatt von damals öffnet sie sich vom Eingang aus.',
  'backup.close': 'Schließen',
  'backup.try-now': 'Jetzt noch einmal versuchen',
  'backup.away-title': 'Der Platz für die Kopien ist nicht da.',
  'backup.away-more':
    '„{folder}“ ist nicht zu finden oder enthält keine seiner Kopien. Wenn es ein Stick oder eine andere Festplatte ist, stecke sie an: Hearth versucht es von selbst wieder. Was ihr schreibt, ist inzwischen auf diesem Computer sicher.',
  'backup.full-title': 'Für eine weitere Kopie ist kein Platz.',
  'backup.full-more':
    'Die Kopien in „{folder}“ sind alle noch da. Schaffe etwas Platz, oder wähle einen anderen Ordner. Hearth versucht es innerhalb einer Stunde wieder.',
  'backup.read-only-title': 'An den Platz für die Kopien lässt sich nichts schreiben.',
  'backup.read-only-more':
    '„{folder}“ lässt sich nur lesen: Ein Stick kann dafür einen kleinen Schalter haben. Die Kopien darin sind alle noch da.',
  'backup.no-permission-title': 'Hearth darf an den Platz für die Kopien nicht schreiben.',
  'backup.no-permission-more':
    'Die Kopien in „{folder}“ sind alle noch da. Wähle einen eigenen Ordner, oder ändere, wer in diesen schreiben darf.',
  'backup.differs-title': 'Die letzte Kopie stimmte nicht, als Hearth sie zurückgelesen hat.',
  'backup.differs-more':
    'Sie wurde verworfen, und die früheren in „{folder}“ sind alle noch da. Wenn das wieder geschieht, nutzt sich der Stick oder die Festplatte vielleicht ab: Wähle einen anderen Platz.',
  'backup.rests-title': 'Die Kopien ruhen gerade.',
  'backup.rests-more':
    'Ein Teil des Tagebuchs fehlt, oder es ist nur zum Lesen offen. Damit keine gute Kopie einer schlechteren weicht, entsteht keine von selbst, und keine wird weggenommen. Von Hand kannst du weiter eine speichern.',
  'backup.pages': 'Seiten, die du lesen kannst',
  'backup.notes': 'Zettel an der Wand',
  'backup.files': 'Verschlüsselte Dateien, einzeln verglichen',
  'backup.size': 'Größe',
  'backup.opens': 'Wer sie öffnen kann',
  'backup.opens-more':
    '{names}, mit der eigenen Passphrase oder dem eigenen Notfallblatt, und nur das, was auch hier zu lesen ist.',
  'backup.carries': 'Was darin ist',
  'backup.carries-more':
    'Alle Seiten, Entwürfe und Zettel von allen hier, verschlüsselt, wie sie auf der Festplatte liegen. Wenn du eine machst, siehst du dadurch nichts von anderen.',
  'backup.restore': 'Zurückholen',
  'backup.restore-more':
    'Eine Kopie wird vom Eingang aus geöffnet, in einem eigenen Ordner. Das Tagebuch, das ihr jetzt benutzt, bleibt, wie es ist.',
  'backup.lock': 'Zum Eingang gehen',
  'backup.running': 'Eine Sicherung entsteht',
  'backup.running-to': 'Nach „{name}“. Du kannst inzwischen weiterschreiben.',
  'backup.made-title': 'Die Sicherung ist gemacht und geprüft.',
  'backup.made-more': '{size} in „{name}“. Bewahre sie nicht bei diesem Computer auf.',
  'backup.seconds-left': 'Gleich fertig',
  'backup.minutes-left':
    '{minutes, plural, one {Noch etwa eine Minute} other {Noch etwa # Minuten}}',
}

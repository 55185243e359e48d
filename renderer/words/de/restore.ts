import type { restore as english } from '../en/restore.ts'

/** Bringing back a copy, from in front of the door; and how far long work with copies has come. */
export const restore: Record<keyof typeof english, string> = {
  'backup.phase-reading': 'Das Tagebuch wird gelesen',
  'backup.phase-copying': 'Verschlüsseltes wird kopiert',
  'backup.phase-writing': 'Die Kopie wird geschrieben',
  'backup.phase-checking': 'Die Kopie wird geöffnet und geprüft',
  'backup.phase-finishing': 'Gleich fertig',
  'backup.count': '{done} von {total}',
  'backup.stop': 'Anhalten',
  'backup.stopping': 'Hält an',

  'restore.title': 'Aus einer Sicherung zurückholen',
  'restore.lead':
    'Hearth packt die Kopie in einen neuen Ordner aus, prüft alles und zeigt dir, was darin ist. Nichts ändert sich, bevor du es sagst.',
  'restore.choose': 'Eine Sicherung wählen',
  'restore.choose-other': 'Eine andere wählen',
  'restore.cover': 'Gemacht am {day} um {time}, {size}',
  'restore.beside-another':
    'Das ist die Kopie eines anderen Tagebuchs als dem, das jetzt hier ist. Die beiden werden nicht vermischt: Das hiesige würde ganz beiseitegelegt und behalten.',
  'restore.beside-older':
    'Sie ist älter als das Tagebuch, das jetzt hier ist: Das wurde an einem späteren Tag noch verändert. Was seitdem geschrieben wurde, ist nicht in der Kopie. Das hiesige Tagebuch würde ganz beiseitegelegt und behalten.',
  'restore.beside-same-day':
    'Das Tagebuch, das jetzt hier ist, wurde zuletzt am Tag dieser Kopie verändert. Was nach {time} geschrieben wurde, ist nicht in ihr. Das hiesige Tagebuch würde ganz beiseitegelegt und behalten.',
  'restore.beside-newer':
    'Sie ist neuer als das Tagebuch, das jetzt hier ist: Dessen Dateien wurden zuletzt an einem früheren Tag verändert. Das hiesige Tagebuch würde ganz beiseitegelegt und behalten.',
  'restore.beside-unknown':
    'Hier ist schon ein Tagebuch. Wie die Kopie zu ihm steht, lässt sich nicht sagen, bevor sie geöffnet ist. Das hiesige würde ganz beiseitegelegt und behalten.',
  'restore.who': 'Wer öffnet sie?',
  'restore.with': 'Geöffnet mit',
  'restore.with-passphrase': 'Passphrase',
  'restore.with-sheet': 'Notfallblatt',
  'restore.passphrase-of': 'Passphrase von {name} an jenem Tag',
  'restore.code-of': 'Der Code auf dem Notfallblatt von {name} an jenem Tag',
  'restore.wrong':
    'Das ist nicht die Passphrase, die {name} hatte, als diese Kopie entstand. Nichts ist verloren.',
  'restore.wrong-code':
    'Dieser Code öffnet nicht, was {name} in der Kopie hat. Nichts ist verloren.',
  'restore.open': 'Auspacken und prüfen',
  'restore.secret-missing': 'Gib zuerst ein, womit sie sich öffnet.',
  'restore.running': 'Die Sicherung wird ausgepackt',
  'restore.running-more': 'Das Tagebuch, das ihr bisher benutzt habt, bleibt unberührt.',
  'restore.done': 'Die Kopie ist heil',
  'restore.done-more': 'So, wie es am {day} um {time} war. Das kann {name} darin lesen:',
  'restore.pages': '{count, plural, =0 {Keine Seiten} one {1 Seite} other {{shown} Seiten}}',
  'restore.from-to': 'vom {oldest} bis zum {newest}',
  'restore.from-one-day': 'vom {day}',
  'restore.notes':
    '{count, plural, =0 {Keine Zettel an der Wand} one {1 Zettel an der Wand} other {{shown} Zettel an der Wand}}',
  'restore.drafts': '{count, plural, =0 {Keine Entwürfe} one {1 Entwurf} other {{shown} Entwürfe}}',
  'restore.members': 'Mitglieder: {names}',
  'restore.here': 'Neben dem Tagebuch, das jetzt hier ist',
  'restore.here-same':
    'Ohne den Papierkorb stehen in beiden für {name} dieselben Seiten und Zettel: {pages}, {notes}.',
  'restore.here-counts':
    'Im Tagebuch, das jetzt hier ist, kann {name} ohne den Papierkorb dies lesen: {pages}, {notes}.',
  'restore.here-only':
    '{count, plural, one {1 Seite oder Zettel gibt es nur dort, oder wurde dort geändert. Das würde mit jenem Tagebuch beiseitegelegt.} other {{shown} Seiten und Zettel gibt es nur dort, oder sie wurden dort geändert. Sie würden mit jenem Tagebuch beiseitegelegt.}}',
  'restore.here-copy':
    '{count, plural, one {1 Seite oder Zettel gibt es nur in dieser Kopie, oder wurde in ihr geändert.} other {{shown} Seiten und Zettel gibt es nur in dieser Kopie, oder sie wurden in ihr geändert.}}',
  'restore.here-bin':
    '{count, plural, one {1 Seite oder Zettel liegt in einem der beiden im Papierkorb und im anderen nicht.} other {{shown} Seiten und Zettel liegen in einem der beiden im Papierkorb und im anderen nicht.}}',
  'restore.here-unknown':
    'Was {name} eingegeben hat, öffnet das Tagebuch nicht, das jetzt hier ist. Darum lassen sich die Seiten nicht vergleichen. Nach ihrem Datum kann dieser Kopie fehlen, was seitdem geschrieben wurde.',
  'restore.here-unreadable':
    'Das Tagebuch, das jetzt hier ist, ließ sich zum Vergleichen nicht ganz öffnen. Es bleibt unberührt, wo es ist.',
  'restore.here-another':
    'Das Tagebuch, das jetzt hier ist, ist ein anderes und wurde nicht geöffnet.',
  'restore.keep': 'Der bisherige Ordner wird behalten.',
  'restore.keep-more':
    '{place} bleibt, wo und wie es ist. Hearth geht nur zur zurückgeholten Kopie über und schließt ab. Es gibt einen Weg zurück: am Eingang, unter „Aus einer Sicherung zurückholen“.',
  'restore.keep-none': 'Hearth geht zur zurückgeholten Kopie über und schließt ab.',
  'restore.use': 'Diese Kopie öffnen',
  'restore.leave': 'Alles lassen, wie es ist',
  'restore.using': 'Geht zur Kopie über',
  'restore.former': 'Tagebücher, die hier zuvor benutzt wurden',
  'restore.former-more':
    'Jedes liegt in seinem Ordner, wie es verlassen wurde. Wer zu einem zurückgeht, findet das jetzige in dieser Liste, so wie es jetzt ist.',
  'restore.former-until': 'Benutzt bis {day}, {time}',
  'restore.former-go': 'Zurückgehen zu {name}',
  'restore.former-ask': 'Zurück zum Tagebuch in {name}?',
  'restore.former-ask-more':
    'Hearth schließt ab und öffnet von da an jenes. Das jetzige Tagebuch in {place} bleibt, wo und wie es ist. Du findest es in dieser Liste und kannst ebenso zu ihm zurück.',
  'restore.former-now': 'Zurückgehen',
  'restore.former-going': 'Hearth geht zurück zu {name}.',
}

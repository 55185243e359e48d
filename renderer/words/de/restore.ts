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
  'restore.notes':
    '{count, plural, =0 {Keine Zettel an der Wand} one {1 Zettel an der Wand} other {{shown} Zettel an der Wand}}',
  'restore.drafts': '{count, plural, =0 {Keine Entwürfe} one {1 Entwurf} other {{shown} Entwürfe}}',
  'restore.members': 'Mitglieder: {names}',
  'restore.keep': 'Der bisherige Ordner wird behalten.',
  'restore.keep-more':
    '{place} bleibt, wo und wie es ist. Hearth geht nur zur zurückgeholten Kopie über und schließt ab.',
  'restore.keep-none': 'Hearth geht zur zurückgeholten Kopie über und schließt ab.',
  'restore.use': 'Diese Kopie öffnen',
  'restore.leave': 'Alles lassen, wie es ist',
  'restore.using': 'Geht zur Kopie über',
}

import type { leaving as english } from '../en/leaving.ts'

/** A readable copy, and leaving. */
export const leaving: Record<keyof typeof english, string> = {
  'members.new-keys': 'Jemand könnte sie kennen',
  'members.new-keys-more':
    'Wenn jemand deine Passphrase oder dein Blatt gesehen haben könnte: Alles, was deine Seiten öffnet, wird neu gemacht.',
  'members.new-keys-do': 'Neue Schlüssel machen',
  'members.leave': 'Dieses Hearth verlassen',
  'members.leave-more':
    'Du nimmst eine Kopie deiner Seiten mit. Was du geteilt hast, bleibt bei den anderen, unter deinem Namen.',
  'members.leave-do': 'Weggehen',
  'members.left': '{name} ist weggegangen. Was geteilt war, bleibt hier, unter diesem Namen.',

  'change.old-backups': 'Alte Sicherungen behalten das alte Schloss',
  'change.old-backups-more':
    'Eine Sicherung ist eine Kopie ihres Tages. Eine von vor heute öffnet sich mit der Passphrase jenes Tages, auch für jemanden, der sie kennt. Mache danach eine frische Sicherung, und lösche die, die du nicht mehr brauchst.',
  'change.may-know':
    'Wenn du sie änderst, weil jemand sie kennen könnte, <link>mache lieber neue Schlüssel</link>.',

  'export.title': 'Eine lesbare Kopie',
  'export.lead':
    'Alles, was du hier lesen kannst, für andere Programme und andere Orte: Seiten, Fotos, die Wand, Abmachungen und was von Aussprachen behalten wurde. Auch halb Geschriebenes ist dabei, wo immer du es begonnen hast. Private Seiten von anderen sind es nicht.',
  'export.format': 'Was es werden soll',
  'export.markdown': 'Texte in einem Ordner',
  'export.markdown-more':
    'Jede Seite als Markdown, mit den Fotos daneben. Jedes Textprogramm öffnet sie, und Hearth nimmt sie wieder auf.',
  'export.pdf': 'Ein Buch',
  'export.pdf-more':
    'Ein PDF mit den Tagen der Reihe nach und mit Fotos, zum Lesen und zum Drucken.',
  'export.json': 'Daten',
  'export.json-more':
    'Eine JSON-Datei mit den Fotos daneben, für andere Programme. Hearth nimmt sie wieder auf.',
  'export.seal': 'Mit einer Passphrase verschließen',
  'export.seal-more':
    'Eine verschlüsselte Datei, die das freie Programm age auch ohne Hearth öffnet. Darin ist ein ZIP.',
  'export.sealed': 'Ohne diese Passphrase öffnet sie niemand.',
  'export.sealed-more':
    'Hearth behält sie nicht, und dein Notfallblatt hilft hier nicht. Nimm eine andere als für Hearth, und schreib sie dort auf, wo sie sicher ist.',
  'export.plain': 'Diese Dateien sind nicht verschlüsselt.',
  'export.plain-more':
    'Wer den Ordner öffnen kann, kann sie lesen: andere an diesem Computer, wer den Stick findet, ein Dienst, der den Ordner anderswohin kopiert. Am besten ist ein Stick, den du sicher aufbewahrst.',
  'export.plain-book':
    'Wer die Datei hat, kann sie lesen: andere an diesem Computer, wer den Stick findet, ein Dienst, der den Ordner anderswohin kopiert. Auch Gedrucktes lässt sich finden.',
  'export.choose': 'Einen Ordner wählen',
  'export.again': 'Noch eine machen',
  'export.running': 'Eine lesbare Kopie entsteht',
  'export.running-to': 'In „{name}“. Du kannst inzwischen weiterschreiben.',
  'export.stop': 'Anhalten',
  'export.stopping': 'Hält an',
  'export.done': 'Die Kopie ist gemacht und wurde zurückgelesen.',
  'export.done-more':
    '„{name}“ in „{folder}“: {pages, plural, =0 {keine Seiten} one {1 Seite} other {{shownPages} Seiten}}, {drafts, plural, =0 {keine Entwürfe} one {1 Entwurf} other {{shownDrafts} Entwürfe}}, {notes, plural, =0 {keine Zettel} one {1 Zettel} other {{shownNotes} Zettel}}, {photos, plural, =0 {keine Fotos} one {1 Foto oder Datei} other {{shownPhotos} Fotos und Dateien}}.',
  'export.left-out':
    '{count, plural, one {Ein Foto ist beschädigt und fehlt darin.} other {{shown} Fotos sind beschädigt und fehlen darin.}} Auf der Seite steht, wo es war.',
  'export.cut-short':
    '{count, plural, one {Daneben liegt {names}: eine Kopie, die abgebrochen wurde} other {Daneben liegen {names}: Kopien, die abgebrochen wurden}}. Alle können das lesen, wirf es also weg.',
  'export.named':
    '{count, plural, one {Eine Datei ist darin nur genannt, denn ein Buch kann sie nicht zeigen.} other {{shown} Dateien sind darin nur genannt, denn ein Buch kann sie nicht zeigen.}}',
  'export.signs':
    'Der Schrift des Buches fehlen diese Zeichen, und sie zeigt dafür je ein Kästchen: {signs}. In den beiden anderen Arten von Kopie stehen sie, wie sie sind.',
  'export.damaged': 'Etwas darin ist beschädigt, darum wurde keine Kopie gemacht.',
  'export.damaged-more':
    'Ein Foto, eine Datei oder ein Teil des Tagebuchs besteht die Prüfung nicht. Hearth kann das weglassen und aufschreiben, wo es war; in einer Sicherung ist es vielleicht noch heil.',
  'export.without': 'Ohne das Beschädigte machen',
  'export.stopped': 'Die Kopie wurde angehalten, und nichts davon ist übrig.',

  'leaving.title': 'Dieses Hearth verlassen',
  'leaving.lead':
    'Niemand wird gefragt, und niemand kann es für dich tun. Bis zum letzten Schritt ändert sich nichts, und du kannst jederzeit aufhören.',
  'leaving.tip-goes':
    '<b>Was mit dir geht.</b> Deine privaten Seiten, Entwürfe und eigenen Worte aus Aussprachen werden für immer aus diesem Tagebuch entfernt, mit Passphrase und Blatt. Nimm zuerst eine Kopie mit.',
  'leaving.tip-stays':
    '<b>Was bleibt.</b> Die Seiten, die du geteilt hast, deine Zettel an der Wand und deine Abmachungen, unter deinem Namen, für die, die bleiben. Soll eine Seite verschwinden, dann lösche sie vorher im Papierkorb.',
  'leaving.tip-others':
    '<b>Was die anderen sehen.</b> Eine stille Zeile unter „Mitglieder“, dass du weggegangen bist. Was sie von da an schreiben, hat Schlüssel, die du nicht hast.',
  'leaving.tip-back':
    '<b>Kein Weg zurück.</b> Du könntest neu dazukommen, mit jemandem von hier neben dir. Sicherungen von vorher öffnen sich weiter mit deiner Passphrase jenes Tages.',
  'leaving.go-on': 'Zuerst eine Kopie mitnehmen',
  'leaving.copies': 'Eine Kopie mitnehmen',
  'leaving.copies-lead':
    'Mache eine davon oder beide. Jede wird nach dem Schreiben geprüft. Private Seiten von anderen öffnen sich nur für sie selbst.',
  'leaving.readable': 'Für andere Programme',
  'leaving.readable-more':
    'Seiten, Fotos und Zettel als Texte, als Buch oder als Daten. Offen, oder mit einer Passphrase verschlossen.',
  'leaving.backup': 'Als verschlüsselte Sicherung',
  'leaving.backup-more':
    'Öffnet sich in einem anderen Hearth mit deiner Passphrase oder deinem Blatt von heute. Behalte sie, sonst öffnet sie sich für niemanden.',
  'leaving.backup-do': 'Eine Sicherung machen',
  'leaving.backup-made': 'Die Sicherung „{name}“ ist gemacht und geprüft.',
  'leaving.without': 'Ich gehe ohne Kopie',
  'leaving.without-more': 'Deine privaten Seiten sind dann für immer weg.',
  'leaving.copy-missing': 'Mache zuerst eine Kopie, oder sage, dass du ohne eine gehst.',
  'leaving.last': 'Der letzte Schritt',
  'leaving.last-lead':
    'Gib deine Passphrase ein, damit niemand sonst das in deinem Namen tun kann. Danach fragt Hearth noch einmal.',
  'leaving.passphrase-missing': 'Gib zuerst deine Passphrase ein.',
  'leaving.leave': 'Weggehen',
  'leaving.sure': 'Für immer weggehen?',
  'leaving.sure-more':
    'Deine privaten Seiten, Entwürfe und eigenen Worte werden jetzt aus diesem Tagebuch entfernt. Was du geteilt hast, bleibt, unter deinem Namen.',
  'leaving.sure-without':
    'Du hast keine Kopie gemacht. Niemand kann deine privaten Seiten zurückbringen.',
  'leaving.stay': 'Bleiben',
  'leaving.leave-now': 'Für immer weggehen',
  'leaving.leaving': 'Wird verlassen',
  'leaving.alone': 'Du bist hier die einzige Person',
  'leaving.alone-lead':
    'Wer weggeht, überlässt das Tagebuch denen, die bleiben. Hier ist niemand sonst, und ohne dich könnte es nie wieder jemand öffnen.',
  'leaving.alone-tip-copy':
    '<b>Um deine Seiten anderswohin zu bringen,</b> mache in den Einstellungen eine lesbare Kopie oder eine Sicherung.',
  'leaving.alone-tip-end':
    '<b>Um es zu beenden,</b> schließe Hearth und lösche seinen Ordner, {place}. Das lässt sich nicht rückgängig machen, und Sicherungen werden dabei nicht gelöscht.',
}

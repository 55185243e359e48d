import type { safety as english } from '../en/safety.ts'

/** The same words for everyone, in the same place, locked or not. */
export const safety: Record<keyof typeof english, string> = {
  'safety.title': 'Wenn du dich nicht sicher fühlst',
  'safety.lead':
    'Diese Seite ist immer für alle da. Nichts, was du schreibst oder tust, lässt sie erscheinen, und niemand erfährt, dass du sie liest.',
  'safety.back': 'Zurück',
  'safety.to-lines': 'Hilfetelefone nach Land',
  'safety.offline':
    'Diese Seite öffnet keine Adressen und braucht kein Netz. Schreib dir eine Nummer auf Papier, oder lerne sie auswendig.',

  'safety.now': 'Wenn du jetzt in Gefahr bist',
  'safety.now-1':
    'Geh aus dem Zimmer oder aus dem Haus, wenn du kannst. Deine Sachen können warten.',
  'safety.now-2':
    'Rufe den Notruf dort, wo du bist. Er ist {eu} überall in der Europäischen Union, {gb} im Vereinigten Königreich, {us} in den Vereinigten Staaten und in Kanada, {au} in Australien, {nz} in Neuseeland.',
  'safety.now-3':
    'Wenn du nicht sprechen kannst, rufe trotzdem an und leg nicht auf. Manche Notrufe nehmen auch eine SMS.',

  'safety.find': 'Unbemerkt Hilfe finden',
  'safety.find-1':
    'Nimm ein Telefon oder einen Computer, an den die andere Person nie kommt: bei Freunden, bei der Arbeit, in einer Bücherei.',
  'safety.find-2':
    'Bitte jemanden, dem du vertraust, für dich anzurufen oder beim Anruf dabei zu sein.',
  'safety.find-3':
    'Sag es in der Arztpraxis, einer Hebamme oder in der Apotheke. Dort kann man Hilfe rufen, und für den Weg dorthin braucht es keine Erklärung.',
  'safety.find-4':
    'Wenn es dieser Computer sein muss, nimm ein privates Fenster deines Browsers. Es merkt sich keine Seiten. Gegen ein Programm, das den Bildschirm überwacht, hilft es nicht.',
  'safety.find-5':
    'Ein Anruf bleibt in der Anrufliste und bei manchen Nummern auf der Rechnung. Lösche ihn aus der Liste, wenn dort jemand nachsieht.',

  'safety.signs': 'Du weißt es selbst',
  'safety.signs-more':
    'Du brauchst keinen Beweis, um Hilfe zu suchen. Das sind gute Gründe, mit jemandem außerhalb zu reden:',
  'safety.signs-1': 'Du hast Angst davor, wie die andere Person reagiert.',
  'safety.signs-2':
    'Du wurdest geschlagen, gestoßen, festgehalten oder bedroht, auch wenn es nur einmal war.',
  'safety.signs-3': 'Du kannst nicht Nein sagen: zu einem Gespräch, zu Nähe, zu Ausgaben.',
  'safety.signs-4': 'Jemand prüft dein Telefon, dein Geld, deine Wege oder wen du triffst.',

  'safety.exit': 'Diesen Bildschirm schnell verlassen',
  'safety.exit-1':
    'Drücke zweimal Esc, oder wähle oben „Schnell weg“. Das geht auf jedem Bildschirm von Hearth, auch auf diesem.',
  'safety.exit-2':
    'Zuerst verschwinden die Worte vom Bildschirm, dann schließt Hearth ab. Was du gerade geschrieben hast, bleibt als Entwurf, den nur du öffnen kannst.',
  'safety.exit-3':
    'Es ist kein vollständiger Schutz. Hearth bleibt auf diesem Computer, und wer schon hingesehen hat, hat es gesehen.',

  'safety.debrief': 'Wofür die „Aussprache“ nicht da ist',
  'safety.debrief-1':
    'Sie ist nicht für Situationen, in denen du Angst hast, und nicht für Gewalt, Drohungen oder dafür, dass jemand über das Leben einer anderen Person bestimmt.',
  'safety.debrief-2':
    'Sie fragt alle nach dem eigenen Anteil an einem Streit. Daran, verletzt oder beherrscht zu werden, hat niemand einen Anteil.',
  'safety.debrief-3':
    'Du schuldest niemandem ein Gespräch. Du kannst „heute nicht“ sagen, eine Auszeit nehmen oder es schließen, und wirst nie nach dem Grund gefragt.',
  'safety.debrief-4':
    'Was du in den Fragen davor antwortest, wird nirgends behalten. Niemand kann eine Sorge von einem einfachen „heute nicht“ unterscheiden.',

  'safety.can': 'Was Hearth kann',
  'safety.can-1':
    'Deine privaten Seiten und deine eigenen Worte öffnen sich mit deiner Passphrase oder deinem Notfallblatt, und mit nichts anderem.',
  'safety.can-2':
    'In Hearth kann niemand sonst sie lesen, zurücksetzen oder löschen, und Hearth zeigt niemandem, wann du hier warst.',
  'safety.can-3': 'Solange es abgeschlossen ist, zeigt es nur die Namen, die ihr gewählt habt.',

  'safety.cannot': 'Was Hearth nicht kann',
  'safety.cannot-1':
    'Es schützt nicht vor einem Programm, das jemand auf diesen Computer gebracht hat, und nicht vor einer veränderten Kopie von Hearth.',
  'safety.cannot-2':
    'Es schützt nicht davor, dass dir jemand beim Tippen zusieht, dich zum Aufschließen zwingt oder den Bildschirm fotografiert.',
  'safety.cannot-3':
    'Es verbirgt nicht, dass es da ist. Seine Dateien zeigen ungefähr, wie viel geschrieben wurde und wann.',
  'safety.cannot-4':
    'Es kann keinen Ordner zurückbringen, den jemand gelöscht hat. Das kann nur eine Sicherung an einem anderen Ort.',
  'safety.cannot-5':
    'Wenn es dich gefährden könnte, etwas aufzuschreiben, dann bewahre es nicht auf diesem Computer auf.',

  'safety.known': 'Wenn jemand deine Passphrase kennen könnte',
  'safety.known-1':
    'Überlege zuerst, was geschieht, wenn bemerkt wird, dass sie sich geändert hat. Du kannst das vorher mit einem Hilfetelefon besprechen.',
  'safety.known-2':
    'Wähle unter „Einstellungen“, „Mitglieder“ eine neue, wenn du allein bist. Nimm Wörter, die du sonst nirgends benutzt, und schreib sie nicht dorthin, wo man sie finden könnte.',
  'safety.known-3':
    'Mache dort auch ein neues Notfallblatt. Sobald du den neuen Code einmal eingegeben hast, öffnet das alte Blatt das heutige Hearth nicht mehr.',
  'safety.known-4':
    'Alte Kopien bleiben, wie sie sind. Eine Sicherung oder ein kopierter Ordner von vorher öffnet sich weiter mit der alten Passphrase und dem alten Blatt, mit dem, was damals darin war.',

  'safety.lines': 'Hilfetelefone nach Land',
  'safety.lines-lead':
    'Diese Liste ist kurz und vielleicht nicht mehr aktuell. Jede Nummer wurde von einer Seite übernommen, die dafür gelesen wurde; deren Adresse steht darunter. Wenn dein Land fehlt oder niemand abnimmt: Der Notruf dort, wo du bist, geht zu jeder Stunde.',
  'safety.lines-find': 'Ein Land oder einen Namen finden',
  'safety.lines-find-more': 'Was du hier eingibst, wird nirgends behalten.',
  'safety.lines-none': 'Nichts in dieser Liste passt zu „{text}“.',
  'safety.lines-count': '{count, plural, one {# Nummer} other {# Nummern}}',
  'safety.emergency': 'Notruf',
  'safety.emergency-eu': 'Notruf, wie überall in der Europäischen Union',
  'safety.for-anyone': 'Für alle',
  'safety.for-women': 'Für Frauen',
  'safety.for-men': 'Für Männer',
  'safety.for-same-sex': 'Für Menschen in gleichgeschlechtlichen Beziehungen',
  'safety.hours-always': 'Tag und Nacht',
  'safety.hours-daily-9-23': 'jeden Tag, 9:00 bis 23:00',
  'safety.hours-weekdays-9-19':
    'Montag bis Freitag, 9:00 bis 19:00; zu anderen Zeiten nimmt eine andere Stelle ab',
  'safety.hours-de-men': 'Montag bis Donnerstag, 8:00 bis 20:00; Freitag, 8:00 bis 15:00',
  'safety.hours-unknown': 'die Seite nennt keine Zeiten',
  'safety.read-at': 'Gelesen auf {sites} am {day}',
  'safety.sources': 'Wo diese Nummern gelesen wurden',
  'safety.sources-lead':
    'Einfache Adressen, zum Eingeben an einem sicheren Computer, wenn du selbst nachsehen möchtest. Nichts davon lässt sich hier anklicken.',
  'safety.source-dated': 'Vom {dated}, gelesen am {day}',
  'safety.source-undated': 'Ohne Datum, gelesen am {day}',
  'safety.note-eu':
    'Sie führt zum Hilfetelefon des Landes, in dem du bist, wenn dieses Land es angeschlossen hat.',

  'safety.country-at': 'Österreich',
  'safety.country-au': 'Australien',
  'safety.country-be': 'Belgien',
  'safety.country-ca': 'Kanada',
  'safety.country-de': 'Deutschland',
  'safety.country-dk': 'Dänemark',
  'safety.country-es': 'Spanien',
  'safety.country-eu': 'Europäische Union',
  'safety.country-fi': 'Finnland',
  'safety.country-fr': 'Frankreich',
  'safety.country-gb': 'Vereinigtes Königreich',
  'safety.country-ie': 'Irland',
  'safety.country-it': 'Italien',
  'safety.country-nl': 'Niederlande',
  'safety.country-no': 'Norwegen',
  'safety.country-nz': 'Neuseeland',
  'safety.country-pl': 'Polen',
  'safety.country-pt': 'Portugal',
  'safety.country-se': 'Schweden',
  'safety.country-us': 'Vereinigte Staaten',
  'safety.country-za': 'Südafrika',
  'safety.part-flanders': 'Flandern',
  'safety.part-northern-ireland': 'Nordirland',
  'safety.part-quebec': 'Québec',
  'safety.part-scotland': 'Schottland',
  'safety.part-wales': 'Wales',
  'safety.part-wallonia': 'Französischsprachiges Belgien',
}

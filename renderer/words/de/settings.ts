import type { settings as english } from '../en/settings.ts'

export const settings: Record<keyof typeof english, string> = {
  'settings.title': 'Einstellungen',
  'settings.backup': 'Sicherung',
  'settings.locking': 'Schloss',
  'settings.appearance': 'Aussehen',
  'settings.members': 'Mitglieder',
  'settings.import': 'Seiten hereinholen',
  'settings.export': 'Lesbare Kopie',
  'settings.protection': 'Schutz',
  'settings.about': 'Über Hearth',

  'locking.title': 'Schloss',
  'locking.lead':
    'Wenn Hearth abschließt, verschwinden deine Worte vom Bildschirm und die Schlüssel aus dem Speicher dieses Computers. Was du gerade geschrieben hast, bleibt als Entwurf.',
  'locking.idle': 'Von selbst abschließen',
  'locking.idle-more': 'Nachdem so lange niemand Tastatur oder Maus berührt hat.',
  'locking.idle-label': 'Minuten bis zum Abschließen',
  'locking.less': 'Eine Minute weniger',
  'locking.more': 'Eine Minute mehr',
  'locking.minimise': 'Abschließen, wenn das Fenster verkleinert wird',
  'locking.minimise-more': 'Gut, wo andere vorbeigehen.',
  'locking.on': 'An',
  'locking.off': 'Aus',
  'locking.sleep': 'Abschließen, wenn der Computer schläft',
  'locking.sleep-more':
    'Sonst zählt der Schlaf als Zeit, in der niemand da war: Nach langem Schlaf ist Hearth auch so abgeschlossen.',
  'locking.screen': 'Mit dem Bildschirm abschließen',
  'locking.screen-more':
    'Wenn der Bildschirm dieses Computers gesperrt wird, schließt auch Hearth ab.',
  'locking.screen-linux':
    'Linux sagt Hearth nicht, wann der Bildschirm gesperrt wird. Hier müssen die Minuten oben genügen.',
  'locking.cover': 'Verdecken, wenn ein anderes Fenster vorn ist',
  'locking.cover-more':
    'Die Worte verschwinden vom Bildschirm, bis du zu diesem Fenster zurückkommst. Abgeschlossen wird dabei nicht.',
  'locking.capture': 'In Bildschirmaufnahmen verbergen',
  'locking.capture-more':
    'Solange jemand da ist, bittet Hearth das System, dieses Fenster aus Bildern und Aufnahmen des Bildschirms wegzulassen. Es ist eine Bitte, kein Schloss: Manche Programme und jede Kamera sehen es trotzdem. Sie ruht, solange ein Screenreader oder eine Bildschirmlupe läuft.',
  'locking.capture-linux':
    'Linux lässt sich nicht darum bitten. Hier sieht jedes Programm, das den Bildschirm aufnimmt, dieses Fenster.',
  'locking.now': 'Sofort',
  'locking.now-more':
    '{keys} schließt sofort ab. Zweimal Esc verbirgt zuerst das Fenster und schließt dann ab.',

  'appearance.title': 'Aussehen',
  'appearance.language': 'Sprache',
  'appearance.language-more':
    'Für alles, was Hearth sagt. Was ihr geschrieben habt, bleibt, wie es ist. Die leisen Hinweise beim Schreiben in Aussprachen gibt es bisher nur auf Englisch.',
  'appearance.light': 'Licht',
  'appearance.light-more': 'Lampenlicht ist angenehmer in einem dunklen Zimmer.',
  'appearance.daylight': 'Tageslicht',
  'appearance.lamplight': 'Lampenlicht',
  'appearance.system': 'Wie der Computer',
  'appearance.size': 'Schriftgröße',
  'appearance.size-more': 'Alles wächst mit.',
  'appearance.size-value': '{percent} %',
  'appearance.smaller': 'Kleiner',
  'appearance.larger': 'Größer',
  'appearance.signs': 'Tasten mit einem einzigen Zeichen',
  'appearance.signs-more':
    'Allein gedrückt, öffnet {key} die Liste aller Tasten. Stell das ab, wenn du mit deinem Computer sprichst oder Tasten ungewollt triffst: Die Liste bleibt unter „Wohin“ und in der Anleitung. Tasten mit Strg oder Cmd bleiben, wie sie sind.',
  'appearance.on': 'An',
  'appearance.off': 'Aus',
  'appearance.sample': 'Heute ist nichts passiert, und es war gut.',

  'members.title': 'Mitglieder',
  'members.lead':
    'Ihr habt alle eine eigene Passphrase. Niemand kann den Bereich von jemand anderem zurücksetzen, lesen oder entfernen.',
  'members.you': 'Du, gerade da',
  'members.not-here': 'Nicht da',
  'members.mark-0': 'Wacholder, Kreis',
  'members.mark-1': 'Kupfer, Quadrat',
  'members.mark-2': 'Pflaume, Bogen',
  'members.mark-3': 'Moos, Blatt',
  'members.mark-4': 'Schiefer, Tropfen',
  'members.mark-5': 'Rose, Schale',
  'members.mark-6': 'Umbra, Blatt',
  'members.mark-7': 'Kiefer, Block',
  'members.change': 'Deine Passphrase',
  'members.change-more':
    'Sie öffnet deine Seiten und alles Gemeinsame. Alte Sicherungen öffnen sich weiter mit der alten.',
  'members.change-do': 'Ändern',
  'members.sheet': 'Dein Notfallblatt',
  'members.sheet-more':
    'In diesem Tagebuch tritt ein neues Blatt an die Stelle des alten. Eine alte Sicherung öffnet sich weiter mit dem alten.',
  'members.sheet-do': 'Ein neues machen',
  'members.add': 'Jemand kommt dazu',
  'members.add-more':
    'Die Person sitzt hier bei dir, wählt eine eigene Passphrase und liest von da an alle gemeinsamen Seiten.',
  'members.add-do': 'Jemanden aufnehmen',
  'members.add-full': 'Dieses Hearth teilen sich schon acht Menschen; mehr können es nicht sein.',
  'members.read-only': 'Dieses Tagebuch ist gerade nur zum Lesen offen.',

  'change.title': 'Deine Passphrase ändern',
  'change.lead':
    'Nichts von dem, was du geschrieben hast, wird angerührt. Nur das Schloss davor ändert sich; Sicherungen von vorher behalten das alte.',
  'change.current': 'Deine Passphrase bis jetzt',
  'change.current-missing': 'Gib die Passphrase ein, die du jetzt benutzt.',
  'change.wrong':
    'Das ist nicht deine jetzige Passphrase. Großbuchstaben und Leerzeichen zählen. Nichts wurde geändert.',
  'change.do': 'Passphrase ändern',
  'change.done': 'Deine Passphrase ist geändert.',
  'change.done-more':
    'Von jetzt an öffnet die neue Hearth. Sicherungen von vor heute öffnen sich weiter mit der alten, also wirf sie nicht weg, solange du diese behältst.',

  'renew.title': 'Ein neues Notfallblatt',
  'renew.lead':
    'Das jetzige Blatt öffnet dieses Tagebuch nicht mehr, sobald du den neuen Code einmal eingegeben hast. Deine Passphrase bleibt, wie sie ist.',
  'renew.do': 'Das neue Blatt machen',
  'renew.done': 'Dein neues Blatt gilt.',
  'renew.done-more':
    'Vernichte das alte, außer du behältst Sicherungen von vor heute: Die öffnen sich weiter damit.',

  'join.title': 'Wer kommt dazu?',
  'join.lead':
    'Bitte die Person, sich zu dir zu setzen. Sie wird jede gemeinsame Seite lesen, auch alte. Private Seiten bleiben privat.',
  'join.name': 'Der Name der neuen Person',
  'join.name-more': 'Jedes Wort ist recht. Man kann es lesen, während Hearth abgeschlossen ist.',
  'join.taken': 'Jemand hier heißt schon so.',
  'join.turn': '{name} ist dran. {other}, bitte schau kurz weg.',
  'join.done': '{name} ist jetzt dabei.',
  'join.done-more':
    'Beim nächsten Aufschließen steht der Name am Eingang und wartet auf die eigene Passphrase. Jetzt bist immer noch du hier.',

  'about.title': 'Über Hearth',
  'about.version': 'Version {version}.',
  'about.guide':
    'Wie es benutzt wird, steht in der <guide>Anleitung</guide>, und was sich zuletzt geändert hat, unter <news>Was neu ist</news>.',
  'about.host-electron': 'Läuft als eigenes Programm.',
  'about.host-chromium': 'Läuft als Vorschau in Chromium.',
  'about.place': 'Euer Tagebuch liegt in {place}.',
  'about.never': 'Was Hearth nie tut',
  'about.never-1':
    'Es benutzt nie das Netz: kein Konto, keine Aktualisierung von selbst, keine Statistik.',
  'about.never-2':
    'Es schreibt eure Worte nie unverschlüsselt auf die Festplatte, außer ihr druckt oder kopiert sie selbst hinaus.',
  'about.never-3':
    'Es zeigt niemandem, was jemand anderes tut: keine Lesebestätigung, kein Verzeichnis, wer wann hier war.',
  'about.never-4': 'Es setzt nie eine Passphrase zurück, für niemanden.',
  'about.protection':
    'Vor wem Hearth schützt, was ihr schreibt, und wo das endet, steht auf <link>einer eigenen Seite</link>.',
  'about.free':
    'Hearth ist freie Software unter der MIT-Lizenz. Die Schriften sind Literata und Commissioner, unter der Open Font License.',
}

import type { photos as english } from '../en/photos.ts'

/** Photos and other files on a page. */
export const photos: Record<keyof typeof english, string> = {
  'photos.photo': 'Foto',
  'photos.with-photo': 'Mit Foto',
  'photos.view': 'Groß ansehen: {name}',
  'photos.coming': 'Das Foto kommt gleich.',
  'photos.not-shown': 'Dieses Foto lässt sich nicht zeigen.',
  'photos.not-here': 'Dieses Foto oder diese Datei ist nicht hier.',
  'photos.not-here-named': 'Dieses Foto oder diese Datei ist nicht hier: {name}',
  'photos.not-here-more': 'Der Platz auf der Seite bleibt frei.',
  'photos.too-large': 'Zu groß, um es hier zu zeigen.',
  'photos.other-kind':
    'Fotos dieser Art kann Hearth nicht zeigen. Es wird ganz aufbewahrt; eine Kopie öffnet sich in einem anderen Programm.',
  'photos.facts': '{name}, {size}.',
  'photos.location-left-out': 'Wo es aufgenommen wurde, ist weggelassen.',
  'photos.location-kept': 'Wo es aufgenommen wurde, steht darin.',
  'photos.before': 'Das Foto davor',
  'photos.after': 'Das nächste Foto',
  'photos.which': '{at} von {count}',

  'photos.save-copy': 'Eine Kopie speichern',
  'photos.plain': 'Die Kopie ist eine offene Datei.',
  'photos.plain-more':
    'Außerhalb von Hearth ist sie nicht verschlüsselt: Wer diesen Computer benutzt oder den Stick, auf den du sie speicherst, kann sie öffnen.',
  'photos.choose': 'Den Ort wählen',
  'photos.saving': 'Eine Kopie wird gespeichert',
  'photos.other-copy': 'Eine andere Kopie wird noch gespeichert.',
  'photos.saved': 'Die Kopie ist als {name} gespeichert. Sie ist eine offene Datei.',

  'photos.add': 'Foto',
  'photos.caption-hint': 'Sag, was es ist, wenn du magst',
  'photos.drop': 'Loslassen, um es auf diese Seite zu legen',
  'photos.drop-more': 'Fotos und andere Dateien',
  'photos.adding': 'Kommt auf diese Seite',
  'photos.adding-one': '{name} kommt dazu',
  'photos.adding-many': '{name} kommt dazu, danach noch {count}',
  'photos.so-far': '{done} von {total}',
  'photos.stop': 'Anhalten',
  'photos.stop-all': 'Alle anhalten',
  'photos.stopped': 'Angehalten. Nichts davon wurde behalten.',
  'photos.added': '{name} ist auf der Seite.',
  'photos.not-added': '{name} kam nicht dazu. {happened}',
  'photos.text-safe': 'Der Text deiner Seite ist unberührt.',
  'photos.left-out':
    '{count, plural, one {Wo {name} aufgenommen wurde, ist weggelassen.} other {Wo # Fotos aufgenommen wurden, ist weggelassen.}}',
  'photos.left-out-more':
    'Kameras und Telefone schreiben das oft in ein Foto. Hearth bewahrt das Foto ohne diese Angabe auf.',
  'photos.keep-location': 'Darin lassen',
  'photos.location-back': 'Wo {name} aufgenommen wurde, steht wieder im Foto.',
  'photos.waiting': 'Die Seite wartet auf das, was noch dazukommt.',
  'photos.put-away': 'In Ordnung',

  'photos.along': 'Fotos und Dateien kommen mit',
  'photos.along-more': 'Sie werden neu verschlüsselt, für alle, die diese Seite lesen können.',
  'photos.along-stopped':
    'Angehalten. Die Seite ist noch ein Entwurf, und nichts davon wurde verschoben.',
  'photos.along-kept':
    'Angehalten. Die Seite gehört noch nur dir, und nichts davon wurde verschoben.',
  'photos.ways': 'Dieses Foto',
  'photos.ways-file': 'Diese Datei',
  'photos.up': 'Nach oben',
  'photos.down': 'Nach unten',
  'photos.turn': 'Nach rechts drehen',
  'photos.off': 'Von der Seite nehmen',
  'photos.keep-in': 'Den Aufnahmeort darin lassen',
  'photos.moved-up': 'Nach oben gerückt.',
  'photos.moved-down': 'Nach unten gerückt.',
  'photos.turned': 'Nach rechts gedreht.',
  'photos.taken-off': 'Von der Seite genommen. „Rückgängig“ bringt es zurück.',

  'photos.share':
    '{count, plural, one {Das Foto oder die Datei darauf geht mit} other {Die # Fotos und Dateien darauf gehen mit}}, mit dem, was eine Kamera hineingeschrieben haben kann, etwa der Zeit und, wo er behalten wurde, dem Ort.',
}

import type { diskFull as english } from '../en/disk-full.ts'

/** While the disk is full, and the room that Hearth kept back is in use. */
export const diskFull: Record<keyof typeof english, string> = {
  'disk-full.title': 'Die Festplatte ist voll',
  'disk-full.happened': 'Die Festplatte, auf der euer Tagebuch liegt, ist voll.',
  'disk-full.safe':
    'Was Hearth „gespeichert“ nennt, ist sicher. Für einen Tag wie diesen hatte es etwas Platz aufgehoben, und eure Worte werden dort noch eine gute Weile gespeichert.',
  'disk-full.next':
    'Fotos, das Hereinholen und Kopien auf diese Festplatte müssen warten. Schaffe etwas Platz: Leere den Papierkorb des Computers, oder bringe große Dateien auf eine andere Festplatte. Dann verschwindet diese Nachricht von selbst.',
}

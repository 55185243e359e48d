import type { lookThrough as english } from '../en/look-through.ts'

/** Looking at every byte of the journal, and what came of it. */
export const lookThrough: Record<keyof typeof english, string> = {
  'look.title': 'Alles durchsehen',
  'look.more':
    'Hearth liest jedes Byte eures Tagebuchs und der Kopien, die es erreicht, und macht heil, was sich heil machen lässt. Nach jedem Aufschließen tut es das einmal von selbst, während niemand etwas braucht.',
  'look.do': 'Alles durchsehen',
  'look.again': 'Noch einmal',
  'look.going': 'Alles wird durchgesehen',
  'look.going-more': 'Du kannst inzwischen weiterschreiben.',
  'look.by-itself': 'Hearth sieht gerade von selbst alles durch, in ruhigen Momenten.',
  'look.stop': 'Anhalten',
  'look.stopping': 'Hält an',
  'look.well':
    'Alles gut: {count, plural, one {Eine Datei} other {{shown} Dateien}} durchgesehen, am {day} um {time}.',
  'look.well-copies':
    'Alles gut: {count, plural, one {Eine Datei} other {{shown} Dateien}} und {copies, plural, one {eine Kopie} other {# Kopien}} durchgesehen, am {day} um {time}.',
  'look.mended':
    '{count, plural, one {Eine Datei war beschädigt und ist wieder heil.} other {{shown} Dateien waren beschädigt und sind wieder heil.}} Das Beschädigte liegt im Ordner mit dem Namen „quarantine“. Festplatten, denen das einmal passiert, passiert es gern wieder: Mache eine Sicherung auf einer anderen.',
  'look.found':
    '{count, plural, one {Eine Datei} other {{shown} Dateien}} durchgesehen, am {day} um {time}. Etwas ist nicht so, wie es geschrieben wurde.',
  'look.cover': 'Eine Datei des Eingangs',
  'look.keys': 'Eine Schlüsseldatei',
  'look.mine': 'Eine Datei deiner eigenen Seiten',
  'look.ours': 'Eine Datei mit dem, was ihr teilt',
  'look.drafts': 'Eine Datei deiner Entwürfe',
  'look.debriefs': 'Eine Datei einer Aussprache',
  'look.keyring': 'Eine Datei deines Schlüsselbunds',
  'look.another':
    'Eine Datei, die nur jemand anderes öffnen kann. Beim nächsten Aufschließen erfährt diese Person davon.',
  'look.photos': 'Ein Foto oder eine andere Datei: {name}',
  'look.photos-nameless': 'Ein Foto oder eine andere Datei',
  'look.backups': 'Die Kopie {name}. Mache eine neue; diese lässt Hearth in Ruhe.',
  'look.from-here':
    'Was darin stand, ist an anderer Stelle im Tagebuch heil. Sieh hier noch einmal alles durch, dann kommt es in Ordnung.',
  'look.from-backup': 'Eine Kopie hat es noch.',
  'look.from-nowhere': 'Keine Kopie in Reichweite hat es. Vielleicht hat es ein anderer Stick.',
  'look.harmless':
    '{count, plural, one {Eine weitere Datei ist nicht so, wie sie geschrieben wurde, und nichts davon wird gebraucht.} other {{shown} weitere Dateien sind nicht so, wie sie geschrieben wurden, und nichts davon wird gebraucht.}}',
  'look.unknown':
    '{count, plural, one {Eine Datei im Ordner des Tagebuchs ist nicht von Hearth: {names}. Hearth lässt sie in Ruhe.} other {{shown} Dateien im Ordner des Tagebuchs sind nicht von Hearth, darunter {names}. Hearth lässt sie in Ruhe.}}',
}

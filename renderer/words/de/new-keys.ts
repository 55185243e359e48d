import type { newKeys as english } from '../en/new-keys.ts'

/** New keys, for when somebody may know the old ones. They may have to be shown at a locked door. */
export const newKeys: Record<keyof typeof english, string> = {
  'new-keys.title': 'Jemand könnte sie kennen',
  'new-keys.lead':
    'Wenn jemand deine Passphrase oder dein Blatt gesehen haben könnte, reicht eine andere Passphrase nicht: Mit der alten und einer alten Kopie des Ordners ließe sich immer noch öffnen, was du von jetzt an schreibst. Neue Schlüssel beenden das.',
  'new-keys.tip-ways':
    '<b>Eine neue Passphrase und ein neues Blatt.</b> Die alten öffnen hier von da an nichts mehr.',
  'new-keys.tip-keys':
    '<b>Neue Schlüssel für alles, was kommt.</b> Für deine privaten Seiten, und für die gemeinsamen, sobald das nächste Mal jemand etwas schreibt. Die anderen müssen nichts tun.',
  'new-keys.tip-past':
    '<b>Was war, bleibt, wie es ist.</b> Wer die alte Passphrase kannte, kann alles gelesen haben, was bis heute hier stand. Sicherungen und Kopien von vorher öffnen sich weiter mit ihr.',
  'new-keys.tip-watch':
    '<b>Es hilft nicht gegen ein Programm, das deine Eingaben mitliest.</b> Mache es dann an einem anderen Computer, oder bitte jemanden, sich diesen anzusehen.',
  'new-keys.choose': 'Wähle eine neue Passphrase',
  'new-keys.choose-lead':
    'Danach kommt das Blatt. Halte Papier und Bleistift bereit. Nichts ändert sich, bevor du auf den Knopf drückst.',
  'new-keys.do': 'Neue Schlüssel machen',
  'new-keys.turn': 'Deine neuen Schlüssel sind da, {name}. Das ist dein neues Blatt.',
  'new-keys.locked': 'Deine neuen Schlüssel sind da, und Hearth musste abschließen',
  'new-keys.locked-more':
    'Schreib den Code jetzt ab: Er stimmt, und er wird nicht noch einmal gezeigt. Deine neue Passphrase öffnet das Tagebuch; Hearth fragt nach diesem Code, sobald du drin bist.',
  'new-keys.copied': 'Ich habe ihn abgeschrieben',
  'new-keys.done': 'Deine neuen Schlüssel gelten.',
  'new-keys.done-more':
    'Vernichte das alte Blatt und mache eine frische Sicherung. Sicherungen von vor heute öffnen sich weiter mit der alten Passphrase: Lösche die, die du nicht mehr brauchst.',
}

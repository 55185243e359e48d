import type { problems as english } from '../en/problems.ts'

/** What opening the journal may have found; nothing of it was caused by looking. */
export const problems: Record<keyof typeof english, string> = {
  'problems.title': 'Etwas, das ihr über euer Tagebuch wissen solltet',
  'problems.read': 'Ich habe das gelesen',
  'problems.show': 'Nur zum Lesen',
  'problems.reading-only':
    'Bis das in Ordnung gebracht ist, öffnet sich das Tagebuch nur zum Lesen. Neues lässt sich hier nicht speichern, und nichts, was da ist, geht dadurch verloren.',
  'problems.damage.happened':
    '{count, plural, =0 {Ein Teil des Tagebuchs auf dieser Festplatte ist beschädigt.} one {Ein Stück des Tagebuchs auf dieser Festplatte ist beschädigt.} other {{shown} Stücke des Tagebuchs auf dieser Festplatte sind beschädigt.}}',
  'problems.damage.next':
    'Alles andere wurde geprüft und ist heil. Was sich nicht lesen lässt, blieb, wo es ist. Sieh nach, was fehlt, und hole es aus einer Sicherung zurück.',
  'problems.forged.happened':
    '{count, plural, =0 {Etwas im Ordner trägt einen Namen, unter dem es nicht geschrieben wurde.} one {Ein Stück trägt einen Namen, unter dem es nicht geschrieben wurde.} other {{shown} Stücke tragen einen Namen, unter dem sie nicht geschrieben wurden.}}',
  'problems.forged.next':
    'Hearth zeigt es nicht unter diesem Namen. Jemand oder ein Programm hat Dateien im Ordner verändert. Redet darüber, bevor ihr dem Neuen traut.',
  'problems.folder-read-only.happened':
    'Hearth darf in den Ordner eures Tagebuchs nicht schreiben.',
  'problems.folder-read-only.next':
    'Eure Seiten sind sicher und lesbar. Sieh nach, ob die Festplatte schreibgeschützt ist oder zu einer anderen Anmeldung gehört.',
  'problems.forked.happened': 'Zwei Computer haben zur selben Zeit in dieses Tagebuch geschrieben.',
  'problems.forked.next':
    'Das kommt vor, wenn ein Ordner zwischen Computern abgeglichen wird. Kein Wort ist verloren: Wo beide eine Seite geändert haben, stehen die späteren Worte da, und die anderen im Verlauf der Seite. Ein Entwurf, an dem beide weitergeschrieben haben, ist zweimal da. Wenn du das nächste Mal speicherst, kommen die beiden zusammen.',
  'problems.copy-damaged.happened':
    '{count, plural, =0 {Eine von zwei Kopien einer Schlüsseldatei ist beschädigt.} one {Eine von zwei Kopien einer Schlüsseldatei ist beschädigt.} other {{shown} Dateien sind beschädigt, von denen es eine heile Kopie gibt.}}',
  'problems.copy-damaged.next':
    'Die heile Kopie hat genügt, und nichts fehlt. Eine Sicherung wäre jetzt klug: Festplatten, denen das einmal passiert, passiert es gern wieder.',
  'problems.older-copy.happened': 'Das ist eine ältere Kopie eures Tagebuchs.',
  'problems.older-copy.next':
    'Du hast schon mehr gesehen, als in diesem Ordner liegt. Alles, was hier ist, ist heil und lesbar.',
  'problems.older-copy.do': 'Was bekannt ist und wie es weitergeht',
  'problems.went-on.happened': 'Das Tagebuch ging von einer älteren Kopie aus weiter.',
  'problems.went-on.next':
    'Seiten aus der Zeit nach dieser Kopie fehlen vielleicht. Wer das getan hat, steht mit Namen dafür ein, und es wird dir dieses eine Mal gesagt.',
  'problems.went-on.who': '{name}, am {day}',
  'problems.anchor-missing.happened':
    'Ein Zeichen, das Hearth außerhalb des Tagebuch-Ordners aufbewahrt, fehlt oder ist älter, als es war.',
  'problems.anchor-missing.next':
    'Daran merkt Hearth, wenn der ganze Ordner auf einen älteren Tag zurückgesetzt wird. Sieh nach, ob eure neuesten Seiten da sind. Auch wenn die Einstellungen dieses Computers geleert werden, geht es weg; beim nächsten Speichern entsteht es neu.',
  'problems.contested.happened':
    '{count, plural, =0 {Etwas Gemeinsames wurde zweimal begonnen.} one {Etwas Gemeinsames wurde zweimal begonnen.} other {{shown} gemeinsame Dinge wurden zweimal begonnen.}}',
  'problems.contested.next':
    'Zwei Mitglieder haben den Anfang derselben Seite, desselben Versprechens oder derselben Bitte unterschrieben, oder eines von ihnen auf zwei Arten. Hearth zeigt eins von beiden, immer dasselbe, und behält das andere. Hearth selbst tut das nur, wo zwei Computer zur selben Zeit geschrieben haben; sonst war es ein anderes Programm. Redet darüber.',
  'problems.unfinished-save.happened': 'Beim letzten Mal brach ein Speichern mittendrin ab.',
  'problems.unfinished-save.next':
    'Hearth hatte noch nicht gesagt, dass gespeichert ist. Alles davor ist heil; sieh in deinem letzten Entwurf nach, ob ein paar Worte fehlen.',
}

import type { recoverySheet as english } from '../en/recovery-sheet.ts'

/** The sheet on paper and as a PDF, and being asked for it again. */
export const recoverySheet: Record<keyof typeof english, string> = {
  'sheet.print': 'Drucken',
  'sheet.save': 'Als PDF speichern',
  'sheet.saving': 'Wird gespeichert',
  'sheet.plain':
    'Ein gespeichertes Blatt ist nicht abgeschlossen. Lege es auf einen Stick, den du anderswo aufbewahrst, nicht auf diesen Computer.',
  'sheet.saved':
    'Gespeichert als „{name}“. Es ist nicht abgeschlossen: Bewahre es nicht bei diesem Computer auf.',
  'sheet.file-name': 'Hearth Notfallblatt.pdf',
  'sheet.title': 'Notfallblatt',
  'sheet.made': 'Gemacht am {day} für ein Hearth-Tagebuch.',
  'sheet.opens': 'Was dieser Code öffnet',
  'sheet.opens-1':
    'Alles, was die genannte Person in diesem Tagebuch lesen kann: die gemeinsamen Seiten und ihre eigenen privaten. Wer den Code benutzt, wählt eine neue Passphrase, und die alte gilt nicht mehr.',
  'sheet.opens-not': 'Was er nicht öffnet',
  'sheet.opens-not-1': 'Die privaten Seiten von allen anderen.',
  'sheet.opens-not-2':
    'Sicherungen aus der Zeit vor diesem Blatt: Die öffnen sich mit dem Blatt ihres Tages.',
  'sheet.how': 'Wie man es benutzt',
  'sheet.how-1':
    '1. Wähle am Eingang von Hearth den Namen oben und dann „Das Notfallblatt benutzen“.',
  'sheet.how-2':
    '2. Gib die neun Gruppen der Reihe nach ein. Kleinbuchstaben, Leerzeichen und Striche machen keinen Unterschied. Null, Eins und Acht kommen nicht vor.',
  'sheet.how-3': '3. Wähle eine neue Passphrase. Dieses Blatt gilt, bis ein neues gemacht wird.',
  'sheet.foot':
    'Wer dieses Blatt hat, kann öffnen, was die genannte Person öffnen kann. Bewahre es dort auf, wo nur sie nachsehen würde, und nicht neben dem Computer. Wenn Blatt und Passphrase beide verloren sind, kann niemand diese Seiten öffnen.',

  'ask.never': 'Dein Notfallblatt ist noch nicht ausprobiert',
  'ask.never-more':
    'Dass ein Code stimmt, weiß man erst, wenn er einmal eingegeben wurde. Er ist neben deiner Passphrase der einzige Weg hinein. Hast du das Blatt zur Hand?',
  'ask.again': 'Weißt du noch, wo dein Notfallblatt ist?',
  'ask.again-more':
    'Es ist neben deiner Passphrase der einzige Weg hinein. Wenn du es findest, gib den Code einmal ein, dann weißt du, dass er stimmt.',
  'ask.have-it': 'Ich habe es hier',
  'ask.not-today': 'Heute nicht',
  'ask.cannot-find': 'Ich finde es nicht',
  'ask.field': 'Der Code auf deinem Notfallblatt',
  'ask.check': 'Prüfen',
  'ask.differs':
    'Das ist nicht der Code deines jetzigen Blattes. Vergleiche Gruppe für Gruppe; ein älteres Blatt zählt nicht mehr. Nichts wurde geändert.',
  'ask.right': 'Das Blatt stimmt.',
  'ask.right-soon':
    'Lege es wieder dorthin, wo es war. Hearth fragt in einem Monat noch einmal, danach einmal im Jahr.',
  'ask.right-later': 'Lege es wieder dorthin, wo es war. Hearth fragt in einem Jahr wieder.',
}

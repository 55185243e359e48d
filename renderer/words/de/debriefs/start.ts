import type { debriefStart as english } from '../../en/debriefs/start.ts'

/** Before anything is said: the private check, and what it is about. */
export const debriefStart: Record<keyof typeof english, string> = {
  'debriefs.check-title': 'Zuerst ein Moment für dich',
  'debriefs.check-lead':
    'Vier Fragen, die nur du siehst. Deine Antworten bleiben auf dieser Seite und verschwinden, wenn du sie verlässt. Niemand kann erkennen, dass du gefragt wurdest.',
  'debriefs.check-afraid': 'Hast du Angst davor, wie jemand darauf reagiert?',
  'debriefs.check-harm': 'Gab es Gewalt, eine Drohung, oder bestimmt jemand über dein Leben?',
  'debriefs.check-no': 'Könntest du heute Nein dazu sagen, ohne später dafür bezahlen zu müssen?',
  'debriefs.check-calm': 'Bist du gerade ruhig genug dafür, und nüchtern?',
  'debriefs.check-yes': 'Ja',
  'debriefs.check-nope': 'Nein',
  'debriefs.check-unanswered': 'Beantworte zuerst die vier Fragen, oder lass es für heute.',
  'debriefs.check-go-on': 'Weiter',
  'debriefs.check-not-today': 'Heute lieber nicht',
  'debriefs.worry-title': 'Dann nicht so, und nicht jetzt',
  'debriefs.worry-lead':
    'Danke, dass du ehrlich zu dir bist. Eine Aussprache bittet zwei Menschen, offen miteinander zu sein, und dafür muss es erst sicher sein. Nichts wurde begonnen, und es gibt nichts zu erklären.',
  'debriefs.worry-help':
    'Es gibt eine Seite, die helfen kann. Es ist dieselbe, die alle öffnen können.',
  'debriefs.worry-read': 'Die Seite öffnen',
  'debriefs.worry-back': 'Zurück zur Liste',

  'debriefs.new-title': 'Worum geht es?',
  'debriefs.new-lead': 'Ein schlichter Name für einen Abend, einen Streit, eine Sache.',
  'debriefs.new-name': 'Ein Titel, mit dem ihr alle leben könnt',
  'debriefs.new-name-example': 'Die Pfannen, und wer sie bemerkt',
  'debriefs.new-day': 'Der Tag, an dem es war',
  'debriefs.new-with': 'Mit wem',
  'debriefs.new-with-one': 'Mit {name}',
  'debriefs.new-seen':
    'Für {names} ist zu sehen: der Titel, der Tag, und dass du begonnen hast. Was du als deine Sicht schreibst, bleibt zu.',
  'debriefs.new-seen-together':
    'Ihr könnt {members, plural, =2 {beide} other {alle}} den Titel sehen, den Tag, und wer begonnen hat. Danach schreibt ihr eure Sicht getrennt.',
  'debriefs.new-begin': 'Beginnen',
  'debriefs.new-not': 'Heute nicht',
  'debriefs.new-needs-title': 'Gib ihr zuerst einen Titel.',
  'debriefs.new-needs-day': 'Wähle zuerst den Tag.',
  'debriefs.new-needs-whom': 'Wähle zuerst jemanden.',
  'debriefs.begun': 'Begonnen: {title}',
}

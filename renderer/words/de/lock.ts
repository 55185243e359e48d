import type { lock as english } from '../en/lock.ts'

/** The door: names, ways in, and what may stand in the way. Nothing here says what is inside. */
export const lock: Record<keyof typeof english, string> = {
  'lock.locked': 'Abgeschlossen',
  'lock.who': 'Wer ist da?',
  'lock.choose': 'Wähle, wer aufschließt',
  'lock.passphrase-of': 'Passphrase von {name}',
  'lock.show': 'Passphrase zeigen',
  'lock.hide': 'Passphrase verbergen',
  'lock.unlock': 'Aufschließen',
  'lock.opening': 'Geht auf',
  'lock.wrong':
    'Das ist nicht die Passphrase von {name}. Großbuchstaben und Leerzeichen zählen. Nichts ist verloren. Lass dir Zeit.',
  'lock.empty': 'Gib zuerst die Passphrase von {name} ein.',
  'lock.caps': 'Die Feststelltaste ist an.',
  'lock.use-sheet': 'Das Notfallblatt benutzen',
  'lock.use-passphrase': 'Die Passphrase benutzen',
  'lock.code-of': 'Der Code auf dem Notfallblatt von {name}',
  'lock.code-hint':
    'Neun Gruppen zu vier Zeichen. Kleinbuchstaben, Leerzeichen und Striche machen keinen Unterschied.',
  'lock.code-empty': 'Gib zuerst den Code vom Blatt von {name} ein.',
  'lock.open-with-code': 'Mit diesem Code aufschließen',
  'lock.wrong-code':
    'Dieser Code öffnet den Bereich von {name} nicht. Vielleicht steht er auf einem anderen Blatt oder auf einem, das ersetzt wurde. Nichts ist verloren.',
  'lock.mistyped':
    'In diesem Code steckt ein Versehen: Die letzte Gruppe passt nicht zu den anderen. Nichts ist verloren. Suche nach einem Buchstaben, der falsch gelesen wurde.',
  'lock.waits':
    'Hearth ist verdeckt, aber noch nicht abgeschlossen. Deine letzten Worte ließen sich nicht speichern.',
  'lock.waits-more':
    'Sie sind noch hier, und niemand kann sie sehen. Hearth versucht es weiter und schließt ab, sobald sie sicher sind. Wenn die Festplatte voll ist, schaffe etwas Platz. Oder kehre zu ihnen zurück.',
  'lock.waits-back': 'Zurück zu meinen Worten',
  'lock.waits-without': 'Ohne sie abschließen: Dann sind sie verloren',
  'lock.stays': 'Nichts verlässt diesen Computer.',
  'lock.stays-more':
    'Kein Konto und kein Netz. Nur eure Passphrasen und Notfallblätter öffnen diese Seiten.',
  'lock.restore': 'Aus einer Sicherung zurückholen',
  'lock.closed': 'Hearth geht nicht auf',
  'lock.cannot-open': 'Die Tür geht gerade nicht auf',
  'lock.away-title': 'Euer Tagebuch ist nicht mehr dort, wo es war',
  'lock.away': 'Hearth hat in {place} nachgesehen und dort kein Tagebuch gefunden.',
  'lock.away-more':
    'Nichts wurde geändert, und kein neues Tagebuch wurde angelegt. Liegt es auf einem Stick oder einer anderen Festplatte? Dann stecke sie an. Wurde der Ordner verschoben? Lege ihn zurück, oder wähle, wo er jetzt liegt.',
  'lock.look-again': 'Noch einmal nachsehen',
  'lock.looking': 'Sieht nach',
  'lock.still-away': 'Immer noch nicht da. Hearth kann nachsehen, so oft du magst.',
  'lock.choose-folder': 'Den Ordner wählen',
  'lock.begin-there': 'Ein neues Tagebuch in „{name}“ beginnen',
  'lock.elsewhere': 'Dieses Tagebuch sagt, dass es auf einem anderen Computer offen ist.',
  'lock.elsewhere-more':
    'Wenn das stimmt, schließe Hearth zuerst dort: Wenn zwei Computer zugleich schreiben, sieht der eine die Worte des anderen nicht. Wenn es nicht stimmt, oder wenn jener Computer ausgeschaltet wurde oder jetzt anders heißt, kannst du hier weitermachen.',
  'lock.take-over': 'Niemand hat es offen: hier öffnen',
  'lock.went-over': 'Hearth ist zu einem anderen Ordner übergegangen.',
  'lock.went-over-more':
    'Das Tagebuch, das bis eben benutzt wurde, liegt in {place}, genau wie es verlassen wurde. „Aus einer Sicherung zurückholen“ führt zu ihm zurück.',
  'lock.gone': 'Ein Teil von Hearth ist stehen geblieben, darum hat Hearth abgeschlossen.',
  'lock.gone-more':
    'Alles Gespeicherte liegt sicher auf der Festplatte, und Entwürfe sind so da, wie sie zuletzt gespeichert wurden.',
  'lock.new-title': 'Wähle eine neue Passphrase',
  'lock.new-turn': 'Schön, dass du wieder da bist, {name}. Das Blatt hat funktioniert.',
  'lock.new-lead':
    'Von jetzt an öffnet diese Passphrase deinen Bereich. Dein Notfallblatt bleibt, wie es ist; ein neues kannst du in den Einstellungen unter „Mitglieder“ machen.',
  'lock.new-save': 'Diese Passphrase behalten',
  'lock.new-saved': 'Deine neue Passphrase gilt.',
}

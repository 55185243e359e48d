import type { debriefList as english } from '../../en/debriefs/list.ts'

/** The room in which people work something through: its list, and what its rows say. */
export const debriefList: Record<keyof typeof english, string> = {
  'debriefs.title': 'Aussprache',
  'debriefs.lead':
    'Für das, was nach einem Streit bleibt. Ihr schreibt eure Sicht getrennt. Dann öffnet ihr sie, hört einander zu Ende zu und geht mit einer kleinen Veränderung.',
  'debriefs.safety': 'Das ist nicht für Situationen, in denen du Angst hast.',
  'debriefs.safety-link': 'Wenn du welche hast, lies zuerst das',
  'debriefs.start': 'Etwas Neues beginnen',
  'debriefs.in-work': 'Woran ihr gerade seid',
  'debriefs.back': 'Zurück zur Liste',
  'debriefs.more-of': 'Mehr zu {title}',

  'debriefs.empty-title': 'Ein Tisch mit zwei Stühlen',
  'debriefs.empty':
    'Wenn dir etwas nachgeht, kannst du es hier hinlegen. Niemand muss hier recht haben.',
  'debriefs.empty-foot': 'Auszeit oder Ende gehen jederzeit, ohne Grund.',
  'debriefs.alone-title': 'Für zwei oder mehr',
  'debriefs.alone':
    'Bisher bist du in diesem Hearth die einzige Person. Dieses Zimmer geht auf, sobald jemand dazugekommen ist.',

  'debriefs.stages': 'Der Weg hindurch, in sieben Schritten',
  'debriefs.stages-finished': 'Der Weg hindurch, abgeschlossen',
  'debriefs.stage-1': 'Innehalten und prüfen',
  'debriefs.stage-2': 'Meine Sicht',
  'debriefs.stage-3': 'Zusammen öffnen',
  'debriefs.stage-4': 'Einander verstehen',
  'debriefs.stage-5': 'Unser eigener Anteil',
  'debriefs.stage-6': 'Eine kleine Abmachung',
  'debriefs.stage-7': 'Noch einmal ansehen',
  'debriefs.stage-of': '{number} von 7, {name}',
  'debriefs.stage-done': 'erledigt',
  'debriefs.stage-now': 'hier seid ihr',
  'debriefs.stage-unneeded': 'nicht nötig',
  'debriefs.finished': 'Abgeschlossen',
  'debriefs.stage-ahead': 'kommt noch',

  'debriefs.is-paused': 'Auszeit bis {when}',
  'debriefs.is-paused-more': 'Bis dahin bewegt sich nichts.',
  'debriefs.is-rested': 'Die Auszeit ist vorbei',
  'debriefs.is-rested-more': 'Kommt wieder, wenn ihr so weit seid. Es läuft nicht weg.',
  'debriefs.is-not-begun': 'Deine Sicht ist noch nicht geschrieben',
  'debriefs.is-not-begun-more': 'Nur du kannst sie lesen, während du schreibst.',
  'debriefs.is-draft': 'Deine Sicht ist begonnen',
  'debriefs.is-draft-more': 'Sie ist für dich allein aufgehoben. Schreib weiter, wann du magst.',
  'debriefs.is-waiting': 'Wartet auf {names}',
  'debriefs.is-waiting-more':
    'Deine Sicht ist versiegelt. {count, plural, one {{names} kann} other {Die anderen können}} sehen, dass sie geschrieben ist, nicht, was darin steht.',
  'debriefs.is-unwritten': 'Noch zu schreiben von {names}',
  'debriefs.is-unwritten-more':
    'Jede Sicht wird allein geschrieben, hinter der eigenen Passphrase.',
  'debriefs.is-sealed': 'Bereit zum gemeinsamen Öffnen',
  'debriefs.is-sealed-more':
    '{members, plural, =2 {Beide} other {Alle}} Sichten sind geschrieben und versiegelt. Sucht euch eine halbe Stunde, in der niemand hungrig oder müde ist.',
  'debriefs.is-choosing': 'Versiegelt; geht auf, wenn alle bereit sind',
  'debriefs.is-choosing-more': 'Es geht auf, sobald ihr alle „bereit“ gesagt habt.',
  'debriefs.is-ready': 'Du hast „bereit“ gesagt',
  'debriefs.is-ready-more': 'Es geht auf, sobald ihr es alle gesagt habt.',
  'debriefs.is-opening': 'Die Sichten gehen auf',
  'debriefs.is-opening-more':
    'Alle sind bereit. Jede Sicht geht auf, wenn die Person, die sie geschrieben hat, Hearth das nächste Mal aufschließt.',
  'debriefs.is-your-turn': 'Du bist dran',
  'debriefs.is-your-turn-more': 'Nimm dir die Zeit, die du brauchst.',
  'debriefs.is-their-turn': 'Als Nächstes: {names}',
  'debriefs.is-their-turn-more':
    'Für dich gibt es jetzt nichts zu tun. Du kannst lesen, was dort steht.',
  'debriefs.is-keeping': 'Wählen, was behalten wird',
  'debriefs.is-keeping-more':
    'Ihr sagt alle, was bei den gemeinsamen Seiten bleibt. Die strengere Wahl gilt.',
  'debriefs.is-kept-waiting': 'Du hast gewählt, was behalten wird',
  'debriefs.is-kept-waiting-more':
    'Es ist vorbei, sobald auch {names} gewählt {count, plural, one {hat} other {haben}}.',
  'debriefs.is-over': 'Beendet',
  'debriefs.is-over-more': 'Das liegt hinter euch.',
  'debriefs.follow-up': 'Bereit, noch einmal angesehen zu werden',
  'debriefs.follow-up-mine': 'Du hast versprochen: {text}',
  'debriefs.follow-up-theirs': '{name} hat versprochen: {text}',
  'debriefs.small-promise': 'Ein kleines Versprechen',

  'debriefs.do-begin': 'Meine Sicht beginnen',
  'debriefs.do-write-on': 'Weiterschreiben',
  'debriefs.do-read-mine': 'Meine lesen',
  'debriefs.do-look': 'Ansehen',
  'debriefs.do-open': 'Zusammen öffnen',
  'debriefs.do-go-on': 'Weitermachen',
  'debriefs.do-look-again': 'Wieder ansehen',
  'debriefs.do-come-back': 'Wiederkommen',
  'debriefs.do-choose': 'Wählen',
  'debriefs.do-review': 'Noch einmal ansehen',

  'debriefs.behind': 'Hinter euch',
  'debriefs.kept-in': 'Ganz behalten, {when}',
  'debriefs.own-words': 'Deine eigenen Worte, für dich allein',
  'debriefs.agreements': 'Alle Abmachungen',
  'debriefs.agreements-more': 'Was ihr versprochen habt',
  'debriefs.outside-view': 'Der Blick von außen',
  'debriefs.outside-view-more':
    'Sieben Minuten, so, wie es jemand sähe, der es gut mit euch beiden meint',
  'debriefs.outside-view-offered':
    'Vielleicht ist gerade eine gute Zeit dafür. Nur, wenn du magst.',
}

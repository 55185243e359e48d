import type { editor as english } from '../en/editor.ts'

/** What the page that is being written offers beside its text: finding, templates, calm writing. */
export const editor: Record<keyof typeof english, string> = {
  'find.title': 'Auf dieser Seite finden',
  'find.open': 'Auf dieser Seite finden',
  'find.placeholder': 'Ein Wort auf dieser Seite',
  'find.which': '{at} von {count}',
  'find.none': 'Nicht auf dieser Seite',
  'find.before': 'Die Stelle davor',
  'find.next': 'Die nächste Stelle',
  'find.close': 'Zurück zum Text',

  'calm.on': 'Nur die Seite',
  'calm.off': 'Alles wieder zeigen',
  'calm.is-on': 'Nur die Seite ist zu sehen. Esc bringt alles zurück.',
  'calm.is-off': 'Alles ist wieder da.',

  'templates.open': 'Vorlage',
  'templates.title': 'Mit einer Vorlage beginnen',
  'templates.own': 'Deine eigenen',
  'templates.bundled': 'Von Hearth',
  'templates.keep-label': 'Diese Seite als Vorlage behalten',
  'templates.keep-name': 'Wie sie heißen soll',
  'templates.keep': 'Behalten',
  'templates.nameless': 'Sie braucht einen Namen.',
  'templates.kept': 'Behalten als {name}.',
  'templates.private': 'Deine Vorlagen gehören nur dir. Fotos bleiben bei ihrer Seite.',
  'templates.remove': 'Die Vorlage {name} wegnehmen',
  'templates.sure': 'Für immer wegnehmen? Seiten behalten, was sie haben.',
  'templates.remove-yes': 'Wegnehmen',
  'templates.remove-no': 'Behalten',
  'templates.removed': '{name} ist weg.',

  'journal.numbered-list': 'Nummerierte Liste',
  'journal.rule': 'Trennlinie',

  'template.three-moments.name': 'Drei Momente von heute',
  'template.three-moments.parts':
    'Heute Morgen\nMitten am Tag\nDer Moment, den ich behalten möchte',
  'template.hard.name': 'Etwas, das schwer war',
  'template.hard.parts':
    'Was geschehen ist\nWie es für mich war\nWas geholfen hat, und sei es ein wenig\nWas ich mir als Nächstes wünsche',
  'template.week.name': 'Die Woche hinter mir',
  'template.week.parts':
    'Was mir Kraft gegeben hat\nWas mich Kraft gekostet hat\nWorüber ich bei uns froh bin\nEine Sache für die nächste Woche',
  'template.unsent.name': 'Ein Brief, den ich vielleicht nie abschicke',
  'template.unsent.parts':
    'Was du wissen sollst\nWas ich bis jetzt nicht gesagt habe\nWas ich uns wünsche',
  'template.before-talk.name': 'Bevor wir reden',
  'template.before-talk.parts':
    'Worum es geht, in einem Satz\nWas ich fühle, wenn ich daran denke\nWas ich brauche\nWorum ich bitten könnte\nWie es für dich sein mag',
  'template.somebody-did.name': 'Was jemand für mich getan hat',
  'template.somebody-did.parts':
    'Was du getan hast\nWas es mir bedeutet hat\nWie ich darauf antworten möchte',
  'template.outing.name': 'Ein Tag unterwegs',
  'template.outing.parts':
    'Wo wir waren und wer dabei war\nWas wir gesehen haben\nWorüber wir gelacht haben\nWas ich behalten möchte',
  'template.decision.name': 'Bevor ich mich entscheide',
  'template.decision.parts':
    'Was zu entscheiden ist\nWas dafür spricht\nWas dagegen spricht\nWas ich einem guten Freund sagen würde\nWann ich es wieder ansehe',
}

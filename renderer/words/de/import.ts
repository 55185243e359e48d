import type { imports as english } from '../en/import.ts'

export const imports: Record<keyof typeof english, string> = {
  'import.title': 'Seiten hereinholen',
  'import.lead':
    'Ein altes Tagebuch kann hier einziehen, mit seinen Tagen, Schlagwörtern und Fotos. Hearth erkennt selbst, woher es kommt, und verschlüsselt jede Seite, sobald sie hereinkommt.',
  'import.choose': 'Eine Datei wählen',
  'import.choose-folder': 'Einen Ordner wählen',
  'import.choose-other': 'Etwas anderes wählen',
  'import.kinds': 'Was Hearth lesen kann',
  'import.kind-day-one': 'Day One',
  'import.kind-journey': 'Journey',
  'import.kind-markdown': 'Markdown und Textdateien',
  'import.kind-jrnl': 'jrnl',
  'import.kind-mini-diary': 'Mini Diary',
  'import.kind-mini-diarium': 'Mini Diarium',
  'import.kind-hearth': 'Hearth',
  'import.how-day-one': 'die ZIP-Datei, die es unter Export, JSON macht',
  'import.how-journey': 'die ZIP-Datei, die es unter Export macht',
  'import.how-markdown':
    'ein Ordner, eine ZIP-Datei oder eine einzelne Datei; der Tag kommt aus dem Text über einer Seite, aus dem Namen der Datei oder aus ihrer Zeit',
  'import.how-jrnl': 'seine Tagebuchdatei, oder was „jrnl --format json“ schreibt',
  'import.how-mini': 'die JSON-Datei, die es ausgibt',
  'import.how-hearth': 'eine lesbare Kopie, als Markdown oder als JSON',
  'import.from': 'Woher es kommt',
  'import.stays': 'Bleibt zurück',
  'import.stays-day-one': 'Orte, Wetter und Schritte',
  'import.stays-journey': 'Wetter und Musik',
  'import.stays-hearth':
    'Entwürfe, der Papierkorb, Antworten, die Wand, Aussprachen und Abmachungen',
  'import.reading': 'Sieht hinein',
  'import.reading-from': 'Hearth liest „{name}“ nur. Noch kommt nichts herein.',
  'import.found': '{count, plural, one {1 Seite} other {{shown} Seiten}}',
  'import.found-in': 'in „{name}“',
  'import.from-to': 'vom {oldest} bis zum {newest}',
  'import.journals': 'Tagebücher',
  'import.journal-count': '{name}, {count}',
  'import.dates': 'Tage',
  'import.here': 'Schon hier',
  'import.here-none': 'Keine davon',
  'import.here-some':
    '{count, plural, one {1 Seite, die nicht zweimal hereinkommt} other {{shown} Seiten, die nicht zweimal hereinkommen}}',
  'import.photos': 'Fotos',
  'import.photos-with':
    '{count, plural, one {1 Foto oder andere Datei kommt mit} other {{shown} Fotos und andere Dateien kommen mit}}',
  'import.photos-came':
    '{count, plural, one {1 Foto oder andere Datei kam mit} other {{shown} Fotos und andere Dateien kamen mit}}',
  'import.photos-left':
    '{count, plural, one {1 Foto ließ sich nicht hereinholen; behalte das alte Tagebuch} other {{shown} Fotos ließen sich nicht hereinholen; behalte das alte Tagebuch}}',
  'import.skipped': 'Beiseitegelegt',
  'import.problems':
    '{count, plural, one {Was zurückbleibt} other {Was zurückbleibt, eins nach dem anderen}}',
  'import.problems-more': '{count, plural, one {und 1 weitere} other {und {shown} weitere}}',
  'import.problems-all': 'Alle zeigen',
  'import.why-no-date': 'kein Datum',
  'import.why-empty': 'keine Worte darin',
  'import.why-unreadable': 'ließ sich nicht lesen',
  'import.why-wrong-encoding': 'nicht in Unicode geschrieben',
  'import.why-too-large': 'zu lang',
  'import.why-not-a-page': 'keine fertige Seite',
  'import.why-file-gone': 'auf der Seite zu sehen, aber nicht da',
  'import.why-on-no-page': 'keine Seite, und auf keiner zu sehen',
  'import.why-already-here': 'schon hier',
  'import.sample': 'Die ersten paar',
  'import.tags': 'Schlagwörter für alle',
  'import.tags-hint': 'Wenn du magst. Mit einem Komma dazwischen.',
  'import.zone': 'Wohin sollen sie?',
  'import.mine': 'Privat',
  'import.mine-more': 'Nur du kannst sie lesen. Einzelne Seiten kannst du später teilen.',
  'import.ours': 'Gemeinsam',
  'import.ours-more':
    'Jede einzelne ist dann für {names} lesbar, und das lässt sich nicht zurücknehmen.',
  'import.ours-alone': 'Wer zu diesem Hearth dazukommt, kann dann jede einzelne lesen.',
  'import.go-mine':
    '{count, plural, one {1 Seite hereinholen, privat} other {{shown} Seiten hereinholen, privat}}',
  'import.go-ours':
    '{count, plural, one {1 Seite hereinholen, gemeinsam} other {{shown} Seiten hereinholen, gemeinsam}}',
  'import.nothing-new': 'Alle Seiten dieses Tagebuchs sind schon hier.',
  'import.nothing-new-more':
    'Es noch einmal hereinzuholen brächte nichts dazu, also ist nichts zu tun.',
  'import.running': 'Dein altes Tagebuch kommt herein',
  'import.running-from':
    'Aus „{name}“. Du kannst diesen Bildschirm verlassen und weiterschreiben, es läuft von selbst.',
  'import.of-pages': 'von {total} Seiten',
  'import.step-reading': 'Alles lesen und prüfen, ob es heil ist',
  'import.step-writing': 'Jede Seite beim Hereinkommen verschlüsseln',
  'import.step-finishing': 'Alle auf einmal an ihren Platz bringen',
  'import.note':
    'Im Tagebuch zeigt sich nichts, bevor alle da sind. Wenn du anhältst, ist es, als hättest du nie begonnen.',
  'import.stop': 'Anhalten und nichts hereinholen',
  'import.background': 'Im Hintergrund weitermachen',
  'import.done':
    '{count, plural, =0 {Nichts Neues hereinzuholen} one {1 Seite ist da} other {{shown} Seiten sind da}}',
  'import.done-none': 'Alle Seiten in „{name}“ waren schon hier. Nichts kam zweimal herein.',
  'import.done-mine': 'Aus „{name}“. Nur du kannst sie lesen.',
  'import.done-ours': 'Aus „{name}“. Alle hier können sie lesen.',
  'import.open-journal': 'Das Tagebuch öffnen',
  'import.skip-already-here':
    '{count, plural, one {1 Seite war schon hier} other {{shown} Seiten waren schon hier}}',
  'import.skip-no-date':
    '{count, plural, one {1 Seite hat kein Datum und bleibt zurück} other {{shown} Seiten haben kein Datum und bleiben zurück}}',
  'import.skip-empty':
    '{count, plural, one {1 Seite enthält keine Worte} other {{shown} Seiten enthalten keine Worte}}',
  'import.skip-unreadable':
    '{count, plural, one {1 Seite ließ sich nicht lesen und bleibt zurück} other {{shown} Seiten ließen sich nicht lesen und bleiben zurück}}',
  'import.skip-too-large':
    '{count, plural, one {1 Seite ist zu lang für Hearth und bleibt zurück} other {{shown} Seiten sind zu lang für Hearth und bleiben zurück}}',
  'import.skip-wrong-encoding':
    '{count, plural, one {1 Datei ist nicht in Unicode geschrieben und bleibt zurück} other {{shown} Dateien sind nicht in Unicode geschrieben und bleiben zurück}}',
  'import.skip-not-a-page':
    '{count, plural, one {1 Datei enthält etwas anderes als eine fertige Seite} other {{shown} Dateien enthalten etwas anderes als eine fertige Seite}}',
  'import.skip-file-gone':
    '{count, plural, one {1 Foto oder Datei ist auf einer Seite zu sehen und nicht da} other {{shown} Fotos oder Dateien sind auf Seiten zu sehen und nicht da}}',
  'import.skip-on-no-page':
    '{count, plural, one {1 andere Datei ist auf keiner Seite zu sehen und bleibt zurück} other {{shown} andere Dateien sind auf keiner Seite zu sehen und bleiben zurück}}',
  'import.read-only':
    'Dieses Tagebuch ist gerade nur zum Lesen offen, darum lässt sich nichts hereinholen.',
}

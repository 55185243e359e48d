import type { outsideView as english } from '../en/outside-view.ts'

/** The outside view, and one's own words of a debrief: both for their writer alone. */
export const outsideView: Record<keyof typeof english, string> = {
  'outside-view.title': 'Der Blick von außen',
  'outside-view.lead':
    'Denk an die letzte Meinungsverschiedenheit zwischen euch. Dann schreib so darüber, wie ein befreundeter Mensch sie gesehen hätte: einer, der auf niemandes Seite steht und allen darin Gutes wünscht.',
  'outside-view.pace':
    'Es dauert etwa sieben Minuten. Dreimal im Jahr ist reichlich, und nie ist auch in Ordnung.',
  'outside-view.only-you': 'Nur du kannst das lesen.',
  'outside-view.never-shown': 'Es wird nie jemandem gezeigt, weder jetzt noch später.',
  'outside-view.begin': 'Jetzt schreiben',
  'outside-view.carry-on': 'Weiterschreiben',
  'outside-view.offered': 'Vielleicht ist gerade eine gute Zeit dafür. Nur, wenn du magst.',
  'outside-view.read-only': 'Dieses Tagebuch ist gerade nur zum Lesen offen.',
  'outside-view.earlier': 'Was du früher geschrieben hast',
  'outside-view.of-day': 'Geschrieben am {day}',
  'outside-view.to-list': 'Der Blick von außen',
  'outside-view.back': 'Aussprache',

  'outside-view.prompts': 'Drei Fragen, an denen du entlangschreiben kannst',
  'outside-view.prompt-1': 'Was hätte dieser Mensch gesehen?',
  'outside-view.prompt-1-more':
    'Was ihr jeweils gesagt und getan habt, und was ihr dabei Gutes gewollt haben mögt.',
  'outside-view.prompt-2': 'Was macht es schwer, es im Moment selbst so zu sehen?',
  'outside-view.prompt-2-more':
    'Müde sein, verletzt sein, recht haben wollen. Was auch immer es für dich ist.',
  'outside-view.prompt-3': 'Was könnte dir beim nächsten Mal helfen, diesen Blick zu finden?',
  'outside-view.prompt-3-more': 'Etwas Kleines, wie ein Atemzug, ein Wort, ein Gang zum Fenster.',
  'outside-view.text': 'So, wie es jemand sähe, der es mit allen gut meint',
  'outside-view.saving': 'Wird gespeichert',
  'outside-view.saved': 'Gespeichert, {time}',
  'outside-view.not-saved': 'Nicht gespeichert. Hearth versucht es alle paar Sekunden wieder.',
  'outside-view.finish': 'Fertig',
  'outside-view.finish-empty': 'Schreib zuerst etwas, oder geh zurück; dann wird nichts behalten.',
  'outside-view.finished': 'Behalten, für dich allein.',
  'outside-view.leave-unsaved':
    'Die letzten Worte ließen sich nicht speichern, darum bleibt die Seite offen.',

  'outside-view.time-start': 'Sieben Minuten messen',
  'outside-view.time-left':
    '{minutes, plural, one {Noch etwa eine Minute} other {Noch etwa # Minuten}}',
  'outside-view.time-over':
    'Sieben Minuten sind vorbei. Hör hier auf, oder schreib weiter, so lange du magst.',
  'outside-view.time-hide': 'Die Zeit verbergen',

  'own-words.title': 'Deine eigenen Worte',
  'own-words.about': 'Über {day}, mit {names}',
  'own-words.from-first': 'Vom ersten bis zum letzten',
  'own-words.side': 'Deine Sicht',
  'own-words.understand': 'Einander verstehen',
  'own-words.own': 'Dein eigener Anteil',
  'own-words.agree': 'Was du tun wolltest',
  'own-words.mirrored': 'Was du gehört hast',
  'own-words.yes': 'Du hast gesagt: ja, das ist es',
  'own-words.no': 'Du hast gesagt: nicht ganz',
  'own-words.made-sense': 'Was du nachvollziehen konntest',
  'own-words.guessed': 'Wie es sich wohl angefühlt hat, dachtest du',
  'own-words.right': 'Du hast gesagt: ja, so war es',
  'own-words.corrected': 'Du hast gesagt: es war eher so',
  'own-words.accepted': 'Was {name} geschrieben hat: angenommen oder gehört',
  'own-words.not-yet': 'Deine Antwort an {name}: noch nicht',
  'own-words.no-promise': 'Nichts zu versprechen, und auch das war ein Ergebnis',
  'own-words.none': 'Hier hast du nichts geschrieben.',
  'own-words.back': 'Aussprache',
  'own-words.forget': 'Diese Worte vergessen',
  'own-words.forget-title': 'Deine Worte aus „{title}“ vergessen?',
  'own-words.forget-1':
    'Diese Kopie verschwindet: deine Sicht und alles, was du danach gesagt hast. Sie lässt sich nicht zurückholen.',
  'own-words.forget-2':
    'Was bei den gemeinsamen Seiten behalten wurde, bleibt davon unberührt, und auch die Worte aller anderen.',
  'own-words.forget-3':
    'In einer Sicherung von vor heute können sie noch stehen, und auch als alte Bytes auf der Festplatte. In einer Sicherung öffnen sie sich nur für dich.',
  'own-words.forget-later':
    'Diese Aussprache läuft noch. Ihre Worte lassen sich vergessen, wenn sie zu Ende ist. Nichts wurde geändert.',
  'own-words.forget-not': 'Behalten',
  'own-words.forget-now': 'Vergessen',
  'own-words.forgotten': 'Deine Worte aus „{title}“ sind vergessen.',
}

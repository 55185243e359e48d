import type { dayViews as english } from '../en/day-views.ts'

/** Several views of one day, written apart and read side by side. */
export const dayViews: Record<keyof typeof english, string> = {
  'views.title':
    '{members, plural, =2 {Zwei Blicke auf einen Tag} other {Mehrere Blicke auf einen Tag}}',
  'views.short': '{members, plural, =2 {Zwei Blicke} other {Mehrere Blicke}}',
  'views.back': 'Tagebuch',
  'views.back-to-list': 'Alle Blicke',
  'views.lead':
    'Ihr schreibt getrennt über denselben Tag. Niemand liest etwas, bevor alle fertig sind; dann lest ihr nebeneinander, und alles bleibt.',
  'views.ask': 'Nach einem Tag fragen',
  'views.none': 'Noch wurde nach keinem Tag gefragt',
  'views.none-more':
    '{members, plural, =1 {Sobald jemand hier mit dir lebt, kannst du nach einem Tag fragen, an den ihr euch beide erinnert.} =2 {Vielleicht der letzte Spaziergang, oder ein Tag, an dem alles schiefging. Zwei Menschen haben selten denselben gesehen.} other {Vielleicht der letzte Spaziergang, oder ein Tag, an dem alles schiefging. Keine zwei von euch haben ganz denselben gesehen.}}',
  'views.none-together': 'Wer nach einem Tag fragen möchte, tut es allein.',
  'views.list': 'Tage, nach denen gefragt wurde',

  'views.asked-of-you': '{name} würde gern deinen Blick auf {day} lesen.',
  'views.write-yours': 'Deinen schreiben',
  'views.carry-on': 'Weiterschreiben',

  'views.standing-asked': '{name} bittet um deinen Blick.',
  'views.standing-own': 'Dein eigener Blick ist noch nicht geschrieben.',
  'views.standing-begun': 'Du hast deinen begonnen. Nur du kannst ihn öffnen.',
  'views.standing-wait':
    'Deiner ist fertig und versiegelt. {names} {count, plural, one {ist} other {sind}} noch nicht fertig.',
  'views.standing-apart': '{names} {count, plural, one {ist} other {sind}} noch nicht fertig.',
  'views.standing-all': 'Alle sind fertig. Noch ist nichts offen.',
  'views.standing-open': 'Offen, nebeneinander.',
  'views.standing-altered': 'Etwas passt nicht, darum ist nichts offen.',
  'views.standing-over':
    'Der Tag wurde ausgelassen. Was du geschrieben hast, ist hier, für dich allein.',

  'views.ask-title': 'Welcher Tag?',
  'views.ask-lead': 'Ein Tag, an den ihr euch beide erinnert; er muss kein besonderer sein.',
  'views.ask-lead-all': 'Ein Tag, an den ihr euch alle erinnert; er muss kein besonderer sein.',
  'views.ask-day': 'Der Tag',
  'views.ask-whom': 'Mit wem?',
  'views.ask-seen':
    'Für {names} ist zu sehen, dass du fragst und nach welchem Tag. Sonst ist nichts zu sehen, bevor ihr alle fertig seid.',
  'views.ask-ours':
    'Sobald es offen ist, steht es bei dem, was ihr teilt: Alle in diesem Tagebuch können es lesen.',
  'views.ask-go': 'Fragen',
  'views.ask-not': 'Jetzt nicht',
  'views.ask-needs-day': 'Wähle einen Tag, spätestens heute.',
  'views.ask-needs-whom': 'Wähle mindestens eine Person.',
  'views.asked': 'Du hast nach {day} gefragt.',

  'views.writing': 'Dein Blick auf {day}',
  'views.writing-hint':
    'Wie war dieser Tag für dich? Was du gesehen hast, wie es war, was dir geblieben ist. Niemand liest es, bevor alle fertig sind.',
  'views.no-photos':
    'Fotos und andere Dateien passen hier nicht hinein. Eine eigene Seite kann sie zeigen.',
  'views.finish': 'Fertig',
  'views.finish-empty': 'Schreib zuerst etwas, oder geh zurück. Dann wird nichts behalten.',
  'views.finish-title': 'Ist dein Blick fertig?',
  'views.finish-wait':
    'Er wird versiegelt, und niemand sonst kann ihn öffnen. Du kannst ihn zurücknehmen, bis auch {names} fertig {count, plural, one {ist} other {sind}}.',
  'views.finish-last':
    'Alle anderen sind fertig. Deiner wird damit versiegelt und lässt sich nicht mehr zurücknehmen. Alles geht auf, sobald ihr alle noch einmal hier wart, oder wenn ihr zusammensitzt.',
  'views.finish-now': 'Fertig',
  'views.finish-not': 'Weiterschreiben',
  'views.finished': 'Dein Blick ist versiegelt.',
  'views.leave-unsaved':
    'Die letzten Worte ließen sich nicht speichern, darum bleibt die Seite offen.',

  'views.has-finished': 'Fertig',
  'views.has-not': 'Noch nicht fertig',
  'views.yours': 'Was du geschrieben hast',
  'views.yours-alone': 'Nur du kannst das lesen.',
  'views.yours-only': 'Nur du kannst das lesen, bis alles offen ist.',
  'views.wait-apart': 'Geschrieben wird allein. Kommt dafür einzeln herein.',
  'views.wait-open':
    'Es geht auf, sobald {count, plural, =0 {Hearth hier wieder schreiben kann} =1 {{names} noch einmal hier war, allein oder zusammen} other {{names} noch einmal hier waren, allein oder zusammen}}. Niemand liest, bevor die anderen es können.',
  'views.wait-here': 'Ihr seid alle da. Öffnet, wann ihr mögt; alles geht auf einmal auf.',
  'views.wait-away':
    '{names} {count, plural, one {ist} other {sind}} gerade nicht da. Es kann auch aufgehen, sobald ihr alle noch einmal hier wart.',
  'views.together-go': 'Zusammen öffnen',
  'views.open': '{members, plural, =2 {Beide öffnen} other {Alle öffnen}}',
  'views.opened': 'Alles ist offen.',
  'views.take-back': 'Meinen zurücknehmen',
  'views.take-back-title': 'Deinen Blick zurücknehmen?',
  'views.take-back-more':
    'Er wird wieder ein Entwurf, den nur du öffnen kannst. Die anderen sehen, dass du nicht fertig bist.',
  'views.take-back-now': 'Zurücknehmen',
  'views.taken-back': 'Er ist wieder ein Entwurf.',
  'views.let-go': 'Diesen Tag auslassen',
  'views.let-go-title': 'Diesen Tag auslassen?',
  'views.let-go-more':
    'Nichts davon geht auf, für niemanden, und er verschwindet aus der Liste. Wer etwas geschrieben hat, bekommt die eigenen Worte zurück, zum Lesen oder Wegwerfen. Auslassen können ihn alle, die mitmachen.',
  'views.let-go-now': 'Auslassen',
  'views.let-go-done': 'Der Tag ist ausgelassen.',

  'views.opened-on': 'Geöffnet am {day}',
  'views.of-whom': 'Von {name}',

  'views.altered-title': 'Das geht nicht auf.',
  'views.altered':
    'Etwas, das von {names} kam, wurde danach verändert. Darum wird niemandem etwas gezeigt. Deine eigenen Worte stehen unten und sind sicher. Lass den Tag aus, dann bekommen alle ihre zurück.',
  'views.over-title': 'Dieser Tag wurde ausgelassen.',
  'views.over':
    'Er wurde ausgelassen, oder jemand, der dabei war, ist weggegangen. Nichts wurde geöffnet. Was du geschrieben hast, gehört dir allein.',
  'views.over-page': 'Eine eigene Seite daraus machen',
  'views.over-drop': 'Wegwerfen',
  'views.over-drop-title': 'Deine Worte wegwerfen?',
  'views.over-drop-more':
    'Sie sind dann für immer weg. Wenn du sie behalten möchtest, mache zuerst eine Seite daraus.',
  'views.over-drop-now': 'Wegwerfen',
  'views.over-dropped': 'Sie sind weg.',
}

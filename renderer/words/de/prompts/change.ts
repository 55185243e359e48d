import type { Prompts } from '../../prompt-list.ts'

/** Questions to write about: change. */
export const change: Prompts['change'] = {
  light: {
    'change-season': 'Was ändert sich vor deinem Fenster, und was in deinen Tagen?',
    'change-tidy': 'Was möchtest du diesen Monat aus der Wohnung haben?',
    'change-new-habit': 'Welche kleine neue Gewohnheit würde die Morgen leichter machen?',
    'change-before-after': 'Was war heute vor einem Jahr anders in deinem Leben?',
    'change-looking-forward': 'Worauf freust du dich?',
    'change-keep': 'Was soll sich auf keinen Fall ändern?',
    'change-plan': 'Was möchtest du getan haben, bevor das Jahr um ist?',
  },
  warm: {
    'change-chapter': 'Wenn diese Zeit deines Lebens ein Kapitel wäre, wie hieße es?',
    'change-role': 'Welche Aufgabe zu Hause würdest du gern abgeben, und welche übernehmen?',
    'change-moved': 'Wie hat ein Umzug, eine Arbeit oder eine Geburt euch verändert?',
    'change-let-go': 'Was lässt du langsam los?',
    'change-ageing': 'Was gefällt dir am Älterwerden? Was nicht?',
    'change-uncertain': 'Was ist gerade ungewiss? Was würde dir helfen zu warten?',
    'change-fair': 'Was fühlt sich zu Hause gerecht an, und was möchtest du neu aufteilen?',
  },
  deep: {
    'change-grieve': 'Was ist zu Ende gegangen, ohne dass du Abschied genommen hast?',
    'change-afraid-change': 'Vor welcher Veränderung hättest du Angst, obwohl du sie willst?',
    'change-ten-years': 'Schreib einen Brief von euch beiden, heute in zehn Jahren.',
    'change-different-us':
      'Wie habt ihr euch beide verändert, ohne dass die andere Seite schon nachgekommen ist?',
    'change-illness': 'Was solltet ihr voneinander wissen, falls jemand von euch lange krank wäre?',
    'change-need-change':
      'Was muss sich ändern, damit es für dich gut weitergeht? Was ist der kleinste erste Schritt?',
  },
}

import type { Prompts } from '../../prompt-list.ts'

/** Questions to write about: experiences. */
export const experiences: Prompts['experiences'] = {
  light: {
    'experiences-smell': 'Welcher Geruch bringt dich sofort an einen Ort, an dem ihr beide wart?',
    'experiences-meal': 'Schreib über ein Essen, an das du dich erinnerst, und wer dabei war.',
    'experiences-lost': 'Wann habt ihr euch zusammen verlaufen? Was wurde daraus?',
    'experiences-first-home': 'Was weißt du noch vom ersten Abend in dieser Wohnung?',
    'experiences-rain': 'Erzähl von einem Tag, den das Wetter verdorben oder gerettet hat.',
    'experiences-laugh': 'Worüber hast du zuletzt gelacht, bis es wehtat?',
    'experiences-want-try':
      'Was möchtet ihr zusammen ausprobieren, das ihr beide noch nie getan habt?',
  },
  warm: {
    'experiences-again': 'Welchen Tag würdest du noch einmal leben, genau so, wie er war?',
    'experiences-small-rite':
      'Welche kleine Gewohnheit von euch begann durch Zufall und ist geblieben?',
    'experiences-turning': 'Welcher gewöhnliche Tag stellte sich als wichtig heraus?',
    'experiences-journey': 'Was hat euch eine Reise übereinander gezeigt?',
    'experiences-hard-time':
      'Schreib über etwas Schweres, durch das ihr zusammen gekommen seid. Was hat gehalten?',
    'experiences-surprise':
      'Wann hat dich der Mensch an deiner Seite so überrascht, dass du noch gern daran denkst?',
    'experiences-thing':
      'Such dir einen Gegenstand im Zimmer. Was wisst ihr beide darüber, das sonst niemand weiß?',
  },
  deep: {
    'experiences-not-lived': 'Was habt ihr nicht zusammen getan, woran du immer noch denkst?',
    'experiences-saved': 'Wann hat euch das Zusammensein etwas bewahrt, oder vor etwas bewahrt?',
    'experiences-remember-differently':
      'Woran erinnert ihr euch verschieden? Was behütet jede der beiden Erinnerungen?',
    'experiences-last-time':
      'Wenn du wüsstest, dass etwas zum letzten Mal geschieht: Was würdest du bemerken?',
    'experiences-brave': 'Was war das Mutigste, das du drüben gesehen hast?',
    'experiences-left-mark': 'Welches Jahr hat Spuren bei euch beiden hinterlassen? Welche?',
  },
}

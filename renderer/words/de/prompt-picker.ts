import type { promptPicker as english } from '../en/prompt-picker.ts'

export const promptPicker: Record<keyof typeof english, string> = {
  'prompts.open': 'Worüber schreiben?',
  'prompts.short': 'Eine Frage',
  'prompts.title': 'Worüber du schreiben könntest',
  'prompts.lead':
    'Fragen von der Oberfläche bis ganz nach unten. Was du schreibst, bleibt deins, bis du es teilst.',
  'prompts.depth': 'Wie tief',
  'prompts.depth-light': 'Leicht',
  'prompts.depth-warm': 'Warm',
  'prompts.depth-deep': 'Tief',
  'prompts.theme': 'Worüber',
  'prompts.theme-all': 'Alles',
  'prompts.theme-listening': 'Zuhören',
  'prompts.theme-vulnerability': 'Sich zeigen',
  'prompts.theme-trust': 'Vertrauen',
  'prompts.theme-empathy': 'Mit anderen Augen',
  'prompts.theme-experiences': 'Erlebtes',
  'prompts.theme-growth': 'Wachsen',
  'prompts.theme-closeness': 'Nähe',
  'prompts.theme-change': 'Veränderung',
  'prompts.list': 'Fragen',
  'prompts.slow':
    'Gerade ist ein langsameres Kapitel. Was tief geht oder zu Streit führen kann, ruht, bis es vorbei ist.',
  'prompts.none': 'Alle Fragen dieser Art sind beiseitegelegt.',
  'prompts.write': 'Darüber schreiben: {prompt}',
  'prompts.not-for-us': 'Nichts für uns',
  'prompts.set-aside-one': 'Nichts für uns: {prompt}',
  'prompts.set-aside-done': 'Beiseitegelegt. Diese Frage bekommt hier niemand mehr zu sehen.',
  'prompts.aside': 'Nichts für uns',
  'prompts.aside-lead':
    'Diese bekommt hier niemand zu sehen. Ihr könnt alle eine Frage beiseitelegen, und ihr könnt sie alle zurückholen.',
  'prompts.aside-show': 'Zeigen, was beiseiteliegt',
  'prompts.aside-hide': 'Zurück zu den Fragen',
  'prompts.bring-back': 'Zurückholen',
  'prompts.bring-back-one': 'Zurückholen: {prompt}',
  'prompts.brought-back': 'Die Frage ist wieder da.',
}

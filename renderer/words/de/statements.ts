import type { statements as english } from '../en/statements.ts'

/** The hint below what is written in a debrief. It appears only in a language whose phrases it knows. */
export const statements: Record<keyof typeof english, string> = {
  'statements.always':
    '„{phrase}“ lässt keinen Platz für die Male, als es anders war. Ein Mal, schlicht erzählt, ist leichter zu hören.',
  'statements.generalisation':
    '„{phrase}“ umfasst mehr, als geschehen ist. Ein Abend, erzählt, wie er war, sagt vielleicht mehr.',
  'statements.label':
    '„{phrase}“ sagt, wer jemand ist. Über das, was an jenem Tag geschah, redet es sich leichter.',
  'statements.mind-reading':
    '„{phrase}“ sagt einem anderen Menschen, was in ihm vorgeht. Was du gesehen oder gehört hast, kannst du erzählen.',
  'statements.judgement':
    '„{phrase}“ handelt von dem, was jemand getan hat. Darunter liegt oft ein Gefühl, das ganz deins ist.',

  'statements.still-true': 'Wäre auch das noch wahr?',
  'statements.composed': 'Als {when}, fühlte ich mich {felt}.',
  'statements.composed-with-need': 'Als {when}, fühlte ich mich {felt}, denn ich brauchte {need}.',
  'statements.question': 'Was ist kurz davor geschehen, und wie war es für dich?',
}

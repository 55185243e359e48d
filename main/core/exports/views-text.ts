import type { OutsideViews } from '../../../shared/model/outside-view.ts'

/** Outside views as one Markdown text, newest first, with the one that is being written before them. */
export function viewsText({ written, draft }: Pick<OutsideViews, 'written' | 'draft'>): string {
  const begun = draft === '' ? [] : ['## Being written', '', draft, '']
  const parts = written.flatMap(({ writtenOn, text }) => [`## ${writtenOn}`, '', text, ''])
  return ['# Outside views', '', ...begun, ...parts].join('\n')
}

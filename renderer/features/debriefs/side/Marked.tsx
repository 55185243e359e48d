import type { Finding } from '../../../../shared/statements/finding.ts'

export interface MarkedProps {
  text: string
  findings: readonly Finding[]
  className: string
}

/** The same text once more below a field, with its marks: letters unseen, light and line seen. */
export function Marked({ text, findings, className }: MarkedProps) {
  const ends = [0, ...findings.map(({ end }) => end)]
  return (
    <div className={className} dir="auto" aria-hidden>
      {findings.map(({ start, end }, at) => (
        <span key={start}>
          {text.slice(ends[at], start)}
          <mark>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
      {/* A line that was just broken has its height at once. */}
      {'\n'}
    </div>
  )
}

import { useEffect, useState } from 'react'
import { onAnnounce } from './announce.ts'
import { VisuallyHidden } from './VisuallyHidden.tsx'

/** The one `role="status"` region. It stands in the page before anything is announced in it. */
export function Announcer() {
  const [text, setText] = useState('')
  useEffect(() => onAnnounce(setText), [])
  return (
    <VisuallyHidden>
      <span role="status">{text}</span>
    </VisuallyHidden>
  )
}

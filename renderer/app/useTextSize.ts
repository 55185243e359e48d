import { useLayoutEffect } from 'react'

/** Scales everything: all sizes of type and space are in rem. */
export function useTextSize(size: number): void {
  useLayoutEffect(() => {
    const root = document.documentElement
    root.style.fontSize = `${size * 100}%`
    root.dataset.text = size >= 1.5 ? 'large' : 'usual'
  }, [size])
}

import { useLayoutEffect } from 'react'

/** Scales everything: all sizes of type and space are in rem. */
export function useTextSize(size: number): void {
  useLayoutEffect(() => {
    document.documentElement.style.fontSize = `${size * 100}%`
  }, [size])
}

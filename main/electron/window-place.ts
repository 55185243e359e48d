import type { Rectangle, Screen } from 'electron'
import { z } from 'zod'

const whole = z.number().int().min(-100_000).max(100_000)

/** Where a window lies on the desktop, and how: all that is remembered of it. */
export const WindowPlace = z.object({
  bounds: z.object({
    x: whole,
    y: whole,
    width: whole.min(1),
    height: whole.min(1),
  }),
  isMaximized: z.boolean(),
  isFullScreen: z.boolean(),
})
export type WindowPlace = z.infer<typeof WindowPlace>

/** A first window is as large as this, where the screen is. */
const usualSize = { width: 1280, height: 860 }

/** By so much of its top edge somebody can take hold of a window and draw it back. */
const handle = { width: 120, height: 32 }

/** What of the screens is free for windows, that of the first screen first. */
export function freeAreas(
  screen: Pick<Screen, 'getAllDisplays' | 'getPrimaryDisplay'>,
): readonly Rectangle[] {
  const first = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== first.id)
  return [first, ...others].map(({ workArea }) => workArea)
}

/**
 * Where a window goes. It stays where it was as long as its top edge can be taken hold of on some screen.
 * When that screen has gone, or has become smaller, it comes to the middle of the first one, no larger than
 * that. Without a place of its own the system says where it goes.
 */
export function placedOn(
  areas: readonly Rectangle[],
  bounds: Rectangle | null,
): Pick<Rectangle, 'width' | 'height'> & Partial<Rectangle> {
  const [first] = areas
  if (bounds !== null && areas.some((area) => canBeHeld(area, bounds))) return bounds
  const { width, height } = bounds ?? usualSize
  if (first === undefined) return { width, height }
  const size = { width: Math.min(width, first.width), height: Math.min(height, first.height) }
  if (bounds === null) return size
  return {
    ...size,
    x: first.x + Math.round((first.width - size.width) / 2),
    y: first.y + Math.round((first.height - size.height) / 2),
  }
}

function canBeHeld(area: Rectangle, { x, y, width }: Rectangle): boolean {
  const across = Math.min(x + width, area.x + area.width) - Math.max(x, area.x)
  return (
    across >= Math.min(handle.width, width) &&
    y >= area.y &&
    y + handle.height <= area.y + area.height
  )
}

import { useRead } from '../../bridge/hooks.ts'
import { newsSince } from './news-since.ts'

/** The version that runs, where it has news that nobody was told of on this computer; else null. */
export function useNewsUnread(): string | null {
  const info = useRead('app.info', {})
  const settings = useRead('settings.read', {})
  if (!info.data || !settings.data) return null
  const { version } = info.data
  return newsSince(settings.data.seenVersion, version).length > 0 ? version : null
}

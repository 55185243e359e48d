import {
  CloudFog,
  CloudLightning,
  CloudRain,
  CloudSun,
  type LucideIcon,
  MoonStar,
  Snail,
  Sprout,
  Sun,
  Sunrise,
  Wind,
} from 'lucide-react'
import type { Mood } from '../../../shared/model/entry.ts'

/** Moods as weather and small things: a sign beside the word, never instead of it. */
export const moodIcons: Record<Mood, LucideIcon> = {
  settled: CloudSun,
  happy: Sun,
  grateful: Sprout,
  hopeful: Sunrise,
  quiet: MoonStar,
  tired: Snail,
  unsettled: Wind,
  worried: CloudFog,
  sad: CloudRain,
  angry: CloudLightning,
}

import { CircleAlert, LoaderCircle, MapPinOff } from 'lucide-react'
import { Button } from '../../../ui/Button.tsx'
import { Progress } from '../../../ui/Progress.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from './AddingList.module.css'
import type { Addition, Additions } from './additions.ts'

export interface AddingListProps {
  list: readonly Addition[]
  additions: Additions
}

/** What is on its way to the page, how far it is, and what could not come. */
export function AddingList({ list, additions }: AddingListProps) {
  const { t, size, error } = useWords()
  const going = list.filter(({ state }) => state === 'waiting' || state === 'going')
  const leftOut = list.filter(({ state }) => state === 'left-out')
  const failed = list.filter(({ state }) => state === 'failed')
  const [now] = going
  return (
    <section className={styles.list} aria-label={t('photos.adding')}>
      {now ? (
        <div className={styles.going}>
          <LoaderCircle size={15} strokeWidth={1.6} aria-hidden />
          <span className={styles.name}>{nameOf(now)}</span>
          <span className={styles.count}>{countOf(now)}</span>
          <Button size="small" tone="quiet" onPress={() => additions.stopAll()}>
            {t(going.length > 1 ? 'photos.stop-all' : 'photos.stop')}
          </Button>
          <div className={styles.bar}>
            <Progress
              label={nameOf(now)}
              done={now.done}
              total={now.total}
              valueText={countOf(now)}
              size="small"
            />
          </div>
        </div>
      ) : null}
      {failed.map(({ key, name, code }) => {
        if (code === null) return null
        const { happened, next } = error(code)
        return (
          <div key={key} className={styles.failed} role="alert">
            <CircleAlert size={18} strokeWidth={1.6} aria-hidden />
            <p>
              <b>{t('photos.not-added', { name, happened })}</b> {t('photos.text-safe')} {next}
            </p>
            <span className={styles.ways}>
              <Button size="small" onPress={() => additions.retry(key)}>
                {t('common.try-again')}
              </Button>
              <Button size="small" tone="quiet" onPress={() => additions.putAway(key)}>
                {t('photos.put-away')}
              </Button>
            </span>
          </div>
        )
      })}
      {leftOut.length > 0 ? (
        <div className={styles.told} role="status">
          <MapPinOff size={18} strokeWidth={1.6} aria-hidden />
          <p>
            <b>{t('photos.left-out', { count: leftOut.length, name: leftOut[0]!.name })}</b>{' '}
            {t('photos.left-out-more')}
          </p>
          <span className={styles.ways}>
            <Button
              size="small"
              onPress={() => {
                for (const { key } of leftOut) additions.keepLocation(key)
              }}
            >
              {t('photos.keep-location')}
            </Button>
            <Button
              size="small"
              tone="quiet"
              onPress={() => {
                for (const { key } of leftOut) additions.putAway(key)
              }}
            >
              {t('photos.put-away')}
            </Button>
          </span>
        </div>
      ) : null}
    </section>
  )

  function nameOf({ name }: Addition): string {
    const more = going.length - 1
    return more > 0
      ? t('photos.adding-many', { name, count: more })
      : t('photos.adding-one', { name })
  }

  function countOf({ done, total }: Addition): string {
    return total > 0 ? t('photos.so-far', { done: size(done), total: size(total) }) : ''
  }
}

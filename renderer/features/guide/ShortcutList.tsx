import { type ShortcutId, type ShortcutRoom, shortcuts } from '../../../shared/shortcuts.ts'
import { Keys } from '../../parts/Keys.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { useKeyNames } from '../../parts/useKeyNames.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './ShortcutList.module.css'

const rooms = Object.keys(shortcuts) as ShortcutRoom[]

/** All keys, room by room, as the table has them. */
export function ShortcutList({ hasTitle = false }: { hasTitle?: boolean }) {
  const { t } = useWords()
  const namesOf = useKeyNames()
  return (
    <div className={styles.list}>
      {hasTitle ? (
        <PageHead title={t('shortcuts.title')}>{t('shortcuts.lead')}</PageHead>
      ) : (
        <p className={styles.lead}>{t('shortcuts.lead')}</p>
      )}
      <div className={styles.rooms}>
        {rooms.map((room) => (
          <section key={room}>
            <h3>{t(`shortcuts.room-${room}`)}</h3>
            <dl>
              {(Object.keys(shortcuts[room]) as ShortcutId[]).map((id) => (
                <div key={id} className={styles.line}>
                  <dt>{t(`shortcut.${id}`)}</dt>
                  <dd>
                    {namesOf(id).length > 0 ? <Keys of={id} isAll /> : t('shortcuts.turned-off')}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </div>
  )
}

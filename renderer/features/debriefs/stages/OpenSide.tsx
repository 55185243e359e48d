import type { ShownSide } from '../../../../shared/model/debrief.ts'
import type { Member } from '../../../../shared/model/member.ts'
import { Avatar } from '../../../ui/Avatar.tsx'
import { useWords } from '../../../words/useWords.ts'
import { SideText } from '../pieces/SideText.tsx'
import { BrokenSeal } from './BrokenSeal.tsx'
import styles from './OpenSide.module.css'

/** One opened side with its writer's mark and name, whole. */
export function OpenSide({ shown, members }: { shown: ShownSide; members: readonly Member[] }) {
  const { t } = useWords()
  const member = members.find(({ id }) => id === shown.who)
  const name = member?.label ?? ''
  return (
    <section className={styles.side} aria-label={t('stage.side-of', { name })}>
      <header>
        <Avatar name={name} place={member?.place ?? 0} />
        <h3>{t('stage.side-of', { name })}</h3>
      </header>
      {text()}
    </section>
  )

  function text() {
    if (shown.isBroken) return <BrokenSeal name={name} />
    if (shown.side === null) return <p>{t('stage.still-shut')}</p>
    return <SideText side={shown.side} />
  }
}

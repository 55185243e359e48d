import { Lock, PencilLine, Plus, Trash2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { DreamId } from '../../../shared/ids.ts'
import type { Dream, DreamDraftLine } from '../../../shared/model/dream.ts'
import type { Member, Session } from '../../../shared/model/member.ts'
import { useRead } from '../../bridge/hooks.ts'
import { everyone } from '../../parts/everyone.ts'
import { RoomHead } from '../../parts/RoomHead.tsx'
import { RoomNav } from '../../parts/RoomNav.tsx'
import { Trouble } from '../../parts/Trouble.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { DreamsBin } from './DreamsBin.tsx'
import styles from './DreamsScreen.module.css'
import { type DreamsPage, dreamsPages } from './dreams-pages.ts'
import { NoDreams } from './NoDreams.tsx'

export interface DreamsScreenProps {
  session: Session
  page: DreamsPage
  onPage(page: DreamsPage): void
  ownTime(head: ReactNode): ReactNode
  onWrite(): void
  onOpen(id: DreamId): void
}

/** The room's own page: everyone's dreams that may be read here, one's own first. */
export function DreamsScreen(props: DreamsScreenProps) {
  const { session, page, onPage, ownTime, onWrite, onOpen } = props
  const { t } = useWords()
  const isAlone = session.mode === 'solo'
  const dreams = useRead('dreams.list', {})
  const drafts = useRead('dreams.drafts', {}, { enabled: isAlone })
  const begun = (drafts.data ?? []).find(({ basedOn }) => basedOn === 0)
  const all = dreams.data ?? []
  const binned = useRead('dreams.binned', {})
  const [isInBin, setIsInBin] = useState(false)
  const unavailable = session.writable ? undefined : t('dreams.read-only')
  const isEmpty = dreams.data?.length === 0 && begun === undefined
  const people = everyone(session).toSorted((a, b) => order(a) - order(b))

  const head = (
    <>
      <RoomHead
        title={t('dreams.title')}
        lead={t(isAlone ? 'dreams.lead' : 'dreams.lead-together')}
      >
        {page === 'dreams' && isAlone && !isEmpty ? (
          <Button
            tone="line"
            size="large"
            icon={<Plus size={18} strokeWidth={1.6} aria-hidden />}
            unavailable={unavailable}
            onPress={onWrite}
          >
            {t(begun ? 'dreams.go-on' : 'dreams.write')}
          </Button>
        ) : null}
      </RoomHead>
      <RoomNav label={t('dreams.title')} pages={dreamsPages} page={page} onGo={onPage} />
    </>
  )
  if (page === 'own-time') return ownTime(head)
  return (
    <Sheet>
      {head}
      {dreams.isError ? <Trouble code={dreams.error.code} /> : null}
      {dreams.isPending ? <Waiting /> : null}
      {isEmpty ? (
        <NoDreams isAlone={isAlone} unavailable={unavailable} onWrite={onWrite} />
      ) : (
        <div className={styles.page}>
          {begun ? being(begun) : null}
          {people.map((member) => part(member))}
        </div>
      )}
      {binned.data && binned.data.length > 0 ? (
        <p className={styles.bin}>
          <Button
            tone="quiet"
            size="small"
            icon={<Trash2 size={15} strokeWidth={1.6} aria-hidden />}
            onPress={() => setIsInBin(true)}
          >
            {t('dreams.bin')}
          </Button>
        </p>
      ) : null}
      {isInBin ? (
        <DreamsBin session={session} dreams={binned.data ?? []} onClose={() => setIsInBin(false)} />
      ) : null}
    </Sheet>
  )

  /** One's own stand first, then the others' in the order in which they joined. */
  function order({ id, place }: Member): number {
    return isAlone && id === session.me ? -1 : place
  }

  function being({ id, title }: DreamDraftLine) {
    return (
      <section className={styles.part}>
        <h2>{t('dreams.being-written')}</h2>
        <ul>
          <li key={id} className={styles.one}>
            <AriaButton className={styles.open ?? ''} onPress={onWrite}>
              <span className={styles.title} dir="auto">
                {title.trim() || t('dreams.untitled')}
              </span>
              <span className={styles.marks}>
                <PencilLine size={14} strokeWidth={1.6} aria-hidden />
                {t('dreams.go-on')}
              </span>
            </AriaButton>
          </li>
        </ul>
      </section>
    )
  }

  function part(member: Member) {
    const own = all.filter(({ owner }) => owner === member.id)
    if (own.length === 0) return null
    const isMine = isAlone && member.id === session.me
    const title = isMine ? t('dreams.yours') : t('dreams.of', { name: member.label })
    return (
      <section key={member.id} className={styles.part}>
        <h2>
          <Avatar name={member.label} place={member.place} size="small" />
          {title}
        </h2>
        <ul aria-label={title}>
          {own.map((dream) => (
            <li key={dream.id} className={styles.one}>
              <AriaButton className={styles.open ?? ''} onPress={() => onOpen(dream.id)}>
                <span className={styles.title} dir="auto">
                  {dream.title}
                </span>
                <Marks dream={dream} isMine={isMine} />
              </AriaButton>
            </li>
          ))}
        </ul>
      </section>
    )
  }
}

/** How it stands with a dream, and for its owner who reads it. */
function Marks({ dream: { state, zone }, isMine }: { dream: Dream; isMine: boolean }) {
  const { t } = useWords()
  return (
    <span className={styles.marks}>
      {state === 'open' ? null : <span>{t(`dreams.state-${state}`)}</span>}
      {isMine && zone === 'mine' ? <Lock size={13} strokeWidth={1.8} aria-hidden /> : null}
      {isMine ? <span>{t(zone === 'mine' ? 'common.mine' : 'common.ours')}</span> : null}
    </span>
  )
}

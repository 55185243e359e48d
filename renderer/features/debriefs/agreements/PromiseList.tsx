import { type ReactNode, useState } from 'react'
import { dayOfDate } from '../../../../shared/days.ts'
import { type Agreement, isDue } from '../../../../shared/model/agreement.ts'
import type { Session } from '../../../../shared/model/member.ts'
import { useRead } from '../../../bridge/hooks.ts'
import { Trouble } from '../../../parts/Trouble.tsx'
import { Waiting } from '../../../parts/Waiting.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { useWords } from '../../../words/useWords.ts'
import { AgreementItem } from './AgreementItem.tsx'
import styles from './PromiseList.module.css'
import { PromiseSomething } from './PromiseSomething.tsx'

/** All small promises, of debriefs and others: those whose day has come first. Nothing is added up. */
export function PromiseList({ session }: { session: Session }) {
  const { t } = useWords()
  const agreements = useRead('agreements.list', {})
  const [today] = useState(() => dayOfDate(new Date()))
  const all = agreements.data ?? []
  const due = all.filter((one) => isDue(one, today))
  const parts = [
    { title: 'agreements.due', list: due },
    {
      title: 'agreements.ahead',
      list: all.filter((one) => one.review === null && !due.includes(one)),
    },
    { title: 'agreements.past', list: all.filter((one) => one.review !== null).reverse() },
  ] as const

  return (
    <div className={styles.page}>
      {agreements.isError ? <Trouble code={agreements.error.code} /> : null}
      {agreements.isPending ? <Waiting /> : null}
      {agreements.data ? (
        <PromiseSomething session={session} frame={all.length === 0 ? nothingYet : undefined} />
      ) : null}
      {parts.map(({ title, list }) => (list.length > 0 ? section(title, list) : null))}
    </div>
  )

  function nothingYet(button: ReactNode) {
    return (
      <EmptyState
        art={
          <>
            <path d="M40 30h88v66H40z" />
            <path data-soft d="M56 70h56M56 82h36" />
            <path d="M84 12v12" />
            <circle data-pin cx="84" cy="30" r="5" />
            <path data-lit d="M70 50l9 9 18-18" />
          </>
        }
        title={t('agreements.none')}
        action={button}
      >
        {t('agreements.none-more')}
      </EmptyState>
    )
  }

  function section(title: (typeof parts)[number]['title'], list: readonly Agreement[]) {
    return (
      <section key={title} className={styles.part}>
        <h2>{t(title)}</h2>
        <ul>
          {list.map((agreement) => (
            <li key={agreement.id}>
              <AgreementItem
                agreement={agreement}
                session={session}
                isDue={title === 'agreements.due'}
              />
            </li>
          ))}
        </ul>
      </section>
    )
  }
}

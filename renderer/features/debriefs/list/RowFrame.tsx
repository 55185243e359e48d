import type { ReactNode } from 'react'
import styles from './RowFrame.module.css'

export interface RowFrameProps {
  title: string
  /** When it happened, or where it comes from. */
  caption: string
  icon: ReactNode
  status: string
  detail: string
  /** The lamp stands on what waits for somebody who is here. */
  isHot?: boolean
  way?: ReactNode
  action: ReactNode
  more?: ReactNode
}

/** One line of the list: what it is, how it stands, how far it is, and the one thing to do. */
export function RowFrame(props: RowFrameProps) {
  return (
    <li className={styles.row} data-hot={props.isHot || undefined}>
      <div className={styles.words}>
        <div className={styles.head}>
          <h2 dir="auto">{props.title}</h2>
          <span className={styles.caption}>{props.caption}</span>
        </div>
        <p className={styles.status}>
          {props.icon}
          <b>{props.status}</b>
        </p>
        <p className={styles.detail} dir="auto">
          {props.detail}
        </p>
      </div>
      <div className={styles.way}>{props.way}</div>
      <div className={styles.action}>
        {props.action}
        {props.more}
      </div>
    </li>
  )
}

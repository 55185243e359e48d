import styles from './Pin.module.css'

/** The brass pin that every slip hangs by. */
export function Pin() {
  return <span className={styles.pin} aria-hidden />
}

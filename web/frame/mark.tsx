import classes from './navigation.module.css'

/** The sign of the product. */
export function Mark() {
  return (
    <svg className={classes.mark} viewBox="0 0 26 26" aria-hidden="true">
      <rect width="26" height="26" rx="7" className={classes.markGround} />
      <path d="M8.5 7v12M17.5 7l-6 6 6 6" className={classes.markLine} />
    </svg>
  )
}

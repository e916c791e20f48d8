import type { Notice } from '../api/live.ts'
import classes from './alerts.module.css'
import { factsOf } from './facts.ts'

/** What a notice says; an alert of one Big Deal with its facts in two columns. */
export function AlertText({ notice }: { notice: Notice }) {
  const told = factsOf(notice)
  const { topic, sample } = notice.data
  return (
    <div className={classes.body} lang="">
      <b>{told && typeof topic === 'string' ? topic : notice.title}</b>
      {told ? (
        <>
          <p className={sample === true ? undefined : classes.about}>{told.about}</p>
          <dl className={classes.facts}>
            {told.facts.map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd className="num">{value}</dd>
              </div>
            ))}
          </dl>
        </>
      ) : (
        notice.body && <p>{notice.body}</p>
      )}
    </div>
  )
}

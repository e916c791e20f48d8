import { Button } from '@mantine/core'
import { IconChartDots } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api/request.ts'
import { useMe } from '../api/session.ts'
import { useSubmit } from '../api/use-submit.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Note } from '../ui/note.tsx'
import { usePage } from '../ui/page.ts'
import { Refused } from '../ui/refused.tsx'
import { RowsSkeleton } from '../ui/skeletons.tsx'
import { showSnack } from '../ui/snack.tsx'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import classes from './prediction.module.css'

type Band = { from: number; to: number; count: number; predicted: string; won: string }
type Fifth = { fifth: number; count: number; won: number; share: string; lift: string }
type Measured = {
  trained: number
  tested: number
  error: { predicted: string; usual: string }
  calibration: Band[]
  lift: Fifth[]
}
type Backtest = { enabled: boolean; closed: number; needed: number; learntAt: string | null; measured: Measured | null }

/** How good the prediction would have been: learnt from earlier opportunities, measured by later ones. */
export function Backtest() {
  const w = useWords()
  const format = useFormat()
  usePage(w.prediction.backtest)
  const mayLearn = ['admin', 'manager'].includes(useMe()?.role ?? '')
  const { data, error, refetch } = useQuery({
    queryKey: ['prediction', 'backtest'],
    queryFn: ({ signal }) => api.get<Backtest>('/prediction/backtest', undefined, signal),
  })
  const { submit, busy } = useSubmit(async () => {
    await api.post('/prediction/learning')
    showSnack(w.prediction.learning)
  })
  return (
    <div className={classes.page}>
      <header>
        <h1>{w.prediction.backtest}</h1>
        <p className="t2">{w.prediction.backtestIntro}</p>
      </header>
      {error ? (
        <Refused error={error} again={() => void refetch()} />
      ) : !data ? (
        <RowsSkeleton rows={6} />
      ) : (
        <>
          {!data.enabled && data.measured && <Note>{w.prediction.off}</Note>}
          {data.measured ? (
            <Measures measured={data.measured} />
          ) : (
            <EmptyState
              icon={<IconChartDots size={22} />}
              title={w.prediction.emptyTitle}
              text={w.prediction.closedSoFar(data.closed, data.needed)}
            />
          )}
          {data.enabled && (
            <p className="t2">
              {w.prediction.learntAt}: {data.learntAt ? format.dateTime(data.learntAt) : w.prediction.never}{' '}
              {mayLearn && (
                <Button variant="default" size="compact-md" loading={busy} onClick={() => void submit()}>
                  {w.prediction.learn}
                </Button>
              )}
            </p>
          )}
        </>
      )}
    </div>
  )
}

function Measures({ measured: { trained, tested, error, calibration, lift } }: { measured: Measured }) {
  const w = useWords()
  const format = useFormat()
  const better = Number(error.predicted) < Number(error.usual)
  return (
    <>
      <dl className={`card ${classes.facts}`}>
        <div>
          <dt>{w.prediction.trained}</dt>
          <dd className="num">{format.number(trained)}</dd>
        </div>
        <div>
          <dt>{w.prediction.tested}</dt>
          <dd className="num">{format.number(tested)}</dd>
        </div>
        <div>
          <dt>{w.prediction.error}</dt>
          <dd className="num">{format.decimal(error.predicted)}</dd>
          <small>{w.prediction.errorHint(format.decimal(error.usual))}</small>
        </div>
      </dl>
      <Note look={better ? 'good' : 'warn'}>{better ? w.prediction.better : w.prediction.worse}</Note>
      <section className="card" aria-label={w.prediction.calibration}>
        <header>
          <h2>{w.prediction.calibration}</h2>
        </header>
        <p className={classes.hint}>{w.prediction.calibrationHint}</p>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{w.prediction.band}</th>
              <th scope="col">{w.prediction.count}</th>
              <th scope="col">{w.prediction.mean}</th>
              <th scope="col">{w.prediction.wonShare}</th>
            </tr>
          </thead>
          <tbody>
            {calibration.map(({ from, to, count, predicted, won }) => (
              <tr key={from}>
                <th scope="row" className="num">
                  {from}–{to} %
                </th>
                <td className="num">{format.number(count)}</td>
                <Bar value={predicted} look="soft" />
                <Bar value={won} />
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section className="card" aria-label={w.prediction.lift}>
        <header>
          <h2>{w.prediction.lift}</h2>
        </header>
        <p className={classes.hint}>{w.prediction.liftHint}</p>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{w.prediction.band}</th>
              <th scope="col">{w.prediction.wonCount}</th>
              <th scope="col">{w.prediction.share}</th>
              <th scope="col">{w.prediction.times}</th>
            </tr>
          </thead>
          <tbody>
            {lift.map(({ fifth, won, share, lift: times }) => (
              <tr key={fifth}>
                <th scope="row">{w.prediction.fifth(fifth)}</th>
                <td className="num">{format.number(won)}</td>
                <Bar value={share} />
                <td className="num">{format.decimal(times)} ×</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

/** A percentage with its length beside it. */
function Bar({ value, look }: { value: string; look?: 'soft' }) {
  const format = useFormat()
  return (
    <td className="num">
      <span className={classes.bar} data-look={look} style={{ width: `${Number(value) * 0.6}%` }} aria-hidden />
      {format.percent(value)}
    </td>
  )
}

import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconInfoCircle } from '@tabler/icons-react'
import { useWords } from '../words/index.tsx'
import classes from './check.module.css'
import { type Finding, keyOf, type Severity, severities } from './finding.ts'

/** What is meant so stands last and counts among nothing else. */
const groups = [...severities, 'accepted'] as const
const icons: Record<Severity | 'accepted', typeof IconCircleX> = {
  error: IconCircleX,
  warning: IconAlertTriangle,
  info: IconInfoCircle,
  accepted: IconCircleCheck,
}

type Props = { findings: readonly Finding[]; chosen: Finding; choose: (finding: Finding) => void }

/** Findings under their severity, the gravest first; arrow keys walk them. */
export function FindingList({ findings, chosen, choose }: Props) {
  const w = useWords()
  const walk = (by: number) => {
    const next = findings[findings.indexOf(chosen) + by]
    if (!next) return
    choose(next)
    document.getElementById(`finding-${keyOf(next)}`)?.focus()
  }
  return (
    <nav
      className={classes.list}
      aria-label={w.rules.findings}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown' || event.key === 'j') walk(1)
        else if (event.key === 'ArrowUp' || event.key === 'k') walk(-1)
        else return
        event.preventDefault()
      }}
    >
      {groups.map((group) => {
        const own = findings.filter(({ severity, accepted }) => (accepted ? 'accepted' : severity) === group)
        if (!own.length) return null
        const Shown = icons[group]
        return (
          <section key={group} aria-label={w.rules.severities[group]}>
            <h2>
              {w.rules.severities[group]} <span className="num">{own.length}</span>
            </h2>
            {own.map((finding) => (
              <button
                key={keyOf(finding)}
                id={`finding-${keyOf(finding)}`}
                type="button"
                aria-current={finding === chosen ? 'true' : undefined}
                onClick={() => choose(finding)}
              >
                <Shown className={classes[group] ?? ''} size={18} stroke={1.75} aria-hidden />
                <span className={finding.accepted ? 't2' : ''}>
                  <small>
                    {w.rules.kinds[finding.kind]} · {w.rules.of[finding.entity]}
                  </small>
                  {finding.sentence}
                </span>
              </button>
            ))}
          </section>
        )
      })}
    </nav>
  )
}

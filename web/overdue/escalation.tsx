import type { Recipient, Shapes } from '@kohoi/contract/shapes'
import { Radio, Switch } from '@mantine/core'
import { RecipientsInput } from '../settings/recipients-input.tsx'
import settingsClasses from '../settings/settings.module.css'
import { problemOf } from '../ui/form/problems.ts'
import { useWords } from '../words/index.tsx'
import { LimitInput } from './limit-input.tsx'
import classes from './overdue.module.css'

export type EscalationValue = { after: Shapes['limit']; act: 'tell' | 'reassign'; recipients: Recipient[] }

const usual: EscalationValue = { after: { value: 1, unit: 'days' }, act: 'tell', recipients: [{ kind: 'teamLeader' }] }

type Props = {
  value: EscalationValue | null
  onChange: (value: EscalationValue | null) => void
  problems: Readonly<Record<string, string>>
}

/** What follows when a record stays overdue: others are told, or the rules give it to somebody else. */
export function Escalation({ value, onChange, problems }: Props) {
  const words = useWords().overdue
  return (
    <section className="card">
      <header>
        <h2>{words.escalation}</h2>
      </header>
      <div className={settingsClasses.body}>
        <Switch
          label={words.escalate}
          checked={value !== null}
          onChange={(event) => onChange(event.currentTarget.checked ? usual : null)}
        />
        {value && (
          <>
            <LimitInput
              legend={words.after}
              hint={words.afterHint}
              value={value.after}
              onChange={(after) => onChange({ ...value, after: after ?? { ...value.after, value: 0 } })}
              error={problemOf(problems, 'escalation.after')}
            />
            <Radio.Group
              label={words.what}
              value={value.act}
              onChange={(act) => onChange({ ...value, act: act as EscalationValue['act'] })}
            >
              <div className={classes.acts}>
                <Radio value="tell" label={words.acts.tell} />
                <Radio value="reassign" label={words.acts.reassign} description={words.reassignHint} />
              </div>
            </Radio.Group>
            <RecipientsInput
              label={words.recipients}
              required={value.act === 'tell'}
              value={value.recipients}
              onChange={(recipients) => onChange({ ...value, recipients })}
              error={problemOf(problems, 'escalation.recipients')}
            />
          </>
        )}
      </div>
    </section>
  )
}

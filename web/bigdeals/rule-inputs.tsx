import { bigDealRule as noun } from '@kohoi/contract/nouns/big-deal'
import type { Recipient } from '@kohoi/contract/shapes'
import { Checkbox, Switch } from '@mantine/core'
import { FieldInput } from '../fields/inputs.tsx'
import { RecipientsInput } from '../settings/recipients-input.tsx'
import type { InputGiven } from '../ui/form/record-form.tsx'
import { useWords } from '../words/index.tsx'
import classes from './bigdeals.module.css'
import { ProbabilityBounds, RevenueBounds } from './bounds-inputs.tsx'

/** The inputs of a rule that have more to say than their fields' own. */
export const inputs = {
  typeIds: (given: InputGiven) => <Types {...given} />,
  revenueFrom: (given: InputGiven) => <RevenueBounds {...given} />,
  revenueTo: null,
  probabilityFrom: (given: InputGiven) => <ProbabilityBounds {...given} />,
  probabilityTo: null,
  channels: (given: InputGiven) => <Channels {...given} />,
  recipients: (given: InputGiven) => <Recipients {...given} />,
  active: (given: InputGiven) => <Active {...given} />,
}

/** Those of a new rule, whose code is proposed. */
export const newInputs = { ...inputs, code: (given: InputGiven) => <Code {...given} /> }

function Code({ value, set, error }: InputGiven) {
  const w = useWords()
  return (
    <FieldInput
      name="code"
      field={noun.fields.code}
      value={value}
      onChange={set}
      error={error}
      help={w.bigDeals.codeHint}
    />
  )
}

function Types({ value, set, error }: InputGiven) {
  const w = useWords()
  return (
    <FieldInput
      name="typeIds"
      field={noun.fields.typeIds}
      value={value}
      onChange={set}
      error={error}
      help={w.bigDeals.typesHint}
    />
  )
}

/** Where people are told: tick boxes, at least one. */
function Channels({ value, set, error, label }: InputGiven) {
  const w = useWords()
  return (
    <Checkbox.Group
      label={label}
      value={(value ?? []) as string[]}
      onChange={(chosen) => set(['app', 'email'].filter((channel) => chosen.includes(channel)))}
      withAsterisk
      {...(error && { error })}
    >
      <div className={classes.channels}>
        <Checkbox value="app" label={w.bigDeals.onSystem} description={w.bigDeals.onSystemHint} />
        <Checkbox value="email" label={w.bigDeals.byEmail} description={w.bigDeals.byEmailHint} />
      </div>
    </Checkbox.Group>
  )
}

function Recipients({ value, set, error, label }: InputGiven) {
  const w = useWords()
  return (
    <RecipientsInput
      label={label}
      value={(value ?? []) as Recipient[]}
      onChange={set}
      error={error}
      required
      help={w.bigDeals.recipientsHint}
    />
  )
}

function Active({ value, set, label }: InputGiven) {
  return <Switch label={label} checked={value === true} onChange={(event) => set(event.currentTarget.checked)} />
}

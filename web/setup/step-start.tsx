import { IconForms, IconTableImport, IconUserPlus } from '@tabler/icons-react'
import { useWords } from '../words/index.tsx'
import classes from './first-run.module.css'
import { StepForm } from './step-form.tsx'

/** Where the first records come from; any way ends the first run. */
export function StepStart({ onEnd, onBack }: { onEnd: (address: string) => void; onBack: () => void }) {
  const w = useWords()
  const ways = [
    { to: '/imports?entity=lead', icon: IconTableImport, name: w.setup.startImport, text: w.setup.startImportText },
    { to: '/web-forms/new', icon: IconForms, name: w.setup.startForm, text: w.setup.startFormText },
    { to: '/leads/new', icon: IconUserPlus, name: w.setup.startLead, text: w.setup.startLeadText },
  ]
  return (
    <StepForm
      title={w.setup.startTitle}
      text={w.setup.startText}
      verb={w.setup.finish}
      onSubmit={() => onEnd('/')}
      onBack={onBack}
    >
      <ul className={classes.ways}>
        {ways.map(({ to, icon: Icon, name, text }) => (
          <li key={to}>
            <button type="button" onClick={() => onEnd(to)}>
              <span className={classes.code}>
                <Icon size={18} stroke={1.75} aria-hidden />
              </span>
              <span>
                <b>{name}</b>
                <small>{text}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </StepForm>
  )
}

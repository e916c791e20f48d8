import { CopyButton } from '../ui/copy-button.tsx'
import { useWords } from '../words/index.tsx'
import classes from './forms.module.css'
import { embedCode, publicAddress, type WebForm } from './web-form.ts'

/** How a form gets to its visitors: a link to send, a snippet for a site, and what they see. */
export function Publish({ form }: { form: WebForm }) {
  const w = useWords()
  return (
    <section className="card" aria-label={w.forms.publish}>
      <header>
        <h2>{w.forms.publish}</h2>
      </header>
      <div className={classes.publish}>
        <Copied label={w.forms.link} text={publicAddress(form.key)} />
        <Copied label={w.forms.embed} text={embedCode(form.key, form.title)} />
        <div>
          <p className="mantine-InputWrapper-label">{w.forms.seen}</p>
          <iframe key={form.version} className={classes.frame} src={`/f/${form.key}`} title={form.title} />
        </div>
      </div>
    </section>
  )
}

function Copied({ label, text }: { label: string; text: string }) {
  return (
    <div>
      <p className="mantine-InputWrapper-label">{label}</p>
      <code className={classes.code}>{text}</code>
      <CopyButton text={text} of={label} />
    </div>
  )
}

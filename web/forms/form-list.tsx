import { webForm as noun } from '@kohoi/contract/nouns/work'
import { IconExternalLink, IconForms } from '@tabler/icons-react'
import { ActiveSwitch } from '../settings/list/active-switch.tsx'
import listClasses from '../settings/list/list.module.css'
import { WholeList } from '../settings/list/whole-list.tsx'
import classes from '../settings/settings.module.css'
import { useSettingsPage } from '../settings/settings-page.ts'
import { AppLink } from '../ui/link.tsx'
import { ownName, useLabel, useWords } from '../words/index.tsx'
import { publicAddress, type WebForm } from './web-form.ts'

/** The forms that visitors of one's site fill in; each filling is a lead. */
export function FormList() {
  const w = useWords()
  const title = useLabel()(noun.plural)
  useSettingsPage(title)
  return (
    <WholeList<WebForm>
      noun={noun}
      empty={{ icon: <IconForms size={22} />, title: w.list.emptyTitle(title), text: w.forms.empty }}
    >
      {(forms) => (
        <ul className={`card ${listClasses.list}`}>
          {forms.map((form) => (
            <li key={form.id} className={`${classes.row} ${form.active ? '' : classes.off}`}>
              <div className={classes.what}>
                <div className={classes.name}>
                  <AppLink to={`/web-forms/${form.id}`} lang="">
                    {form.name}
                  </AppLink>
                </div>
                <div className={classes.meta}>
                  <span>{ownName[form.language]}</span>
                  <span>{w.forms.fields(form.fields.length)}</span>
                  <a href={publicAddress(form.key)} target="_blank" rel="noreferrer">
                    {w.forms.preview} <IconExternalLink size={12} stroke={1.75} aria-hidden />
                  </a>
                </div>
              </div>
              <span className={classes.side}>
                <ActiveSwitch path="web-forms" record={form} name={form.name} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </WholeList>
  )
}

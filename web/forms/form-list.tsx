import { webForm as noun } from '@kohoi/contract/nouns/work'
import { Button } from '@mantine/core'
import { IconExternalLink, IconForms, IconPlus } from '@tabler/icons-react'
import { useAll } from '../api/use-list.ts'
import { ActiveSwitch } from '../settings/list/active-switch.tsx'
import listClasses from '../settings/list/list.module.css'
import classes from '../settings/settings.module.css'
import { useSettingsPage } from '../settings/settings-page.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { AppLink, useGo } from '../ui/link.tsx'
import { Refused } from '../ui/refused.tsx'
import { useShortcut } from '../ui/shortcuts.ts'
import { RowsSkeleton } from '../ui/skeletons.tsx'
import { ToolBar } from '../ui/tool-bar.tsx'
import { ownName, useLabel, useWords } from '../words/index.tsx'
import { publicAddress, type WebForm } from './web-form.ts'

/** The forms that visitors of one's site fill in; each filling is a lead. */
export function FormList() {
  const w = useWords()
  const say = useLabel()
  const go = useGo()
  const title = say(noun.plural)
  useSettingsPage(title)
  const { data: forms, error, refetch } = useAll<WebForm>('web-forms')
  const create = () => go('/web-forms/new')
  useShortcut('c', create)
  return (
    <>
      <ToolBar label={title}>
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={create}>
          {w.common.create}
        </Button>
      </ToolBar>
      <div className={classes.page}>
        <div className={classes.main}>
          <h1>{title}</h1>
          {error ? (
            <Refused error={error} again={() => void refetch()} />
          ) : !forms ? (
            <RowsSkeleton rows={3} />
          ) : forms.length === 0 ? (
            <EmptyState icon={<IconForms size={22} />} title={w.list.emptyTitle(title)} text={w.forms.empty}>
              <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={create}>
                {w.common.create}
              </Button>
            </EmptyState>
          ) : (
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
        </div>
      </div>
    </>
  )
}

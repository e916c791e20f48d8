import { company as noun } from '@kohoi/contract/nouns/people'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { Company } from '../api/company.ts'
import { useAll } from '../api/use-list.ts'
import listClasses from '../settings/list/list.module.css'
import classes from '../settings/settings.module.css'
import { useSettingsPage } from '../settings/settings-page.ts'
import { AppLink, useGo } from '../ui/link.tsx'
import { Refused } from '../ui/refused.tsx'
import { useShortcut } from '../ui/shortcuts.ts'
import { RowsSkeleton } from '../ui/skeletons.tsx'
import { ToolBar } from '../ui/tool-bar.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'

/** The companies of the workspace: each with its tax number, currency and working hours. */
export function CompanyList() {
  const w = useWords()
  const say = useLabel()
  const go = useGo()
  const format = useFormat()
  const title = say(noun.plural)
  useSettingsPage(title)
  const { data: companies, error, refetch } = useAll<Company & { taxId: string | null }>('companies')
  const create = () => go('/companies/new')
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
          {error && <Refused error={error} again={() => void refetch()} />}
          {!error && !companies && <RowsSkeleton rows={2} />}
          {companies && (
            <ul className={`card ${listClasses.list}`}>
              {companies.map((company) => (
                <li key={company.id} className={classes.what}>
                  <span className={classes.name}>
                    <AppLink to={`/companies/${company.id}`} lang="">
                      {company.name}
                    </AppLink>
                  </span>
                  <span className={classes.meta}>
                    <span>{format.country(company.country)}</span>
                    <span>{company.currency}</span>
                    {company.taxId && (
                      <span className="num">
                        {say(noun.fields.taxId.label)} {company.taxId}
                      </span>
                    )}
                    <span>{company.timeZone}</span>
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

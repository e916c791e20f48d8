import { company as noun } from '@kohoi/contract/nouns/people'
import type { Company } from '../api/company.ts'
import listClasses from '../settings/list/list.module.css'
import { WholeList } from '../settings/list/whole-list.tsx'
import classes from '../settings/settings.module.css'
import { useSettingsPage } from '../settings/settings-page.ts'
import { AppLink } from '../ui/link.tsx'
import { useLabel } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'

/** The companies of the workspace: each with its tax number, currency and working hours. */
export function CompanyList() {
  const say = useLabel()
  const format = useFormat()
  useSettingsPage(say(noun.plural))
  return (
    <WholeList<Company & { taxId: string | null }> noun={noun}>
      {(companies) => (
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
    </WholeList>
  )
}

import type { Words } from './index.tsx'
import { activities } from './th/activities.ts'
import { bigDeals } from './th/bigdeals.ts'
import { billing } from './th/billing.ts'
import { board } from './th/board.ts'
import { calendar } from './th/calendar.ts'
import { catalogues } from './th/catalogues.ts'
import { common } from './th/common.ts'
import { companies } from './th/companies.ts'
import { customers } from './th/customers.ts'
import { documents } from './th/documents.ts'
import { fields } from './th/fields.ts'
import { filters } from './th/filters.ts'
import { form } from './th/form.ts'
import { forms } from './th/forms.ts'
import { frame } from './th/frame.ts'
import { imports } from './th/imports.ts'
import { keys } from './th/keys.ts'
import { leads } from './th/leads.ts'
import { list } from './th/list.ts'
import { mail } from './th/mail.ts'
import { myDay } from './th/my-day.ts'
import { notifications } from './th/notifications.ts'
import { opportunities } from './th/opportunities.ts'
import { overdue } from './th/overdue.ts'
import { pictures } from './th/pictures.ts'
import { prediction } from './th/prediction.ts'
import { problems } from './th/problems.ts'
import { profile } from './th/profile.ts'
import { record } from './th/record.ts'
import { reports } from './th/reports.ts'
import { roles } from './th/roles.ts'
import { routing } from './th/routing.ts'
import { ruleBook } from './th/rule-book.ts'
import { rules } from './th/rules.ts'
import { scoring } from './th/scoring.ts'
import { settings } from './th/settings.ts'
import { setup } from './th/setup.ts'
import { signIn } from './th/sign-in.ts'
import { targets } from './th/targets.ts'
import { tasks } from './th/tasks.ts'
import { teams } from './th/teams.ts'
import { timeline } from './th/timeline.ts'
import { users } from './th/users.ts'
import { validation } from './th/validation.ts'

/** Every word in Thai. */
export const th: Words = {
  activities,
  bigDeals,
  billing,
  board,
  calendar,
  catalogues,
  common,
  companies,
  customers,
  documents,
  fields,
  filters,
  form,
  forms,
  frame,
  imports,
  keys,
  leads,
  list,
  mail,
  myDay,
  notifications,
  opportunities,
  overdue,
  prediction,
  problems,
  pictures,
  profile,
  record,
  reports,
  roles,
  routing,
  ruleBook,
  rules,
  scoring,
  settings,
  setup,
  signIn,
  targets,
  tasks,
  teams,
  timeline,
  users,
  validation,
}

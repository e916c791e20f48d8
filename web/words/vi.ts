import type { Words } from './index.tsx'
import { activities } from './vi/activities.ts'
import { bigDeals } from './vi/bigdeals.ts'
import { billing } from './vi/billing.ts'
import { board } from './vi/board.ts'
import { calendar } from './vi/calendar.ts'
import { catalogues } from './vi/catalogues.ts'
import { common } from './vi/common.ts'
import { companies } from './vi/companies.ts'
import { customers } from './vi/customers.ts'
import { documents } from './vi/documents.ts'
import { fields } from './vi/fields.ts'
import { filters } from './vi/filters.ts'
import { form } from './vi/form.ts'
import { forms } from './vi/forms.ts'
import { frame } from './vi/frame.ts'
import { imports } from './vi/imports.ts'
import { keys } from './vi/keys.ts'
import { leads } from './vi/leads.ts'
import { list } from './vi/list.ts'
import { mail } from './vi/mail.ts'
import { myDay } from './vi/my-day.ts'
import { notifications } from './vi/notifications.ts'
import { opportunities } from './vi/opportunities.ts'
import { overdue } from './vi/overdue.ts'
import { pictures } from './vi/pictures.ts'
import { prediction } from './vi/prediction.ts'
import { problems } from './vi/problems.ts'
import { profile } from './vi/profile.ts'
import { record } from './vi/record.ts'
import { reports } from './vi/reports.ts'
import { roles } from './vi/roles.ts'
import { routing } from './vi/routing.ts'
import { ruleBook } from './vi/rule-book.ts'
import { rules } from './vi/rules.ts'
import { scoring } from './vi/scoring.ts'
import { settings } from './vi/settings.ts'
import { setup } from './vi/setup.ts'
import { signIn } from './vi/sign-in.ts'
import { targets } from './vi/targets.ts'
import { tasks } from './vi/tasks.ts'
import { teams } from './vi/teams.ts'
import { timeline } from './vi/timeline.ts'
import { users } from './vi/users.ts'
import { validation } from './vi/validation.ts'

/** Every word in Vietnamese. */
export const vi: Words = {
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

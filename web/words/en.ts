import { activities } from './en/activities.ts'
import { bigDeals } from './en/bigdeals.ts'
import { billing } from './en/billing.ts'
import { board } from './en/board.ts'
import { calendar } from './en/calendar.ts'
import { catalogues } from './en/catalogues.ts'
import { common } from './en/common.ts'
import { companies } from './en/companies.ts'
import { customers } from './en/customers.ts'
import { documents } from './en/documents.ts'
import { fields } from './en/fields.ts'
import { filters } from './en/filters.ts'
import { form } from './en/form.ts'
import { forms } from './en/forms.ts'
import { frame } from './en/frame.ts'
import { imports } from './en/imports.ts'
import { keys } from './en/keys.ts'
import { leads } from './en/leads.ts'
import { list } from './en/list.ts'
import { mail } from './en/mail.ts'
import { myDay } from './en/my-day.ts'
import { notifications } from './en/notifications.ts'
import { opportunities } from './en/opportunities.ts'
import { overdue } from './en/overdue.ts'
import { pictures } from './en/pictures.ts'
import { prediction } from './en/prediction.ts'
import { problems } from './en/problems.ts'
import { profile } from './en/profile.ts'
import { record } from './en/record.ts'
import { reports } from './en/reports.ts'
import { roles } from './en/roles.ts'
import { routing } from './en/routing.ts'
import { ruleBook } from './en/rule-book.ts'
import { rules } from './en/rules.ts'
import { scoring } from './en/scoring.ts'
import { settings } from './en/settings.ts'
import { setup } from './en/setup.ts'
import { signIn } from './en/sign-in.ts'
import { targets } from './en/targets.ts'
import { tasks } from './en/tasks.ts'
import { teams } from './en/teams.ts'
import { timeline } from './en/timeline.ts'
import { users } from './en/users.ts'
import { validation } from './en/validation.ts'

/** Every word in English; its shape is what the other languages must satisfy. */
export const en = {
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

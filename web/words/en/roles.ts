export const roles = {
  admin: 'Administrator',
  executive: 'Executive',
  manager: 'Sales manager',
  leader: 'Team leader',
  salesperson: 'Salesperson',
  office: 'Office',
}

export type RolesWords = typeof roles
